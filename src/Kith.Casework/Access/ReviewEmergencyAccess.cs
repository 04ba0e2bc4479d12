using System.Text.Json.Serialization;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Access;

/// <summary>A manager says whether it was right that somebody opened the record in an emergency.</summary>
[ActName("review-emergency-access", "Look at a record having been opened in an emergency", Place = 283)]
public sealed record ReviewEmergencyAccess : Act<EmergencyAccessReviewed>
{
    /// <summary>The version of the fact by which it was opened.</summary>
    public int? Involvement { get; init; }

    /// <summary>True when the manager finds that it was right.</summary>
    public bool? Agreed { get; init; }

    /// <summary>What the manager says to it.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Waiting(record).Any()
            ? null
            : "Nobody opened this record in an emergency without a manager having looked at it.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var opened = Find(record);
        return
        [
            .. opened is null ? [] : NotBefore(opened.From, "when the record was opened"),
            .. Problem.Of(
                (Involvement is not null && opened is null, "involvement", "Choose what you looked at"),
                (
                    opened is not null && !MayReview(practice.Actor, opened),
                    "involvement",
                    "Only a manager can answer this, and never the person who opened the record"
                ),
                (Agreed == false && IsBlank(Note), "note", "Say why not, and what is to be done now")
            ),
        ];
    }

    protected override EmergencyAccessReviewed Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Practitioner = Find(record)!.Practitioner,
        };

    /// <summary>What was opened in an emergency and no manager has looked at.</summary>
    public static IEnumerable<Involvement> Waiting(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Involved.All.Where(one => one is { Role: InvolvementRole.Emergency, Agreed: null });
    }

    private static bool MayReview(Practitioner person, Involvement opened) =>
        person.Has(Qualities.Manager) && person.Id != opened.Practitioner;

    private Involvement? Find(ChildRecord record) => Waiting(record).FirstOrDefault(one => one.Began == Involvement);
}
