using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kith.Casework.Record;

/// <summary>One row of an answer: an action of a plan, somebody asked to a meeting.</summary>
public interface IRow
{
    /// <summary>What later facts refer to it by: given when the row is first added, and kept when it is corrected or carried forward.</summary>
    string Id { get; }
}

/// <summary>A row that can stand for what was written as text before the question had rows.</summary>
/// <typeparam name="TSelf">The row.</typeparam>
public interface IRow<TSelf> : IRow
    where TSelf : class, IRow<TSelf>
{
    /// <summary>The text as one row.</summary>
    /// <param name="id"><see cref="Rows.OfText"/>.</param>
    /// <param name="text">What was written.</param>
    static abstract TSelf From(string id, string text);

    /// <summary>One word of a list that was stored before the question had rows, as one row.</summary>
    /// <param name="id"><see cref="Rows.OfWord"/> and its place.</param>
    /// <param name="word">The word.</param>
    static virtual TSelf FromWord(string id, string word) => TSelf.From(id, word);

    /// <summary>The word of a list that a row still stands for; null for any other row.</summary>
    static virtual string? WordOf(TSelf row) => null;
}

/// <summary>An answer that has rows, in their order. Two are the same where their rows are.</summary>
/// <remarks>
/// What was stored as text before the question had rows is read as one row called <see cref="Rows.OfText"/>, and written as
/// the text it was; a list of words as a row each, and written as that list.
/// </remarks>
/// <typeparam name="TRow">The row.</typeparam>
[CollectionBuilder(typeof(Rows), nameof(Rows.Of))]
[JsonConverter(typeof(RowsConverter))]
public sealed class Rows<TRow>(params ReadOnlySpan<TRow> rows) : IReadOnlyList<TRow>, IEquatable<Rows<TRow>>
    where TRow : class, IRow<TRow>
{
    private readonly TRow[] _rows = [.. rows];

    public int Count => _rows.Length;

    public TRow this[int index] => _rows[index];

    public IEnumerator<TRow> GetEnumerator() => _rows.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Rows<TRow>? other) => other is not null && _rows.AsSpan().SequenceEqual(other._rows);

    public override bool Equals(object? obj) => Equals(obj as Rows<TRow>);

    public override int GetHashCode() => _rows is [var first, ..] ? HashCode.Combine(_rows.Length, first) : 0;
}

/// <summary>Makes rows.</summary>
public static class Rows
{
    /// <summary>The id of a row that holds what was written as text before its question had rows.</summary>
    public const string OfText = "text";

    /// <summary>How the ids begin of rows that hold a list of words from before.</summary>
    public const string OfWord = "word-";

    /// <summary>These rows.</summary>
    public static Rows<TRow> Of<TRow>(ReadOnlySpan<TRow> rows)
        where TRow : class, IRow<TRow> => new(rows);

    /// <summary>What was written before the question had rows.</summary>
    public static Rows<TRow> From<TRow>(string text)
        where TRow : class, IRow<TRow> => new(TRow.From(OfText, text));
}

/// <summary>Rows as JSON: a list of objects; text where that is what was stored.</summary>
internal sealed class RowsConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Rows<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<TRow> : JsonConverter<Rows<TRow>>
        where TRow : class, IRow<TRow>
    {
        public override Rows<TRow> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Rows.From<TRow>(reader.GetString()!)
            : IsOfWords(reader) ? Worded(JsonSerializer.Deserialize<string[]>(ref reader, options)!)
            : new Rows<TRow>(JsonSerializer.Deserialize<TRow[]>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Rows<TRow> value, JsonSerializerOptions options)
        {
            if (
                value is [{ Id: Rows.OfText } row]
                && Details.TextOf(row) is var text
                && row.Equals(TRow.From(row.Id, text))
            )
            {
                writer.WriteStringValue(text);
                return;
            }
            if (value.Count > 0 && value.Select(Word).ToArray() is var words && !words.Contains(null))
            {
                JsonSerializer.Serialize(writer, words, options);
                return;
            }
            JsonSerializer.Serialize(writer, value.ToArray(), options);
        }

        // The reader is a copy: what is looked at ahead stays to be read.
        private static bool IsOfWords(Utf8JsonReader ahead) => ahead.Read() && ahead.TokenType == JsonTokenType.String;

        private static Rows<TRow> Worded(string[] words) =>
            [.. words.Select((word, place) => TRow.FromWord($"{Rows.OfWord}{place + 1}", word))];

        private static string? Word(TRow row) =>
            row.Id.StartsWith(Rows.OfWord, StringComparison.Ordinal) ? TRow.WordOf(row) : null;
    }
}
