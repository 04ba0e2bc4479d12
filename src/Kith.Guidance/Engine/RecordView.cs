using System.Globalization;

namespace Kith.Guidance;

/// <summary>
/// A record as rules see it: by date, and on one day as written. What is written up late then counts from the day it
/// happened, and the order of writing matters only within a day.
/// </summary>
internal sealed class RecordView
{
    // A page asks of every act in turn whether it may be done on one and the same record.
    [ThreadStatic]
    private static (IReadOnlyList<IHappened> Facts, RecordView View) Latest;

    private readonly IReadOnlyList<IHappened> _facts;

    // Asked for once for each fact: the rules ask for a fact's name far more often than for anything else.
    private readonly string[] _names;

    private RecordView(IReadOnlyList<IHappened> facts)
    {
        _facts = facts;
        _names = new string[facts.Count];
        for (var i = 0; i < _names.Length; i++)
            _names[i] = facts[i].FactName;
    }

    public int Count => _names.Length;

    public IHappened this[int at] => _facts[at];

    public string Name(int at) => _names[at];

    /// <summary>The day on which the child died; null for a child who lives.</summary>
    public DateOnly? DiedOn
    {
        get
        {
            for (var i = _names.Length - 1; i >= 0; i--)
            {
                if (_names[i] == Vocabulary.ChildDied)
                    return _facts[i].On;
                if (
                    _names[i] == Vocabulary.ChildRegistered
                    && _facts[i].Detail("died-on") is { } day
                    && IsoDay.Read(day) is { } died
                )
                    return died;
            }
            return null;
        }
    }

    /// <summary>The day that the record gives last under a detail; null where none does.</summary>
    /// <param name="detail">The detail.</param>
    /// <param name="forEach">The detail by which facts name what they are about: then only facts about the same are asked; null asks all.</param>
    /// <param name="start">The fact of which it is asked.</param>
    public DateOnly? LatestDay(string detail, string? forEach, IHappened start)
    {
        var about = forEach is null ? null : About(start, forEach);
        for (var i = Count - 1; i >= 0; i--)
            if (
                _facts[i].Detail(detail) is { } said
                && IsoDay.Read(said) is { } day
                && (forEach is null || About(_facts[i], forEach) == about)
            )
                return day;
        return null;
    }

    /// <summary>Which of several a fact is about: the one that it names, or itself.</summary>
    public static string About(IHappened fact, string forEach) =>
        fact.Detail(forEach) ?? fact.Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>How many of its facts, from the first on, had happened by the end of a day.</summary>
    public int HappenedBy(DateOnly day)
    {
        var count = Count;
        while (count > 0 && _facts[count - 1].On > day)
            count--;
        return count;
    }

    public static RecordView ByDate(IReadOnlyList<IHappened> facts)
    {
        if (!ReferenceEquals(Latest.Facts, facts) || Latest.View.Count != facts.Count)
            Latest = (facts, Sorted(facts));
        return Latest.View;
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
        string.Equals(match.Fact, _names[at], StringComparison.Ordinal) && match.Says(_facts[at]);
}
