using System.Security.Cryptography;
using System.Text;
using Kith.Store.Engines;

namespace Kith.Store.Papers;

/// <summary>The wording of documents: the versions that the authority published, and those it is writing.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="clock">Says when.</param>
public sealed class DocumentVersions(Database database, TimeProvider clock)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>How many versions were published: when it is the same as before, so are the versions.</summary>
    public async Task<int> CountAsync(CancellationToken stop = default) =>
        (await _engine.ListAsync(row => row.GetInt32(0), "SELECT count(*) FROM document_version", [], stop))[0];

    /// <summary>Every version published, in the order of publication.</summary>
    /// <exception cref="DatabaseRefused">One of them was changed.</exception>
    public async Task<IReadOnlyList<PublishedDocument>> ListAsync(CancellationToken stop = default)
    {
        var found = await _engine.ListAsync(
            row => new PublishedDocument(
                row.GetInt32(0),
                row.GetString(1),
                row.GetInt32(2),
                row.GetString(3),
                row.GetString(4),
                row.GetString(5),
                row.GetFieldValue<DateTimeOffset>(6)
            ),
            "SELECT number, document, version, text, hash, published_by, published_at FROM document_version ORDER BY number",
            [],
            stop
        );
        return found.Find(version => !version.IsWhole) is { } changed
            ? throw new DatabaseRefused(
                $"Version {changed.Version} of the document {changed.Document} in the {database.Name} is not the text that was published. Restore it from a backup."
            )
            : found;
    }

    /// <summary>Publishes a version, and forgets the draft it was made of.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its file.</param>
    /// <param name="known">Every version its author knew of.</param>
    /// <param name="draft">The revision of the draft it was made of; 0 where it was made of none. One saved since then is kept.</param>
    /// <param name="by">The user who publishes.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    /// <returns>False when somebody else published meanwhile; nothing was stored.</returns>
    public async Task<bool> PublishAsync(
        string document,
        string text,
        IReadOnlyList<PublishedDocument> known,
        int draft,
        string by,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(known);
        await using var write = await _engine.BeginAsync(stop);
        try
        {
            write.Run(
                """
                INSERT INTO document_version (number, document, version, text, hash, published_by, published_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                known.Count + 1,
                document,
                known.Count(version => version.Document == document) + 1,
                text,
                PublishedDocument.HashOf(text),
                by,
                Moments.Whole(clock.GetUtcNow())
            );
            write.Run("DELETE FROM document_draft WHERE document = $1 AND revision = $2", document, draft);
            await write.CommitAsync(stop);
            return true;
        }
        catch (Exception failure) when (_engine.Refused(failure) is "document_version")
        {
            return false;
        }
    }

    /// <summary>The draft of a document's next version; null when nobody has begun one.</summary>
    public async Task<DocumentDraft?> DraftAsync(string document, CancellationToken stop = default) =>
        (
            await _engine.ListAsync(
                row => new DocumentDraft(
                    row.GetInt32(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetFieldValue<DateTimeOffset>(3)
                ),
                "SELECT revision, text, saved_by, saved_at FROM document_draft WHERE document = $1",
                [document],
                stop
            )
        ).SingleOrDefault();

    /// <summary>Keeps a draft in the place of the revision its author had before them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="revision">The revision its author had before them; 0 to begin one.</param>
    /// <param name="by">The user who saves.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    /// <returns>False when somebody else saved, began or discarded one meanwhile.</returns>
    public async Task<bool> SaveDraftAsync(
        string document,
        string text,
        int revision,
        string by,
        CancellationToken stop = default
    )
    {
        const string Begin = """
            INSERT INTO document_draft (document, revision, text, saved_by, saved_at) VALUES ($1, 1, $2, $3, $4)
            ON CONFLICT (document) DO NOTHING RETURNING revision
            """;
        const string Go = """
            UPDATE document_draft SET revision = revision + 1, text = $2, saved_by = $3, saved_at = $4
            WHERE document = $1 AND revision = $5 RETURNING revision
            """;
        object[] values = [document, text, by, Moments.Whole(clock.GetUtcNow())];
        var saved = await _engine.TakeAsync(
            row => row.GetInt32(0),
            revision == 0 ? Begin : Go,
            revision == 0 ? values : [.. values, revision],
            stop
        );
        return saved.Count > 0;
    }

    /// <summary>Throws a draft away, unless somebody saved it since.</summary>
    public async Task DiscardDraftAsync(string document, int revision, CancellationToken stop = default)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run("DELETE FROM document_draft WHERE document = $1 AND revision = $2", document, revision);
        await write.CommitAsync(stop);
    }
}

/// <summary>A version of a document's wording as it was published. It never changes.</summary>
/// <param name="Number">Its place in the order of publication, from 1.</param>
/// <param name="Document">The document: <c>child-in-need-plan-for-parent</c>.</param>
/// <param name="Version">Which version of it, from 1.</param>
/// <param name="Text">Its file.</param>
/// <param name="Hash">SHA-256 of the file, in lower-case hexadecimal digits: a paper names it.</param>
/// <param name="PublishedBy">The user who published it.</param>
/// <param name="PublishedAt">When, UTC.</param>
public sealed record PublishedDocument(
    int Number,
    string Document,
    int Version,
    string Text,
    string Hash,
    string PublishedBy,
    DateTimeOffset PublishedAt
)
{
    /// <summary>False when the text is not the one that was published.</summary>
    internal bool IsWhole => Hash == HashOf(Text);

    internal static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>The next wording while it is being written.</summary>
/// <param name="Revision">How often it was saved, from 1: whoever saves it says which one they had before them.</param>
/// <param name="Text">What was typed.</param>
/// <param name="SavedBy">The user who saved it last.</param>
/// <param name="SavedAt">When, UTC.</param>
public sealed record DocumentDraft(int Revision, string Text, string SavedBy, DateTimeOffset SavedAt);
