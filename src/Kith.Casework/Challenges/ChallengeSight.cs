using Kith.Casework.Access;
using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>
/// What somebody sees of a challenge because they raised it or were asked to answer it, and what they do about it. Pure, and the only place
/// that decides it. It shows that challenge with all that came of it, and nothing else of the record.
/// </summary>
/// <param name="Record">The child's record.</param>
/// <param name="Story">The challenge.</param>
/// <param name="User">Who sees it.</param>
/// <param name="Open">The challenge as it stands; null once it is settled.</param>
public sealed record ChallengeSight(ChildRecord Record, ChallengeStory Story, string User, Challenge? Open)
{
    /// <summary>True where an answer is awaited of them.</summary>
    public bool MayAnswer => Open?.AnswerBy == User;

    /// <summary>True where they raised it, and may take it to somebody more senior or settle it.</summary>
    public bool MayGoOn => Open?.RaisedBy == User;

    /// <summary>True where it waits for them: for their answer, or for what they say of an answer.</summary>
    public bool WaitsForThem => MayAnswer || (MayGoOn && Open!.AnswerBy is null);

    /// <summary>What the child is called to somebody of an agency, who may know no other name.</summary>
    public string FirstName => Record.State.Person.FirstName ?? "the child";

    /// <summary>What somebody sees of a challenge; null for nothing at all.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="number">The challenge, by the version of the fact that raised it.</param>
    /// <param name="today">The day.</param>
    /// <param name="rules">For how many days it is shown after it is settled.</param>
    public static ChallengeSight? Of(string user, ChildRecord record, int number, DateOnly today, AccessRules rules)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(rules);
        if (
            ChallengeStory.Find(record, number) is not { } story
            || !story.Sides.Contains(user)
            || IsKeptFrom(user, record)
            || today > story.Settled?.On.AddDays(rules.ChallengeDays)
        )
            return null;
        return new ChallengeSight(record, story, user, OpenChallenges.Find(record, number));
    }

    /// <summary>Every challenge of a record that somebody sees so, in the order raised.</summary>
    public static IReadOnlyList<ChallengeSight> AllOf(
        string user,
        ChildRecord record,
        DateOnly today,
        AccessRules rules
    ) =>
        [
            .. ChallengeStory
                .In(record)
                .Select(story => Of(user, record, story.Number, today, rules))
                .OfType<ChallengeSight>(),
        ];

    // Whoever is kept from a record has no other relation to it.
    private static bool IsKeptFrom(string user, ChildRecord record) =>
        record.Involved.KeptFrom.Contains(user)
        || record.State.Person.MergedInto is not null
        || (record.Involved.Restriction is { } restriction && !restriction.People.Contains(user));
}
