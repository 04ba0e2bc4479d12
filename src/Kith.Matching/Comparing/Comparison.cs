namespace Kith.Matching.Comparing;

/// <summary>Two records, compared field by field.</summary>
internal sealed class Comparison
{
    public static readonly int Fields = Enum.GetValues<Field>().Length;

    private readonly Level[] _levels = new Level[Fields];

    // One more than there are fields: the last is given and family name together.
    private readonly int[] _values = new int[Fields + 1];

    public Level this[Field field]
    {
        get => _levels[(int)field];
        set => _levels[(int)field] = value;
    }

    public ReadOnlySpan<Level> Levels => _levels;

    /// <summary>For each field in which both have the same value, the number of that value; otherwise 0.</summary>
    public ReadOnlySpan<int> Values => _values;

    /// <summary>The number of the given and family name together, where they agree on both.</summary>
    public int WholeName
    {
        set => _values[Fields] = value;
    }

    public void Clear()
    {
        Array.Clear(_levels);
        Array.Clear(_values);
    }

    /// <summary>Sets a level and, where it is the same, on which value they agree.</summary>
    public void Set(Field field, Level level, int value)
    {
        _levels[(int)field] = level;
        _values[(int)field] = level == Level.Same ? value : 0;
    }
}
