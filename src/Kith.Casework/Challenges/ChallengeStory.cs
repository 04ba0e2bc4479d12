using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>A professional challenge with all that came of it, settled or not.</summary>
/// <param name="Raised">The fact that raised it.</param>
/// <param name="Steps">What was answered, taken further and settled, in the order written.</param>
public sealed record ChallengeStory(Recorded Raised, IReadOnlyList<Recorded> Steps)
{
    /// <summary>What later facts refer to it by.</summary>
    public int Number => Raised.Version;

    /// <summary>With what somebody disagrees.</summary>
    public ChallengeRaised Fact => (ChallengeRaised)Raised.Fact;

    /// <summary>That it came to its end; null while it goes on.</summary>
    public Recorded? Settled => Steps.LastOrDefault(step => step.Fact is ChallengeSettled);

    /// <summary>The users who were ever asked for an answer, in the order asked.</summary>
    public IReadOnlyList<string> Asked =>
        [
            .. Steps
                .Select(step => step.Fact)
                .OfType<ChallengeEscalated>()
                .Select(on => on.To)
                .Prepend(Fact.To)
                .Distinct(),
        ];

    /// <summary>The users who stand on either side of it: whoever raised it first.</summary>
    public IReadOnlyList<string> Sides => [.. Asked.Prepend(Raised.By).Distinct()];

    /// <summary>All on a record, in the order raised. What was corrected away counts for nothing.</summary>
    /// <param name="record">The child's record.</param>
    public static IReadOnlyList<ChallengeStory> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var raised = new SortedDictionary<int, ChallengeStory>();
        foreach (var entry in record.Standing)
            if (entry.Fact is ChallengeRaised)
                raised[entry.Version] = new ChallengeStory(entry, []);
            else if (Of(entry.Fact) is { } number && raised.TryGetValue(number, out var story))
                raised[number] = story with { Steps = [.. story.Steps, entry] };
        return [.. raised.Values];
    }

    /// <summary>One of them; null where there is none of that version.</summary>
    public static ChallengeStory? Find(ChildRecord record, int number) =>
        In(record).FirstOrDefault(story => story.Number == number);

    private static int? Of(Fact fact) =>
        fact switch
        {
            ChallengeAnswered answered => answered.Challenge,
            ChallengeEscalated on => on.Challenge,
            ChallengeSettled settled => settled.Challenge,
            _ => null,
        };
}
