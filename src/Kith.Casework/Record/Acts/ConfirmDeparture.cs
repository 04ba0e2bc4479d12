using System.Text.Json.Serialization;
using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>The manager named under a departure says whether they agreed to it.</summary>
[ActName("confirm-departure", "Confirm that guidance was not followed")]
public sealed record ConfirmDeparture : Act
{
    /// <summary>The version of the departure answered.</summary>
    public int? Departure { get; init; }

    /// <summary>True when the manager agrees.</summary>
    public bool? Agreed { get; init; }

    /// <summary>What the manager says to it.</summary>
    public string? Reason { get; init; }

    // A departure may stand in an episode that has closed since, or in none.
    /// <inheritdoc/>
    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    /// <inheritdoc/>
    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Departing.Waiting(record).Any() ? null : "No reason for not following guidance waits for an answer here.";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var asked = Find(record);
        return
        [
            .. asked is null ? [] : NotBefore(asked.Recorded.On, "when the guidance was not followed"),
            .. Problem.Of(
                (asked is null, "departure", "Choose what you are answering"),
                (
                    asked is not null && !MayAnswer(asked, practice),
                    "departure",
                    $"Only {practice.Workforce.Find(asked?.Fact.AuthorisedBy)?.Name ?? "the manager named"} can answer this, who is named as having agreed"
                ),
                (Agreed is null, "agreed", "Say whether you agree"),
                (Agreed == false && IsBlank(Reason), "reason", "Say why you do not agree, and what is to be done now")
            ),
        ];
    }

    /// <inheritdoc/>
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        var asked = Find(record)!;
        yield return new DepartureAnswered(asked.Recorded.Version, asked.Fact.Duty, Agreed!.Value, Reason)
        {
            Episode = asked.Recorded.Episode,
        };
    }

    private Departed? Find(ChildRecord record) =>
        Departing.Waiting(record).FirstOrDefault(departure => departure.Recorded.Version == Departure);

    // Whoever has left cannot answer: another manager does it, and never the person who departed.
    private static bool MayAnswer(Departed asked, Practice practice) =>
        asked.Fact.AuthorisedBy == practice.Actor.Id
        || (
            practice.Workforce.Find(asked.Fact.AuthorisedBy) is null or { HasLeft: true }
            && practice.Actor.Has(Qualities.Manager)
            && practice.Actor.Id != asked.Recorded.By
        );
}
