using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>Takes a challenge to somebody more senior: the answer did not settle it, or there was none.</summary>
[ActName("escalate-challenge", "Take a challenge further", Place = 204)]
public sealed record EscalateChallenge : Act<ChallengeEscalated>
{
    private static readonly string[] Said = ["what", "why", "wants", "answer"];

    /// <summary>The version of the fact that raised it.</summary>
    public int? Challenge { get; init; }

    /// <summary>The user who is to answer now.</summary>
    public string? To { get; init; }

    /// <summary>Why it goes on.</summary>
    public string? Why { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        OpenChallenges.In(record).Count > 0 ? null : "No challenge is open.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var open = OpenChallenges.Find(record, Challenge);
        return
        [
            .. open is null ? [] : NotBefore(open.On, "when it was raised"),
            .. Problem.Of(
                (Challenge is not null && open is null, "challenge", "Choose the challenge: this one is settled"),
                (
                    open is not null && OpenChallenges.AskedIn(record, open.Version).Contains(To),
                    "to",
                    "Choose somebody more senior: they were asked already"
                )
            ),
            .. OpenChallenges.CannotAsk(To, record, practice),
            .. OpenChallenges.GivesAway([To, open?.RaisedBy], record, practice, ("why", Why)),
            // Whoever is asked now reads all that was said before.
            .. OpenChallenges.GivesAway([To], record, practice, ("to", SaidBefore(record))),
        ];
    }

    private string? SaidBefore(ChildRecord record) =>
        Challenge is { } number && ChallengeStory.Find(record, number) is { } story
            ? string.Join(
                '\n',
                story.Steps.Prepend(story.Raised).SelectMany(step => Said.Select(step.Detail)).OfType<string>()
            )
            : null;

    protected override ChallengeEscalated Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            What = OpenChallenges.Find(record, Challenge)!.What,
        };
}
