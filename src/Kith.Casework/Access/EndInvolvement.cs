using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Records that somebody works with the child no more, or closes a record that was opened in an emergency.</summary>
[ActName("end-involvement", "End somebody’s work with the child", Place = 282)]
public sealed record EndInvolvement : Act<InvolvementEnded>
{
    /// <summary>The version of the fact it began with.</summary>
    public int? Involvement { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    // What was opened in an emergency is about the child and no one episode.
    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Open(record).Any() ? null : "Nobody works with the child beside the lead practitioner.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var ended = Find(record);
        return
        [
            .. ended is null ? [] : NotBefore(ended.From, "when it began"),
            .. Problem.Of(
                (Involvement is not null && ended is null, "involvement", "Choose whose work with the child ends")
            ),
        ];
    }

    protected override InvolvementEnded Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var ended = Find(record)!;
        return Answered(record) with { Practitioner = ended.Practitioner, Episode = ended.Episode };
    }

    /// <summary>What can be ended: what somebody recorded, and nobody ended yet. Of cover and emergencies also what may be over.</summary>
    public static IEnumerable<Involvement> Open(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var over = record
            .Standing.Select(recorded => (recorded.Fact as InvolvementEnded)?.Involvement)
            .OfType<int>()
            .ToHashSet();
        return record.Involved.All.Where(one =>
            one.Role is not (InvolvementRole.ReferralHandler or InvolvementRole.Challenged)
            && Subject.IsOther(one.Role)
            && !over.Contains(one.Began)
            && record.State.Episode(one.Episode)?.IsClosed != true
        );
    }

    private Involvement? Find(ChildRecord record) => Open(record).FirstOrDefault(one => one.Began == Involvement);
}
