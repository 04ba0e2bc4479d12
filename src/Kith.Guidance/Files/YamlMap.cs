using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Kith.Guidance;

/// <summary>
/// A mapping of a guidance file. Reading a key takes it; what nobody has taken by <see cref="Done"/> is an unknown key.
/// Every complaint names the file, the line and the duty.
/// </summary>
internal sealed class YamlMap(YamlMappingNode node, string file, Mistakes errors, string? duty = null)
{
    private readonly HashSet<string> _taken = [];

    public int Line => (int)node.Start.Line;

    public string File => file;

    /// <summary>The duty this mapping belongs to; set once its id has been read.</summary>
    public string? Duty { get; set; } = duty;

    public bool Has(string key) => Node(key) is not null;

    /// <summary>True for a key with nothing after it.</summary>
    public bool IsEmpty(string key) => Node(key) is YamlScalarNode { Value: null or "" };

    public string? Text(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value.Length: > 0 } scalar:
                return scalar.Value.Trim();
            case var other:
                Error(other, $"\"{key}\" has to be a single value.");
                return null;
        }
    }

    public string Required(string key) => Text(key) ?? Missing(key);

    private string Missing(string key)
    {
        if (!Has(key))
            Error(node, $"\"{key}\" is missing.");
        return "";
    }

    /// <summary>One value or a list of values; empty when the key is absent.</summary>
    public IReadOnlyList<string> Words(string key)
    {
        var found = Node(key);
        if (found is YamlScalarNode)
            return Text(key) is { } one ? [one] : [];
        return Items(key, found).OfType<YamlScalarNode>().Select(item => item.Value?.Trim() ?? "").ToArray();
    }

    public YamlMap? Map(string key)
    {
        var found = Node(key);
        if (found is null or YamlMappingNode)
            return found is null ? null : Inner((YamlMappingNode)found);
        Error(found, $"\"{key}\" has to have keys of its own.");
        return null;
    }

    /// <summary>A list of mappings, or a single one; empty when the key is absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        var found = Node(key);
        if (found is YamlMappingNode one)
            return [Inner(one)];
        return Items(key, found).OfType<YamlMappingNode>().Select(Inner).ToArray();
    }

    /// <summary>The nodes under a key: a list's items, or the one value as a list of one.</summary>
    public IReadOnlyList<YamlNode> Nodes(string key) =>
        Node(key) switch
        {
            null => [],
            YamlSequenceNode list => [.. list.Children],
            var one => [one],
        };

    public IEnumerable<(string Key, YamlNode Value)> All()
    {
        foreach (var (key, value) in node.Children)
        {
            _taken.Add(KeyOf(key));
            yield return (KeyOf(key), value);
        }
    }

    /// <summary>A whole number from 1 to <paramref name="most"/> that has to be there; 1 where it is not.</summary>
    public int WholeNumber(string key, int most)
    {
        if (
            int.TryParse(Required(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= most
        )
            return number;
        Error(key, $"\"{key}\" has to be a whole number from 1 to {most}.");
        return 1;
    }

    /// <summary>The same under a key of a section that has to be there.</summary>
    public int WholeNumber(string section, string key, int most)
    {
        if (Map(section) is { } map)
            return map.WholeNumber(key, most);
        Error(section, $"\"{section}\" is missing.");
        return 1;
    }

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (IsoDay.Read(text) is { } date)
            return date;
        Error(Node(key)!, $"\"{text}\" is not a date. Write it as 2023-12-15.");
        return null;
    }

    public bool TryOneOf<T>(
        string key,
        string what,
        IReadOnlyDictionary<string, T> known,
        [MaybeNullWhen(false)] out T value
    )
    {
        value = default;
        if (Text(key) is not { } text)
            return false;
        if (known.TryGetValue(text, out value))
            return true;
        Error(Node(key)!, $"\"{text}\" is no {what}. Use one of: {string.Join(", ", known.Keys)}.");
        return false;
    }

    public YamlMap Inner(YamlMappingNode inner) => new(inner, file, errors, Duty);

    public void Error(YamlNode at, string message)
    {
        if (!errors.AreEnough)
            errors.Add(new GuidanceError(file, (int)at.Start.Line, Duty, message));
    }

    /// <summary>An error about something read earlier. The same one is not said twice, however many editions it shows up under.</summary>
    public void Error(int line, string about, string message)
    {
        if (!errors.AreEnough)
            errors.Add(new GuidanceError(file, line, about, message));
    }

    public void Error(string key, string message) => Error(Node(key) ?? node, message);

    /// <summary>Says which keys nobody asked for.</summary>
    public void Done(string what)
    {
        var unknown = node.Children.Keys.Where(key => !_taken.Contains(KeyOf(key))).Take(Mistakes.Most + 1).ToList();
        if (unknown.Count == 0)
            return;
        var known = string.Join(", ", _taken.Order());
        foreach (var key in unknown)
            Error(key, $"\"{KeyOf(key)}\" is not a key of {what}. Known here: {known}.");
    }

    private IReadOnlyList<YamlNode> Items(string key, YamlNode? found)
    {
        if (found is YamlSequenceNode list)
            return [.. list.Children];
        // A key with nothing after it is an empty list.
        if (found is not null and not YamlScalarNode { Value: null or "" })
            Error(found, $"\"{key}\" has to be a list.");
        return [];
    }

    private YamlNode? Node(string key)
    {
        _taken.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;
    }

    private static string KeyOf(YamlNode key) => (key as YamlScalarNode)?.Value ?? "(not a word)";
}
