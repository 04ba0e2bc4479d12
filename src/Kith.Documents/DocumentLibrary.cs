using Kith.Guidance;

namespace Kith.Documents;

/// <summary>Every document there is, by its id.</summary>
public sealed class DocumentLibrary
{
    private DocumentLibrary(IReadOnlyList<Document> all) => All = all;

    /// <summary>A library without any.</summary>
    public static DocumentLibrary Empty { get; } = new([]);

    /// <summary>All, in the order of their ids.</summary>
    public IReadOnlyList<Document> All { get; }

    /// <summary>A document; null when there is none of that id.</summary>
    public Document? Find(string? id) => All.FirstOrDefault(document => document.Id == id);

    /// <summary>Reads templates.</summary>
    /// <param name="model">The type of what they may say.</param>
    /// <param name="shipped">The product's own, each with its name for errors.</param>
    /// <param name="own">The authority's: one with the id of a shipped one takes its place.</param>
    /// <returns>The library, or null and everything that is wrong.</returns>
    public static (DocumentLibrary? Library, IReadOnlyList<DocumentError> Errors) Load(
        Type model,
        IEnumerable<(string File, string Text)> shipped,
        IEnumerable<(string File, string Text)> own
    )
    {
        ArgumentNullException.ThrowIfNull(shipped);
        ArgumentNullException.ThrowIfNull(own);
        var errors = new Mistakes();
        var reader = new DocumentReader((Shape.Group)Shape.Of(model), errors);
        var ours = Read(shipped, reader, errors);
        var theirs = Read(own, reader, errors);
        return errors.Count == 0
            ? (
                new DocumentLibrary([
                    .. theirs
                        .Concat(ours.Where(document => theirs.All(other => other.Id != document.Id)))
                        .OrderBy(document => document.Id, StringComparer.Ordinal),
                ]),
                []
            )
            : (null, [.. errors.All.Select(error => new DocumentError(error.File, error.Line, error.Message))]);
    }

    private static List<Document> Read(
        IEnumerable<(string File, string Text)> files,
        DocumentReader reader,
        Mistakes errors
    )
    {
        List<Document> read = [];
        foreach (var (file, text) in files)
        {
            if (reader.Read(file, text) is not { } document)
                continue;
            if (read.Find(known => known.Id == document.Id) is { } twice)
                errors.Add(
                    new GuidanceError(file, 0, null, $"\"{document.Id}\" is the document of {twice.File} already.")
                );
            read.Add(document);
        }
        return read;
    }
}
