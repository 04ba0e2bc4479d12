using Kith.Casework.Papers;
using Kith.Documents;

namespace Kith.Web.Shared.Rules;

/// <summary>The documents that lie beside the program: ours, and in the folder <c>local</c> the authority's own.</summary>
public static class DocumentFiles
{
    private const string Folder = "documents";
    private const string Own = "local";

    // Far beyond any document, so that a wrong file does not fill the memory.
    private const long MostBytes = 1_000_000;

    private static readonly Lazy<DocumentLibrary> Read = new(() => Library(AppContext.BaseDirectory));

    /// <summary>All of them, read once.</summary>
    public static DocumentLibrary Library() => Read.Value;

    /// <summary>Those below a folder.</summary>
    /// <param name="beside">Where the folder <c>documents</c> is.</param>
    /// <exception cref="CouldNotException">A file is wrong; the message says which, where, and what to do.</exception>
    public static DocumentLibrary Library(string beside)
    {
        var folder = Path.Combine(beside, Folder);
        var (library, errors) = PaperDocuments.Load(In(folder), In(Path.Combine(folder, Own)));
        return library
            ?? throw new CouldNotException(
                string.Join('\n', errors.Prepend<object>("The documents have errors. Put these right:"))
            );
    }

    private static IEnumerable<(string File, string Text)> In(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.md")
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.GetRelativePath(Path.GetDirectoryName(folder)!, file), TextOf(file)))
            : [];

    private static string TextOf(string file) =>
        new FileInfo(file).Length <= MostBytes
            ? File.ReadAllText(file)
            : throw new CouldNotException($"{file} is too large to be a document.");
}
