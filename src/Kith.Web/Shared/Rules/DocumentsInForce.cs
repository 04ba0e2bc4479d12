using Kith.Casework.Papers;
using Kith.Documents;
using Kith.Store.Papers;

namespace Kith.Web.Shared.Rules;

/// <summary>The documents the site works by: those beside the program, and in their place what was published on the site since.</summary>
/// <param name="versions">What was published.</param>
/// <param name="time">Says how long ago we looked.</param>
public sealed class DocumentsInForce(DocumentVersions versions, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private State _now = new(DocumentFiles.Library(), []);
    private long? _lookedAt;

    /// <summary>Every document, in the wording in force.</summary>
    public DocumentLibrary Library => Volatile.Read(ref _now).Library;

    /// <summary>The versions published here, in the order of publication.</summary>
    public IReadOnlyList<PublishedDocument> Published => Volatile.Read(ref _now).Published;

    /// <summary>The documents as they come with the program, or lie beside it.</summary>
    public static DocumentLibrary Beside => DocumentFiles.Library();

    /// <summary>The documents as they would be with another wording of one of them; null and what is wrong where it cannot be read.</summary>
    /// <param name="document">Which document it has to be.</param>
    /// <param name="text">Its file.</param>
    public (DocumentLibrary? Library, IReadOnlyList<DocumentError> Errors) With(Document document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (alone, errors) = PaperDocuments.Load([], [(document.Id, text)]);
        if (alone is null)
            return (null, errors);
        var read = alone.All.Single();
        return read.Id != document.Id ? Refused($"\"document\" has to stay {document.Id}: papers are stored by it.")
            : read.For != document.For ? Refused("\"for\" has to stay what it is: this document is for this reader.")
            : PaperDocuments.Load(Sources(Library), [(document.Id, text)]);

        (DocumentLibrary?, IReadOnlyList<DocumentError>) Refused(string message) =>
            (null, [new DocumentError(document.Id, 0, message)]);
    }

    /// <summary>Sees whether something was published, not more than once a second.</summary>
    public async Task LookAsync(CancellationToken stop)
    {
        if (_lookedAt is { } before && time.GetElapsedTime(before) < Freshness)
            return;
        _lookedAt = time.GetTimestamp();
        if (await versions.CountAsync(stop) != Published.Count)
            await ReadAsync(stop);
    }

    /// <summary>Reads what was published.</summary>
    public async Task ReadAsync(CancellationToken stop)
    {
        var published = await versions.ListAsync(stop);
        // A wording that this version of the program does not know how to fill in is passed over for the one before it: no letter waits for it.
        var own = published
            .GroupBy(version => version.Document, StringComparer.Ordinal)
            .Select(document => document.Reverse().FirstOrDefault(version => IsRead(version)))
            .OfType<PublishedDocument>()
            .Select(version => (version.Document, version.Text));
        var (library, _) = PaperDocuments.Load(Sources(DocumentFiles.Library()), own);
        Volatile.Write(ref _now, new State(library ?? DocumentFiles.Library(), published));
    }

    /// <summary>True for a version that this program can fill in.</summary>
    public static bool IsRead(PublishedDocument version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return PaperDocuments.Load([], [(version.Document, version.Text)]).Library is not null;
    }

    private static IEnumerable<(string File, string Text)> Sources(DocumentLibrary library) =>
        library.All.Select(document => (document.File, document.Text));

    private sealed record State(DocumentLibrary Library, IReadOnlyList<PublishedDocument> Published);
}
