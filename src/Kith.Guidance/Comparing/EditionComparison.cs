namespace Kith.Guidance;

/// <summary>Two editions side by side, duty by duty. The same id in both is the same duty.</summary>
/// <param name="Older">The edition compared from.</param>
/// <param name="Newer">The edition compared with.</param>
/// <remarks>A duty that waits for its commencement is compared as it will be, with <see cref="DutyChangeKind.Commencement"/> among
/// its changes; until then what <see cref="Edition.Duties"/> has is done. Each edition is taken with the law of its first day.</remarks>
/// <param name="Duties">Every duty of either, and every silence of either, in the order of stage and id.</param>
public sealed record EditionComparison(Edition Older, Edition Newer, IReadOnlyList<ComparedDuty> Duties)
{
    /// <summary>Compares two editions, as their files state them and without a local protocol.</summary>
    /// <param name="older">The edition compared from.</param>
    /// <param name="newer">The edition compared with; it may also be the one that came first.</param>
    public static EditionComparison Of(Edition older, Edition newer)
    {
        var (was, now) = (Silences(older), Silences(newer));
        return new(
            older,
            newer,
            [
                .. older
                    .Duties.Keys.Concat(newer.Duties.Keys)
                    .Concat(older.Law.Keys)
                    .Concat(newer.Law.Keys)
                    .Concat(was.Keys)
                    .Concat(now.Keys)
                    .Distinct()
                    .Select(id => new ComparedDuty(
                        id,
                        Said(older, id),
                        Said(newer, id),
                        was.GetValueOrDefault(id),
                        now.GetValueOrDefault(id)
                    ))
                    .OrderBy(duty => duty.Stage, StringComparer.Ordinal)
                    .ThenBy(duty => duty.Id, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>Duties of the newer edition alone.</summary>
    public IEnumerable<ComparedDuty> Added => With(Difference.Added);

    /// <summary>Duties of the older edition alone. Where the newer is known to be silent, <see cref="ComparedDuty.NewerSilence"/> says so;
    /// elsewhere it was not found there, which is less.</summary>
    public IEnumerable<ComparedDuty> Dropped => With(Difference.Dropped);

    /// <summary>Duties of both that differ, each with what differs.</summary>
    public IEnumerable<ComparedDuty> Changed => With(Difference.Changed);

    /// <summary>Duties that say and do the same in both.</summary>
    public IEnumerable<ComparedDuty> Same => With(Difference.Same);

    private IEnumerable<ComparedDuty> With(Difference difference) =>
        Duties.Where(duty => duty.Difference == difference);

    private static Duty? Said(Edition edition, string id) => edition.Worded(id) ?? edition.Law.GetValueOrDefault(id);

    private static Dictionary<string, Silence> Silences(Edition edition) =>
        edition.SilentOn.ToDictionary(silence => silence.Id);
}
