namespace Kith.Matching.Comparing;

/// <summary>What other records that are held add to the comparison of two.</summary>
internal sealed class OtherRecords(Func<Sketch, IReadOnlyList<Likely>> compare, Func<Sketch, Sketch, Likely> with)
{
    private const double Surely = 0.5;

    // Below this the two contradict one another, and no third record can vouch for them.
    private const double Contradicted = 0.01;

    // Nothing is quite certain, however many noughts are behind the point.
    private const double MostCertain = 1 - 1e-9;

    /// <summary>
    /// Where the record could be of two different people, each takes from the other: of twins, the one who agrees less is
    /// not the one meant. Two records of one person take nothing from each other.
    /// </summary>
    public IReadOnlyList<Likely> Rival(IReadOnlyList<Likely> likely)
    {
        if (likely.Count < 2)
            return likely;
        return [.. likely.Select(one => one with { Probability = Left(one, likely) })];
    }

    /// <summary>
    /// Where a third record is surely of the person of both, the two are of one person although they say little to each
    /// other: the one has the e-mail address, the other the date of birth, the third has both.
    /// </summary>
    public IReadOnlyList<Likely> Vouch(Sketch person, IReadOnlyList<Likely> likely)
    {
        var byId = likely.ToDictionary(one => one.Held.Id);
        foreach (var third in likely.Where(one => one.Probability >= Surely))
        foreach (var further in compare(third.Held))
        {
            var vouched = third.Probability * further.Probability;
            if (further.Held.Id == person.Id || vouched < Surely)
                continue;
            var direct = byId.GetValueOrDefault(further.Held.Id) ?? with(person, further.Held);
            if (direct.Probability is >= Contradicted and var alone && alone < vouched)
                byId[further.Held.Id] = direct with
                {
                    Probability = vouched,
                    Why = [.. direct.Why, $"both agree with {third.Held.Id}"],
                };
        }
        return [.. byId.Values];
    }

    private double Left(Likely one, IReadOnlyList<Likely> all)
    {
        var odds = Odds(one.Probability);
        var others = all.Where(other => other != one)
            .Sum(other => Odds(other.Probability) * (1 - with(one.Held, other.Held).Probability));
        return odds / (1 + odds + others);
    }

    private static double Odds(double probability)
    {
        var certain = Math.Min(probability, MostCertain);
        return certain / (1 - certain);
    }
}
