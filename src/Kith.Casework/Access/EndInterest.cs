using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Records that somebody who works here is tied to the child no more, or never was. From then the record is open to them as to anybody of their post.</summary>
[ActName("end-interest", "Record that somebody is tied to the child no more", Place = 289)]
public sealed record EndInterest : Act<InterestEnded>
{
    /// <summary>The user.</summary>
    public string? Practitioner { get; init; }

    /// <summary>What changed.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.Involved.KeptFrom.Count > 0 ? null : "Nobody here is recorded as tied to the child.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var declared = record.Standing.LastOrDefault(recorded =>
            recorded.Fact is InterestDeclared interest && interest.Practitioner == Practitioner
        );
        var isTied = record.Involved.KeptFrom.Contains(Practitioner ?? "");
        return
        [
            .. declared is null || !isTied ? [] : NotBefore(declared.On, "when it was recorded"),
            .. Problem.Of(
                (
                    Practitioner is not null && !isTied,
                    "practitioner",
                    $"{practice.Workforce.Find(Practitioner)?.Name ?? Practitioner} is not recorded as tied to the child. Choose somebody who is"
                )
            ),
        ];
    }

    protected override InterestEnded Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Name = practice.Workforce.Find(Practitioner)?.Name,
        };
}
