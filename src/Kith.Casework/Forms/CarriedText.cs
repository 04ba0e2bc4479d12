using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kith.Casework.Record;

namespace Kith.Casework.Forms;

/// <summary>A text that was filled in from an earlier entry: from which, and what it said, so that it is marked until somebody changes or confirms it.</summary>
/// <param name="Entry">The entry it is from, by its place in the record.</param>
/// <param name="Digest">A short digest of what it said.</param>
public readonly record struct CarriedText(int Entry, string Digest)
{
    private const int DigestBytes = 6;

    /// <summary>What was carried to a question; null where nothing was.</summary>
    /// <param name="posted">What is on the page.</param>
    /// <param name="input">The input of the question.</param>
    public static CarriedText? In(ILookup<string, string> posted, string input)
    {
        ArgumentNullException.ThrowIfNull(posted);
        return
            posted[InputOf(input)].FirstOrDefault()?.Split('-') is [var entry, var digest]
            && int.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new CarriedText(version, digest)
            : null;
    }

    /// <summary>The input that holds what was carried to a question.</summary>
    public static string InputOf(string input) => $"{input}.{RowInput.Last}";

    /// <summary>As its input holds it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Entry}-{Digest}");

    /// <summary>True while a text says what was carried.</summary>
    public bool IsSaidBy(string? text) => DigestOf(text ?? "") == Digest;

    internal static KeyValuePair<string, string> Of(Field field, Guid? child, Recorded from, JsonNode value) =>
        new(
            InputOf(field.InputName(child)),
            new CarriedText(from.Version, DigestOf(value.GetValue<string>())).ToString()
        );

    /// <summary>What is wrong where a text was carried, says what it said, and nobody confirmed it; null where nothing is.</summary>
    internal static Problem? Unconfirmed(Field field, ILookup<string, string> posted, Guid? child)
    {
        var input = field.InputName(child);
        return
            field.Confirms
            && In(posted, input) is { } carried
            && carried.IsSaidBy(posted[input].FirstOrDefault())
            && !posted[input + RowsAsked.Confirmed].Any(said => !string.IsNullOrWhiteSpace(said))
            ? new Problem(
                field.Name + RowsAsked.Confirmed,
                $"Look at what is from an earlier entry under “{field.LabelFor("the child")}”. Change it, or confirm that it is still right"
            )
            : null;
    }

    // A page sends its lines with other ends than a record keeps them.
    private static string DigestOf(string text)
    {
        var said = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, DigestBytes));
    }
}
