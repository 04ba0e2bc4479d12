using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Kith.Web.Tests.Components;

/// <summary>The options of a fixture. Each must be read, or the fixture does not count as run.</summary>
internal sealed class Options(JsonElement json)
{
    private readonly HashSet<string> _read = [];
    private readonly Dictionary<string, IReadOnlyList<Options>> _children = [];

    public bool Has(string key) => Value(key) is { } value && Truthy(value);

    /// <summary>An option as text, numbers included; null if it is not there.</summary>
    public string? Text(string key) =>
        Value(key) is not { } value || value.ValueKind is JsonValueKind.Null ? null : Words(value);

    public bool? Flag(string key) => Value(key)?.GetBoolean();

    public int? Number(string key) => Value(key)?.GetInt32();

    public Options Child(string key) =>
        Below(key, value => [new Options(value.ValueKind == JsonValueKind.Object ? value : default)])[0];

    /// <summary>The objects of a list; empty entries are left out, as a caller of ours would.</summary>
    public IReadOnlyList<Options> List(string key) =>
        Below(key, value => [.. Entries(value).Where(Truthy).Select(item => new Options(item))]);

    /// <summary>The objects of a list of lists.</summary>
    public IReadOnlyList<IReadOnlyList<Options>> Rows(string key)
    {
        Value(key);
        return
        [
            .. Entries(Value(key) ?? default)
                .Where(Truthy)
                .Select(
                    (row, index) => Below($"{key} {index}", _ => [.. Entries(row).Select(cell => new Options(cell))])
                ),
        ];
    }

    public IReadOnlyList<string> Texts(string key) =>
        Value(key) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(Words)] : [];

    /// <summary>The content an option pair "html" and "text" makes: HTML wins.</summary>
    public RenderFragment? Content(string html = "html", string text = "text")
    {
        var (markup, words) = (Text(html), Text(text));
        return !string.IsNullOrEmpty(markup) ? Rendered.Html(markup.Trim())
            : words is null ? null
            : Rendered.Words(words);
    }

    /// <summary>The options that were not read, here or below.</summary>
    public IEnumerable<string> Unread() =>
        (json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().Select(p => p.Name).Except(_read) : []).Concat(
            _children.Values.SelectMany(below => below.SelectMany(child => child.Unread()))
        );

    public Dictionary<string, object> Attributes(string key = "attributes")
    {
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        if (Value(key) is { ValueKind: JsonValueKind.Object } value)
        {
            foreach (var attribute in value.EnumerateObject())
                attributes[attribute.Name] = Words(attribute.Value);
        }
        return attributes;
    }

    private JsonElement? Value(string key)
    {
        _read.Add(key);
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) ? value : null;
    }

    // Kept, so that what one reading of an option has read counts for the next.
    private IReadOnlyList<Options> Below(string key, Func<JsonElement, IReadOnlyList<Options>> make)
    {
        var value = Value(key) ?? default;
        if (!_children.TryGetValue(key, out var below))
            _children[key] = below = make(value);
        return below;
    }

    private static JsonElement.ArrayEnumerator Entries(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string Words(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.GetRawText(),
        };

    private static bool Truthy(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.False or JsonValueKind.Undefined => false,
            JsonValueKind.String => value.GetString()!.Length > 0,
            JsonValueKind.Object => value.EnumerateObject().Any(),
            _ => true,
        };
}
