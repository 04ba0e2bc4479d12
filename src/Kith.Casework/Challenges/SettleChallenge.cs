using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>Says how a challenge came to its end.</summary>
[ActName("settle-challenge", "Settle a challenge", Place = 205)]
public sealed record SettleChallenge : Act<ChallengeSettled>
{
    /// <summary>The version of the fact that raised it.</summary>
    public int? Challenge { get; init; }

    /// <summary>How it ended; null until chosen.</summary>
    public ChallengeOutcome? Outcome { get; init; }

    /// <summary>What was agreed or decided, and what it means for the child.</summary>
    public string? How { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        OpenChallenges.In(record).Count > 0 ? null : "No challenge is open.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var open = OpenChallenges.Find(record, Challenge);
        return
        [
            .. open is null
                ? []
                : NotBefore(open.On, "when it was raised")
                    .Concat(
                        OpenChallenges.GivesAway(
                            OpenChallenges.AskedIn(record, open.Version).Append(open.RaisedBy),
                            record,
                            practice,
                            ("how", How)
                        )
                    ),
            .. Problem.Of(
                (Challenge is not null && open is null, "challenge", "Choose the challenge: this one is settled"),
                (
                    open is not null && open.RaisedBy != practice.Actor.Id && Outcome != ChallengeOutcome.Decided,
                    "outcome",
                    "Whoever raised it says whether they are content. Where a manager decided, say so"
                )
            ),
        ];
    }

    protected override ChallengeSettled Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            What = OpenChallenges.Find(record, Challenge)!.What,
        };
}
