using System.Text.Json.Serialization;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Restricts the record to named people, or changes whom it is restricted to.</summary>
[ActName("restrict-record", "Restrict the record to named people", Place = 284)]
public sealed record RestrictRecord : Act<RecordRestricted>
{
    /// <summary>What others are shown.</summary>
    public RestrictionKind? Kind { get; init; }

    /// <summary>The users it is restricted to.</summary>
    public IReadOnlyList<string>? People { get; init; }

    /// <summary>The user who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When the owner looks whether it is still needed.</summary>
    public DateOnly? ReviewOn { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var workforce = practice.Workforce;
        var people = People ?? [];
        var lead = workforce.Find(record.State.Open?.Lead?.Practitioner);
        var kept = people.Append(Owner ?? "").FirstOrDefault(record.Involved.KeptFrom.Contains);
        var stranger = people.FirstOrDefault(person => workforce.Find(person) is null or { HasLeft: true });
        return Problem.Of(
            (
                Kind == RestrictionKind.Sealed && record.State.Open is not null,
                "kind",
                "End our involvement on this record first: it is worked on no more once it is sealed"
            ),
            (stranger is not null, "people", "Choose people who work here now"),
            (
                lead is { HasLeft: false } && lead.Id != Owner && people.Count > 0 && !people.Contains(lead.Id),
                "people",
                $"{lead?.Name} leads the case. Choose them too, or change the lead practitioner first"
            ),
            (kept is not null, "people", $"{workforce.Find(kept)?.Name} is tied to the child outside their work"),
            (
                Owner is not null && workforce.Find(Owner) is null or { HasLeft: true },
                "owner",
                "Choose somebody who works here now"
            ),
            (ReviewOn <= On, "review-on", $"{Problem.It} must be after {Plain.Day(On)}")
        );
    }
}
