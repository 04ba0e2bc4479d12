using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records that a child died, on the day of the act.</summary>
[ActName("record-death", "Record the death of the child")]
public sealed record RecordDeath : Act<ChildDied>
{
    /// <summary>Where, as far as known.</summary>
    public string? Place { get; init; }

    /// <summary>Who told us.</summary>
    public string? Source { get; init; }

    /// <summary>What is known of how it came about.</summary>
    public string? Circumstances { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person switch
        {
            { DiedOn: { } died } =>
                $"This child’s death on {Plain.Day(died)} is recorded already. To put it right, correct that entry in the story.",
            { IsUnborn: true } => "This child is not born yet. Record the birth first.",
            _ => null,
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var person = record.State.Person;
        var seen = record.State.Episodes.Max(episode => episode.LastVisit);
        return Problem.Of(
            (
                person.BornOn > On,
                "on",
                $"{Problem.It} must be on or after {person.BornOn:d MMMM yyyy}, when the child was born"
            ),
            (
                seen > On,
                "on",
                $"A visit says that the child was seen on {seen:d MMMM yyyy}. Check the date, or correct that visit first"
            )
        );
    }
}
