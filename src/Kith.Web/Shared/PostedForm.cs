using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Kith.Web.Shared;

/// <summary>What a page sent.</summary>
/// <param name="Key">One for each time the page was opened.</param>
/// <param name="Text">Differs when what was typed differs: a page sent twice is told from one edited after it was saved.</param>
public sealed record PostedForm(Guid Key, string Text)
{
    /// <summary>The name of the input that carries the key.</summary>
    public const string KeyInput = "key";

    /// <summary>The inputs that carry which version of a record the page was opened on begin with this.</summary>
    public const string VersionInput = "version.";

    /// <summary>What was posted or drafted; a new key where none was sent.</summary>
    public static PostedForm Of(IReadOnlyList<KeyValuePair<string, string>> typed) =>
        new(
            Guid.TryParse(typed.FirstOrDefault(pair => pair.Key == KeyInput).Value, out var key) ? key : Guid.NewGuid(),
            JsonSerializer.Serialize(
                typed.Where(pair => IsTyped(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, Lines(pair.Value)))
            )
        );

    // A form ends its lines otherwise when it is sent than while it is kept as a draft.
    internal static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    // What the page carries for itself is not what somebody typed.
    internal static bool IsTyped(string input) =>
        input != KeyInput && !input.StartsWith(VersionInput, StringComparison.Ordinal);

    /// <summary>Inputs as a request brings them.</summary>
    internal static IFormCollection Collect(IEnumerable<KeyValuePair<string, string>> values) =>
        new FormCollection(
            values
                .GroupBy(pair => pair.Key, StringComparer.Ordinal)
                .ToDictionary(input => input.Key, input => new StringValues([.. input.Select(pair => pair.Value)]))
        );

    /// <summary>What was posted, without the form's own machinery.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Values(IFormCollection form) =>
        [
            .. form.Where(pair => !pair.Key.StartsWith("__", StringComparison.Ordinal))
                .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))),
        ];
}
