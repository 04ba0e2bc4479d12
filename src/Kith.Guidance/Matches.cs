namespace Kith.Guidance;

/// <summary>A fact by name, and optionally by what it says.</summary>
/// <param name="Fact">The fact's name: <c>referral-decided</c>.</param>
/// <param name="Where">Conditions on its details, all of which hold; empty for any.</param>
public sealed record FactMatch(string Fact, IReadOnlyList<DetailMatch> Where)
{
    /// <summary>True for a fact of this name whose details meet every condition.</summary>
    public bool Matches(IHappened fact) => string.Equals(fact.FactName, Fact, StringComparison.Ordinal) && Says(fact);

    /// <summary>True when the details of a fact of this name meet every condition.</summary>
    internal bool Says(IHappened fact)
    {
        for (var i = 0; i < Where.Count; i++)
            if (!Where[i].Holds(fact.Detail(Where[i].Detail)))
                return false;
        return true;
    }
}

/// <summary>A condition on one detail of a fact or an act. A detail with several values has them joined by commas.</summary>
/// <param name="Detail">The detail's name: <c>decision</c>.</param>
/// <param name="AnyOf">Holds when any value is one of these; empty when not used.</param>
/// <param name="AllOf">Holds when every one of these is among the values; empty when not used.</param>
/// <remarks>With no list it holds when the detail says anything at all (<c>given</c> in the files).</remarks>
public sealed record DetailMatch(string Detail, IReadOnlyList<string> AnyOf, IReadOnlyList<string> AllOf)
{
    /// <summary>What an act says, for a gate, where it names the person who does it.</summary>
    public const string WhoeverActs = "whoever-acts";

    /// <summary>In <see cref="NoneOf"/>: holds only when the detail says nothing at all.</summary>
    public const string Given = "given";

    /// <summary>Holds when none of these is among the values, and when the detail says nothing; empty when not used.</summary>
    public IReadOnlyList<string> NoneOf { get; init; } = [];

    /// <summary>Holds when at least <see cref="AtLeast"/> different ones of these are among the values; empty when not used.</summary>
    public IReadOnlyList<string> Among { get; init; } = [];

    /// <summary>How many of <see cref="Among"/> it takes; 0 when not used.</summary>
    public int AtLeast { get; init; }

    /// <summary>True when what the detail says meets the condition.</summary>
    /// <param name="value">What it says; null when nothing.</param>
    public bool Holds(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return NoneOf.Count > 0 && AtLeast == 0 && AllOf.Count == 0;
        for (var i = 0; i < NoneOf.Count; i++)
            if (NoneOf[i] == Given || Says(value, NoneOf[i]))
                return false;
        for (var i = 0; i < AllOf.Count; i++)
            if (!Says(value, AllOf[i]))
                return false;
        var among = 0;
        for (var i = 0; i < Among.Count; i++)
            if (Says(value, Among[i]))
                among++;
        if (among < AtLeast)
            return false;
        for (var i = 0; i < AnyOf.Count; i++)
            if (Says(value, AnyOf[i]))
                return true;
        return AnyOf.Count == 0;
    }

    private static bool Says(ReadOnlySpan<char> value, ReadOnlySpan<char> wanted)
    {
        foreach (var part in value.Split(','))
            if (value[part].Trim().SequenceEqual(wanted))
                return true;
        return false;
    }
}
