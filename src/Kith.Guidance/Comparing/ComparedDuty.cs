namespace Kith.Guidance;

/// <summary>How a duty stands between two editions.</summary>
public enum Difference
{
    /// <summary>Both state it, and it says and does the same.</summary>
    Same,

    /// <summary>Both state it, and something differs: see <see cref="ComparedDuty.Changes"/>.</summary>
    Changed,

    /// <summary>Only the newer edition states it.</summary>
    Added,

    /// <summary>Only the older edition states it.</summary>
    Dropped,

    /// <summary>Neither states it; at least one of them is known to be silent on it.</summary>
    Silent,
}

/// <summary>One duty, or one silence, of two editions.</summary>
/// <param name="Id">The duty's id.</param>
/// <param name="Older">As the older edition has it; null when it has not.</param>
/// <param name="Newer">As the newer edition has it; null when it has not.</param>
/// <param name="OlderSilence">That the older edition is known to say nothing on it; null when that is not known.</param>
/// <param name="NewerSilence">That the newer edition is known to say nothing on it; null when that is not known.</param>
public sealed record ComparedDuty(string Id, Duty? Older, Duty? Newer, Silence? OlderSilence, Silence? NewerSilence)
{
    /// <summary>The stage it belongs to, as the newer edition has it where it does.</summary>
    public string Stage => Newer?.Stage ?? Older?.Stage ?? (NewerSilence ?? OlderSilence)!.Stage;

    /// <summary>What differs, in the order of <see cref="DutyChangeKind"/>; empty unless both state it.</summary>
    public IReadOnlyList<DutyChange> Changes { get; } =
        Older is null || Newer is null ? [] : [.. DutyChange.Between(Older, Newer)];

    /// <summary>How it stands between the two.</summary>
    public Difference Difference =>
        (Older, Newer) switch
        {
            (null, null) => Difference.Silent,
            (null, _) => Difference.Added,
            (_, null) => Difference.Dropped,
            _ => Changes.Count > 0 ? Difference.Changed : Difference.Same,
        };
}
