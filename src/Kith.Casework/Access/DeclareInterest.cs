using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Records that somebody who works here is tied to the child outside their work. From then the record is closed to them.</summary>
[ActName("declare-interest", "Record that somebody here is tied to the child", Place = 286)]
public sealed record DeclareInterest : Act<InterestDeclared>
{
    /// <summary>The user.</summary>
    public string? Practitioner { get; init; }

    /// <summary>How they are tied.</summary>
    public InterestKind? Kind { get; init; }

    /// <summary>Anything further.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var person = practice.Workforce.Find(Practitioner);
        return Problem.Of(
            (Practitioner is not null && person is null, "practitioner", "Choose who is tied to the child"),
            (
                person is not null && record.State.Open?.Lead?.Practitioner == Practitioner,
                "practitioner",
                $"{person?.Name} leads the case. Change the lead practitioner first"
            ),
            (
                person is not null && record.Involved.Restriction?.Owner == Practitioner,
                "practitioner",
                $"{person?.Name} answers for the restriction of this record. Choose another owner first"
            )
        );
    }

    protected override InterestDeclared Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Name = practice.Workforce.Find(Practitioner)?.Name,
        };
}
