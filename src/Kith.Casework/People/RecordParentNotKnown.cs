using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Says that a parent of the child is not known, why, and when to ask again.</summary>
[ActName("record-parent-not-known", "Say why a parent is not known")]
public sealed record RecordParentNotKnown : Act<ParentNotKnown>
{
    /// <summary>Which: father or mother.</summary>
    public string? Parent { get; init; }

    /// <summary>Why.</summary>
    public NotKnownBecause? Because { get; init; }

    /// <summary>When to ask again.</summary>
    public DateOnly? AskAgainOn { get; init; }

    /// <summary>Why in words, and what was tried.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (
                Kinship.Parents(record.State.Person.Family, Parent).FirstOrDefault() is not null,
                "parent",
                $"{Kinship.Parents(record.State.Person.Family, Parent).FirstOrDefault()?.Name} is recorded. Change who they are instead"
            ),
            (
                Because == NotKnownBecause.InWords && IsBlank(Note),
                "note",
                "Say in your words why the parent is not known"
            ),
            (AskAgainOn <= On, "ask-again-on", $"{Problem.It} must be after today")
        );
}
