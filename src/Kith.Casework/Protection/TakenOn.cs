using Kith.Casework.Diary;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>What was taken on at the last strategy discussion, with what those who took it on say of it.</summary>
public static class TakenOn
{
    /// <summary>What was taken on at the last discussion of an episode; empty where there was none.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode.</param>
    public static IReadOnlyList<MinuteAction> Last(ChildRecord record, Episode episode)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(episode);
        return Discussion(record, episode)?.Taken ?? [];
    }

    internal static StrategyDiscussionHeld? Discussion(ChildRecord record, Episode episode) =>
        record
            .ByDate.Where(entry => entry.Episode == episode.Number)
            .Select(entry => entry.Fact)
            .OfType<StrategyDiscussionHeld>()
            .LastOrDefault();

    /// <summary>With what a further discussion begins: what is not done of the one that it continues.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode.</param>
    public static IEnumerable<MinuteAction> Open(ChildRecord record, Episode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        if (episode.Protection.GoesOnFrom is null)
            return [];
        var said = ActionAnswer.Last(record);
        return Last(record, episode).Where(action => said.GetValueOrDefault(action.Id)?.Answer.Said != ActionSaid.Done);
    }
}
