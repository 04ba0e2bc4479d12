using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>Which act settles what is due, or is the next on the way there: a list leads by it to the page where the work is done.</summary>
public static class Towards
{
    /// <summary>The act by which a clock is met or ends, or the next on the way; null where the record waits for none.</summary>
    /// <remarks>
    /// Coherence only, as in <see cref="Deciding.CannotFollow"/>: who may do the act, and which duty stands against it, is asked
    /// where it is done.
    /// </remarks>
    /// <param name="clock">What is due.</param>
    /// <param name="record">The record it is due on.</param>
    public static string? Meeting(ClockReading clock, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(record);
        // What is about the child and no one episode: the death.
        if (clock is { IsOpen: true, Episode: 0, Duty.Rule: ClockRule { Until: var until } })
            return Leaving(until).FirstOrDefault(act => CanFollow(act, record));
        if (
            !clock.IsOpen
            || clock.Duty.Rule is not ClockRule rule
            || record.State.Episode(clock.Episode) is not { IsClosed: false } episode
        )
        {
            return null;
        }
        // What would meet it and is asked for now. Once a conference has decided that a plan ends, it is to be ended, and not
        // reviewed once more. A fact that stops it only by what it says is not what it waits for.
        return Leaving(rule.Until).FirstOrDefault(act => IsAwaited(act, record, episode) && CanFollow(act, record))
            ?? Leaving([.. rule.StopsOn.Where(match => match.Where.Count == 0)])
                .FirstOrDefault(act => IsAwaited(act, record, episode) && CanFollow(act, record))
            ?? Leaving(rule.Until).FirstOrDefault(act => CanFollow(act, record))
            ?? OnTheWay(rule, episode, record);
    }

    // Somebody to lead first; then what the stage waits for whose fact would meet it.
    private static string? OnTheWay(ClockRule rule, Episode episode, ChildRecord record)
    {
        var stages = rule.Until.Select(match => Acts.StageOfFact(match.Fact)).OfType<Type>().ToHashSet();
        return Acts
            .Offered.Where(act =>
                Acts.TypeOf(act) == typeof(AllocateLeadPractitioner) || stages.Contains(Acts.StageOfAct(act))
            )
            .FirstOrDefault(act => IsAwaited(act, record, episode) && CanFollow(act, record));
    }

    private static IEnumerable<string> Leaving(IReadOnlyList<FactMatch> facts) =>
        facts.SelectMany(match => Acts.Leaving(match.Fact));

    private static bool IsAwaited(string act, ChildRecord record, Episode episode) =>
        Acts.Blank(act, episode.OpenedOn, episode.Number).IsAwaitedOn(record, episode);

    private static bool CanFollow(string act, ChildRecord record)
    {
        var blank = Acts.Blank(act, default, 0);
        return Deciding.CannotFollow(blank with { Episode = Acts.EpisodeFor(blank, record.State) }, record) is null;
    }
}
