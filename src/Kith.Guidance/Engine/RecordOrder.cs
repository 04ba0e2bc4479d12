namespace Kith.Guidance;

/// <summary>
/// The order in which rules see a record: by date, and on one day as written. What is written up late then counts from
/// the day it happened, and the order of writing matters only within a day.
/// </summary>
internal static class RecordOrder
{
    public static IReadOnlyList<IHappened> ByDate(IReadOnlyList<IHappened> facts)
    {
        for (var i = 1; i < facts.Count; i++)
            if (facts[i].On < facts[i - 1].On)
                return [.. facts.OrderBy(fact => fact.On)];
        return facts;
    }
}
