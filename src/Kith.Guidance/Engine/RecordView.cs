namespace Kith.Guidance;

/// <summary>
/// A record as rules see it: by date, and on one day as written. What is written up late then counts from the day it
/// happened, and the order of writing matters only within a day.
/// </summary>
internal sealed class RecordView
{
    // A page asks of every act in turn whether it may be done on one and the same record.
    [ThreadStatic]
    private static (IReadOnlyList<IHappened> Facts, RecordView View) latest;

    private readonly IReadOnlyList<IHappened> facts;

    // Asked for once for each fact: the rules ask for a fact's name far more often than for anything else.
    private readonly string[] names;

    private RecordView(IReadOnlyList<IHappened> facts)
    {
        this.facts = facts;
        names = new string[facts.Count];
        for (var i = 0; i < names.Length; i++)
            names[i] = facts[i].FactName;
    }

    public int Count => names.Length;

    public IHappened this[int at] => facts[at];

    public string Name(int at) => names[at];

    /// <summary>The day on which the child died; null for a child who lives.</summary>
    public DateOnly? DiedOn
    {
        get
        {
            for (var i = names.Length - 1; i >= 0; i--)
            {
                if (names[i] == Vocabulary.ChildDied)
                    return facts[i].On;
                if (
                    names[i] == Vocabulary.ChildRegistered
                    && facts[i].Detail("died-on") is { } day
                    && IsoDay.Read(day) is { } died
                )
                    return died;
            }
            return null;
        }
    }

    /// <summary>How many of its facts, from the first on, had happened by the end of a day.</summary>
    public int HappenedBy(DateOnly day)
    {
        var count = Count;
        while (count > 0 && facts[count - 1].On > day)
            count--;
        return count;
    }

    public static RecordView ByDate(IReadOnlyList<IHappened> facts)
    {
        if (!ReferenceEquals(latest.Facts, facts) || latest.View.Count != facts.Count)
            latest = (facts, Sorted(facts));
        return latest.View;
    }

    private static RecordView Sorted(IReadOnlyList<IHappened> facts)
    {
        for (var i = 1; i < facts.Count; i++)
            if (facts[i].On < facts[i - 1].On)
                return new RecordView([.. facts.OrderBy(fact => fact.On)]);
        return new RecordView(facts);
    }

    /// <summary>True when the fact at a place is one of these.</summary>
    public bool IsAny(IReadOnlyList<FactMatch> matches, int at)
    {
        for (var i = 0; i < matches.Count; i++)
            if (Is(matches[i], at))
                return true;
        return false;
    }

    /// <summary>True when the fact at a place is this one.</summary>
    public bool Is(FactMatch match, int at) =>
        string.Equals(match.Fact, names[at], StringComparison.Ordinal) && match.Says(facts[at]);
}
