using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

/// <summary>The documents of which papers are made, read with what the casework knows.</summary>
public static class PaperDocuments
{
    /// <summary>Reads them. A word that the casework does not know is an error at once, and not in somebody's letter.</summary>
    /// <param name="shipped">The product's own, each with its name for errors.</param>
    /// <param name="own">The authority's: one with the id of a shipped one takes its place.</param>
    /// <returns>The library, or null and everything that is wrong.</returns>
    public static (DocumentLibrary? Library, IReadOnlyList<DocumentError> Errors) Load(
        IEnumerable<(string File, string Text)> shipped,
        IEnumerable<(string File, string Text)> own
    )
    {
        var (library, errors) = DocumentLibrary.Load(typeof(PaperModel), shipped, own);
        if (library is null)
            return (null, errors);
        DocumentError[] unknown = [.. library.All.SelectMany(Unknown)];
        return unknown.Length == 0 ? (library, []) : (null, unknown);
    }

    private static IEnumerable<DocumentError> Unknown(Document document) =>
        document
            .Needs.Where(need => !PaperMade.Needs.Contains(need))
            .Select(need =>
                $"\"{need}\" is nothing a document can need. Use one of: {string.Join(", ", PaperMade.Needs)}."
            )
            .Concat(
                document
                    .Tells.Keys.Where(fact => Facts.All.All(known => known.Name != fact))
                    .Select(fact => $"There is no fact \"{fact}\". docs/events.md lists them.")
            )
            .Select(message => new DocumentError(document.File, 0, message));
}
