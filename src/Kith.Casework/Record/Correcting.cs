namespace Kith.Casework.Record;

/// <summary>An earlier fact was wrong. The earlier one stays stored and visible; this one says what stands instead.</summary>
/// <param name="Corrects">The version of the fact corrected.</param>
/// <param name="Replacement">What stands instead; null when it should not have been recorded at all.</param>
/// <param name="ReplacementOn">The day the replacement was true; null to keep the day of the fact corrected.</param>
/// <param name="Reason">Why, for whoever reads the record later.</param>
/// <param name="ReplacementAt">The time of day the replacement was true, when known and the day is given.</param>
[FactName("fact-corrected", "An earlier fact was wrong: what stands instead, and why.")]
public sealed record FactCorrected(
    int Corrects,
    Fact? Replacement,
    DateOnly? ReplacementOn,
    string Reason,
    TimeOnly? ReplacementAt = null
) : Fact;

/// <summary>A <em>should</em> was not followed, for a reason that a manager authorised.</summary>
/// <param name="Duty">The duty departed from.</param>
/// <param name="Edition">The edition or protocol that states it.</param>
/// <param name="Reason">Why.</param>
/// <param name="AuthorisedBy">Who authorised it.</param>
/// <param name="ActName">The act in which it happened.</param>
/// <param name="Cause">What held it up, by the list of the form files, so that it can be counted; null where nobody said.</param>
[FactName("departure-recorded", "Statutory guidance was not followed, with the reason and who authorised it.")]
public sealed record DepartureRecorded(
    string Duty,
    string Edition,
    string Reason,
    string AuthorisedBy,
    string ActName,
    string? Cause = null
) : Fact;

/// <summary>Works out which facts stand once corrections are taken into account.</summary>
internal static class Correcting
{
    internal static IReadOnlyList<Recorded> Apply(IReadOnlyList<Recorded> facts)
    {
        Recorded?[]? standing = null;
        foreach (var recorded in facts)
        {
            if (recorded.Fact is FactCorrected correction)
            {
                standing ??= [.. facts];
                var index = correction.Corrects - 1;
                standing[recorded.Version - 1] = null;
                // The latest correction of a fact wins; the place in the order stays that of the fact corrected.
                standing[index] = Corrected(facts[index], correction);
            }
            else if (recorded.Fact is IMovesAway moved)
            {
                standing ??= [.. facts];
                // Only what came before it can have gone.
                foreach (var version in moved.Entries.Where(version => version > 0 && version < recorded.Version))
                    standing[version - 1] = null;
            }
        }
        return standing is null ? facts : [.. standing.OfType<Recorded>()];
    }

    /// <summary>True for a fact that changes which of the earlier ones stand.</summary>
    internal static bool Changes(Fact fact) => fact is FactCorrected or IMovesAway;

    /// <summary>What stands instead of a fact; null when nothing does.</summary>
    internal static Recorded? Corrected(Recorded wrong, FactCorrected correction) =>
        correction.Replacement is not { } fact
            ? null
            : wrong with
            {
                Fact = fact,
                On = correction.ReplacementOn ?? wrong.On,
                At = correction.ReplacementOn is null ? wrong.At : correction.ReplacementAt,
            };
}
