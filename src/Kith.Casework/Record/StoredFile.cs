using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kith.Casework.Record;

/// <summary>A file as a fact names it: where it is kept, and what its content has to be.</summary>
/// <param name="Id">What it is kept under.</param>
/// <param name="Name">As it was called when it was added.</param>
/// <param name="Type">What its content is, as a media type; never what its name says.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Hash">SHA-256 of what is kept, in small hexadecimal letters.</param>
public sealed partial record StoredFile(Guid Id, string Name, string Type, long Bytes, string Hash)
{
    /// <summary>How the answer of a page begins that says why a file could not be taken.</summary>
    public const string Refusal = "!";

    // What sort of file each is, in words.
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["image/jpeg"] = "JPEG picture",
        ["image/png"] = "PNG picture",
        ["image/gif"] = "GIF picture",
        ["image/webp"] = "WebP picture",
        ["application/pdf"] = "PDF",
        ["audio/mpeg"] = "MP3 sound",
        ["audio/mp4"] = "M4A sound",
        ["audio/aac"] = "AAC sound",
        ["audio/ogg"] = "OGG sound",
        ["audio/wav"] = "WAV sound",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "Word document",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = "Excel workbook",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = "PowerPoint presentation",
        ["application/vnd.oasis.opendocument.text"] = "OpenDocument text",
        ["application/vnd.oasis.opendocument.spreadsheet"] = "OpenDocument spreadsheet",
        ["application/vnd.oasis.opendocument.presentation"] = "OpenDocument presentation",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every type of file that is kept.</summary>
    public static IEnumerable<string> Types => Words.Keys;

    /// <summary>True for a picture, a sound or a PDF, which a browser shows by itself; anything else is saved.</summary>
    public bool ShowsInBrowser =>
        Type == "application/pdf"
        || Type.StartsWith("image/", StringComparison.Ordinal)
        || Type.StartsWith("audio/", StringComparison.Ordinal);

    /// <summary>What sort of file it is and how long: "JPEG picture, 2.3 MB".</summary>
    public string Sort => $"{Words.GetValueOrDefault(Type, "file")}, {Length(Bytes)}";

    /// <summary>A length in words.</summary>
    public static string Length(long bytes) =>
        bytes < 1_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} KB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000m:0.#} MB");

    /// <summary>As the story tells it.</summary>
    public override string ToString() => $"{Name} ({Sort})";

    /// <summary>As a page holds it.</summary>
    public string Answer => string.Create(CultureInfo.InvariantCulture, $"{Id:N} {Hash} {Bytes} {Type} {Name}");

    /// <summary>A file from what a page holds; null where that names none.</summary>
    public static StoredFile? Read(string? answer) =>
        answer is not null
        && Shape().Match(answer) is { Success: true } found
        && long.TryParse(found.Groups["bytes"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new StoredFile(
                Guid.ParseExact(found.Groups["id"].Value, "N"),
                found.Groups["name"].Value,
                found.Groups["type"].Value,
                bytes,
                found.Groups["hash"].Value
            )
            : null;

    [GeneratedRegex(
        "^(?<id>[0-9a-f]{32}) (?<hash>[0-9a-f]{64}) (?<bytes>[0-9]{1,12}) (?<type>[a-z]{1,20}/[a-z0-9.-]{1,80}) (?<name>.{1,200})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shape();
}

/// <summary>A file that belongs to an entry.</summary>
/// <param name="Id">What the row is known by.</param>
/// <param name="File">The file.</param>
/// <param name="What">What it shows or says, in the words of whoever added it.</param>
public sealed record AttachedFile(string Id, StoredFile? File = null, string? What = null) : IRow<AttachedFile>
{
    public static AttachedFile From(string id, string text) => new(id, What: text);
}

/// <summary>The files that facts name.</summary>
public static class StoredFiles
{
    private static readonly FrozenSet<string> Naming = Facts
        .All.Where(fact =>
            fact.Type.GetProperties().Any(property => property.PropertyType == typeof(Rows<AttachedFile>))
        )
        .Select(fact => fact.Name)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The facts that can name a file: those with files of their own, and those that hold another fact or an act.</summary>
    public static IEnumerable<string> NamingFacts =>
        Facts
            .All.Where(fact =>
                Naming.Contains(fact.Name)
                || fact.Type == typeof(DepartureProposed)
                || fact.Type.GetProperties().Any(property => property.PropertyType == typeof(Fact))
            )
            .Select(fact => fact.Name);

    /// <summary>The files that a fact names, also within what it puts right or proposes.</summary>
    public static IEnumerable<StoredFile> In(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact is DepartureProposed proposed
            ? Proposals.ActOf(proposed) is { } act
                ? Of(act)
                : []
            : Of(fact);
    }

    /// <summary>The files that an act names.</summary>
    public static IEnumerable<StoredFile> In(Act act) => Of(act);

    private static IEnumerable<StoredFile> Of(object said) =>
        said.GetType()
            .GetProperties()
            .Where(property =>
                property.PropertyType == typeof(Rows<AttachedFile>) || property.PropertyType == typeof(Fact)
            )
            .Select(property => property.GetValue(said))
            .SelectMany(value =>
                value switch
                {
                    Rows<AttachedFile> rows => rows.Select(row => row.File).OfType<StoredFile>(),
                    Fact inner => In(inner),
                    _ => [],
                }
            );
}
