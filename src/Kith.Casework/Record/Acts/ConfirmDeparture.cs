using System.Text.Json.Serialization;
using Kith.Casework.People;

namespace Kith.Casework.Record;

/// <summary>The manager named under a departure says whether they agreed to it.</summary>
[ActName("confirm-departure", "Confirm that guidance was not followed")]
public sealed record ConfirmDeparture : Act<DepartureAnswered>
{
    /// <summary>The version of the departure answered.</summary>
    public int? Departure { get; init; }

    /// <summary>True when the manager agrees.</summary>
    public bool? Agreed { get; init; }

    /// <summary>What the manager says to it.</summary>
    public string? Reason { get; init; }

    // A departure may stand in an episode that has closed since, or in none.
    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Departing.Waiting(record).Any() ? null : "No reason for not following guidance waits for an answer here.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var asked = Find(record);
        return
        [
            .. asked is null ? [] : NotBefore(asked.Recorded.On, "when the guidance was not followed"),
            .. Problem.Of(
                (asked is null, "departure", "Choose what you are answering"),
                (
                    asked is not null && !Departing.MayAnswer(practice.Actor, asked, record, practice.Workforce),
                    "departure",
                    asked is null ? "" : WhoMay(asked, record, practice.Workforce)
                ),
                (Agreed == false && IsBlank(Reason), "reason", "Say why you do not agree, and what is to be done now")
            ),
        ];
    }

    protected override DepartureAnswered Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var asked = Find(record)!;
        return Answered(record) with { Duty = asked.Fact.Duty, Episode = asked.Recorded.Episode };
    }

    private static string WhoMay(Departed asked, ChildRecord record, Workforce workforce) =>
        Departing.AskedOf(asked, record, workforce) is not { } answers
            ? "Only a manager who may record on this child can answer this, and never the person who did not follow the guidance"
        : answers.Id == asked.Fact.AuthorisedBy ? $"Only {answers.Name} can answer this, who is named as having agreed"
        : $"{answers.Name}, who supervises the case now, can answer this in the place of the manager named";

    private Departed? Find(ChildRecord record) =>
        Departing.Waiting(record).FirstOrDefault(departure => departure.Recorded.Version == Departure);
}
