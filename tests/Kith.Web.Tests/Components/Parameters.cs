using Kith.Web.Components;

namespace Kith.Web.Tests.Components;

/// <summary>A component's parameters as they are gathered from a fixture's options.</summary>
internal sealed class Parameters : Dictionary<string, object?>
{
    public Parameters Set(string name, object? value)
    {
        if (value is not null)
            this[name] = value;
        return this;
    }

    /// <summary>The options every component takes: classes and attributes.</summary>
    /// <param name="options">The fixture's options.</param>
    /// <param name="known">Reads the classes that are parameters of ours; what it does not know stays a class.</param>
    public Parameters Element(Options options, Func<string, (string Name, object? Value)?>? known = null)
    {
        var rest = new List<string>();
        foreach (var word in Split(options.Text("classes")))
        {
            if (known?.Invoke(word) is { } parameter)
                Set(parameter.Name, parameter.Value);
            else
                rest.Add(word);
        }
        if (rest.Count > 0)
            Set("Class", string.Join(' ', rest));
        Attribute("id", options.Text("id"));
        foreach (var (name, value) in options.Attributes())
            Attribute(name, value);
        return this;
    }

    public Parameters Attribute(string name, object? value)
    {
        if (value is null)
            return this;
        if (!TryGetValue("Attributes", out var attributes))
            this["Attributes"] = attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        ((Dictionary<string, object>)attributes!)[name] = value;
        return this;
    }

    public static string[] Split(string? classes) => (classes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The size a label, legend or caption has by its class; throws for classes of other kinds.</summary>
    public static LabelSize Size(string? classes) =>
        Split(classes) switch
        {
            [] => LabelSize.Normal,
            [var word] when word.EndsWith("--s", StringComparison.Ordinal) => LabelSize.Small,
            [var word] when word.EndsWith("--m", StringComparison.Ordinal) => LabelSize.Medium,
            [var word] when word.EndsWith("--l", StringComparison.Ordinal) => LabelSize.Large,
            [var word] when word.EndsWith("--xl", StringComparison.Ordinal) => LabelSize.ExtraLarge,
            _ => throw new NotSupportedException($"no size: {classes}"),
        };

    /// <summary>The member of an enumeration that a class such as "govuk-tag--grey" ends in.</summary>
    public static (string, object?)? Modifier<TEnum>(string name, string block, string word)
        where TEnum : struct, Enum =>
        word.StartsWith(block + "--", StringComparison.Ordinal)
        && Enum.TryParse<TEnum>(word[(block.Length + 2)..], ignoreCase: true, out var value)
            ? (name, value)
            : null;
}
