using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>How a challenge came to its end.</summary>
public enum ChallengeOutcome
{
    /// <summary>Something is done otherwise now.</summary>
    Changed,

    /// <summary>Whoever raised it was convinced.</summary>
    Convinced,

    /// <summary>They see it differently still, and a manager of each decided how it goes on.</summary>
    Decided,
}

/// <summary>A professional disagrees with what another decided or does, and asks for an answer.</summary>
/// <param name="What">With what they disagree.</param>
/// <param name="To">The user who is to answer.</param>
/// <param name="Why">What it means for the child.</param>
/// <param name="Wants">What should happen instead.</param>
/// <param name="OnBehalfOf">Whose challenge it is, where they do not work here; null for the writer's own.</param>
[FactName("challenge-raised", "A professional disagrees with what another decided or does, and asks for an answer.")]
public sealed record ChallengeRaised(
    string What,
    string To,
    string? Why = null,
    string? Wants = null,
    string? OnBehalfOf = null
) : Fact, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (OpenChallenges.Find(record, recorded.Version) is { AnswerBy: { } asked, Level: 0 })
            yield return new Notice("challenge", NoticeTo.Person, $"asks you to answer a challenge: {What}")
            {
                Person = asked,
                Act = "answer-challenge",
            };
    }
}

/// <summary>Whoever was asked answered a challenge. It is settled, or goes on, when whoever raised it says so.</summary>
/// <param name="Challenge">The version of the fact that raised it.</param>
/// <param name="Answer">The answer.</param>
/// <param name="What">With what was disagreed.</param>
[FactName("challenge-answered", "A challenge was answered.")]
public sealed record ChallengeAnswered(int Challenge, string Answer, string? What = null) : Fact, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (OpenChallenges.Find(record, Challenge) is { } open && open.AnsweredIn == recorded.Version)
            yield return new Notice(
                "challenge",
                NoticeTo.Person,
                $"answered your challenge. Settle it, or take it to the next manager: {What}"
            )
            {
                Person = open.RaisedBy,
                Act = "settle-challenge",
            };
    }
}

/// <summary>A challenge that the answer did not settle, or that nobody answered, went to somebody more senior.</summary>
/// <param name="Challenge">The version of the fact that raised it.</param>
/// <param name="To">The user who is to answer now.</param>
/// <param name="Why">Why it goes on.</param>
/// <param name="What">With what was disagreed.</param>
[FactName("challenge-escalated", "A challenge went on to somebody more senior.")]
public sealed record ChallengeEscalated(int Challenge, string To, string? Why = null, string? What = null)
    : Fact,
        ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (OpenChallenges.Find(record, Challenge) is { AnswerBy: { } asked } open && open.AskedIn == recorded.Version)
            yield return new Notice(
                "challenge",
                NoticeTo.Person,
                $"asks you to answer a challenge that went on: {What}"
            )
            {
                Person = asked,
                Act = "answer-challenge",
            };
    }
}

/// <summary>A challenge came to its end.</summary>
/// <param name="Challenge">The version of the fact that raised it.</param>
/// <param name="Outcome">How.</param>
/// <param name="How">What was agreed or decided, and what it means for the child.</param>
/// <param name="What">With what was disagreed.</param>
[FactName("challenge-settled", "A challenge came to its end.")]
public sealed record ChallengeSettled(int Challenge, ChallengeOutcome Outcome, string How, string? What = null)
    : Fact,
        ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(record);
        // Everybody who was ever asked for an answer hears how it ended.
        return (
            record.State.Episode(recorded.Episode) is { IsClosed: false }
                ? OpenChallenges.AskedIn(record, Challenge)
                : []
        ).Select(person => new Notice("challenge-settled", NoticeTo.Person, $"settled a challenge: {What}. {How}")
        {
            Person = person,
        });
    }
}
