namespace Kith.Guidance;

/// <summary>What of a duty can differ between two editions.</summary>
public enum DutyChangeKind
{
    /// <summary>How strongly it binds: <c>should</c>, <c>must</c>.</summary>
    Force,

    /// <summary>Which kind of rule carries it out: <c>prompt</c>, <c>gate</c>.</summary>
    Kind,

    /// <summary>The time limit: <c>10 working days</c>.</summary>
    Limit,

    /// <summary>Who may act, hold, oversee or approve: <c>holder: social-worker</c>.</summary>
    Who,

    /// <summary>What a document or record contains. <see cref="DutyChange.Was"/> has what is gone and <see cref="DutyChange.Is"/> what is new.</summary>
    Contents,

    /// <summary>When and where it applies: what starts, meets, triggers or stands before it.</summary>
    Applies,

    /// <summary>When it comes into force: the key of <see cref="Duty.Commences"/>.</summary>
    Commencement,

    /// <summary>The words. Ours, not the edition's, so a difference of words alone may be one of emphasis.</summary>
    Words,
}

/// <summary>One thing that differs in a duty between two editions.</summary>
/// <param name="What">What differs.</param>
/// <param name="Was">As the older edition has it, in the words of the files; empty when it has none.</param>
/// <param name="Is">As the newer edition has it; empty when it has none.</param>
public sealed record DutyChange(DutyChangeKind What, IReadOnlyList<string> Was, IReadOnlyList<string> Is)
{
    /// <summary>Everything that differs between two statements of one duty. Sources and confidence are not compared.</summary>
    internal static IEnumerable<DutyChange> Between(Duty older, Duty newer)
    {
        foreach (var what in Enum.GetValues<DutyChangeKind>())
        {
            var (was, now) = (RuleParts.Of(older, what), RuleParts.Of(newer, what));
            if (was.SequenceEqual(now))
                continue;
            // Where the kind of rule differs, its parts differ too; that is said once.
            if (IsPartOfKind(what) && older.Rule.Kind != newer.Rule.Kind)
                continue;
            yield return what == DutyChangeKind.Contents
                ? new DutyChange(what, [.. was.Except(now)], [.. now.Except(was)])
                : new DutyChange(what, was, now);
        }
    }

    private static bool IsPartOfKind(DutyChangeKind what) => what == DutyChangeKind.Applies;
}
