namespace Kith.Casework.Replay;

/// <summary>Numbers for names, given as they come: what is counted very often is found by its number and not by its name.</summary>
internal sealed class Numbers
{
    /// <summary>The name of whatever it is about, which has the number <see cref="Anything"/>.</summary>
    public const string Nothing = "";

    public const int Anything = 0;

    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal) { [Nothing] = Anything };
    private readonly List<string> _names = [Nothing];

    public string Name(int number) => _names[number];

    /// <summary>The number of a name, a new one where it has none yet.</summary>
    public int Of(string name)
    {
        if (!_byName.TryGetValue(name, out var number))
        {
            number = _names.Count;
            _byName.Add(name, number);
            _names.Add(name);
        }
        return number;
    }

    /// <summary>The number of a name; -1 where it has none.</summary>
    public int Find(string name) => _byName.TryGetValue(name, out var number) ? number : -1;
}
