using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>Answers a challenge. Whoever raised it says whether that settles it.</summary>
[ActName("answer-challenge", "Answer a challenge", Place = 203)]
public sealed record AnswerChallenge : Act<ChallengeAnswered>
{
    /// <summary>The version of the fact that raised it.</summary>
    public int? Challenge { get; init; }

    /// <summary>The answer.</summary>
    public string? Answer { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        OpenChallenges.In(record).Any(open => open.AnswerBy is not null) ? null : "No challenge waits for an answer.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        OpenChallenges.Find(record, Challenge) is not { } open
            ? Problem.Of((Challenge is not null, "challenge", "Choose the challenge: this one is settled"))
            :
            [
                .. NotBefore(open.On, "when it was raised"),
                .. OpenChallenges.GivesAway([open.RaisedBy], record, practice, ("answer", Answer)),
                .. Problem.Of(
                    (
                        open.AnswerBy is null,
                        "challenge",
                        "This challenge is answered. Settle it, or take it to the next manager"
                    ),
                    (
                        open.AnswerBy is { } asked && asked != practice.Actor.Id && open.RaisedBy == practice.Actor.Id,
                        "challenge",
                        "You raised this challenge. Somebody else answers it"
                    )
                ),
            ];

    protected override ChallengeAnswered Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            What = OpenChallenges.Find(record, Challenge)!.What,
        };
}
