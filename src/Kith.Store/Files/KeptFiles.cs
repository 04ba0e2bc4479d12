using System.Data.Common;
using Kith.Casework.Record;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Files;

/// <summary>Pictures, sounds and papers, in parts beside the record: those that entries name, and those that wait for their entry.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="clock">Says when.</param>
public sealed class KeptFiles(Database database, TimeProvider clock)
{
    private const string Columns = "id, hash, bytes, type, kept_by, scan";

    private readonly Engine _engine = database.Engine;

    /// <summary>A file; null where none is kept under the id.</summary>
    public async Task<KeptFile?> FindAsync(Guid id, CancellationToken stop = default) =>
        (await FindAsync([id], stop)).SingleOrDefault();

    /// <summary>Several files, in no order; those that are not kept are left out.</summary>
    public async Task<IReadOnlyList<KeptFile>> FindAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken stop = default
    )
    {
        List<KeptFile> found = [];
        foreach (var id in ids.Distinct())
            found.AddRange(await _engine.ListAsync(Read, $"SELECT {Columns} FROM file WHERE id = $1", [id], stop));
        return found;
    }

    /// <summary>Keeps a file, all of it or nothing. One that is kept already stays as it is.</summary>
    /// <param name="id">What it is kept under.</param>
    /// <param name="type">What its content is.</param>
    /// <param name="user">Who adds it.</param>
    /// <param name="scan">Whether it was looked at for harm.</param>
    /// <param name="copy">Writes the content into a stream.</param>
    /// <param name="stop">Leaves everything as it was.</param>
    public async Task<KeptFile> KeepAsync(
        Guid id,
        string type,
        string user,
        Scan scan,
        Func<Stream, Task> copy,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(copy);
        if (await FindAsync(id, stop) is { } known)
            return known;
        var now = Moments.Whole(clock.GetUtcNow());
        await using var write = await _engine.BeginAsync(stop);
        await using var parts = new FileParts(write, id, stop);
        await copy(parts);
        var (hash, bytes) = await parts.EndAsync();
        var kept = new KeptFile(id, hash, bytes, type, user, scan);
        write.Run(
            "INSERT INTO file (id, hash, bytes, type, kept_by, kept_at, scan, scanned_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            id,
            hash,
            bytes,
            type,
            user,
            now,
            WordOf(scan),
            scan == Scan.Waiting ? null : now
        );
        try
        {
            await write.CommitAsync(stop);
        }
        catch (Exception failure) when (_engine.Refused(failure) is "file" or "file_part")
        {
            // The same page came twice at once: the other was quicker.
            return await FindAsync(id, CancellationToken.None) ?? throw new InvalidOperationException("", failure);
        }
        return kept;
    }

    /// <summary>The content, to be read from any place; a part at a time is in memory.</summary>
    public Stream Open(KeptFile file) => new FileContent(_engine, file);

    /// <summary>True when somebody may put a file on these records: they added it, or every one of them names it already.</summary>
    /// <param name="file">The file as it is to be named.</param>
    /// <param name="user">Who records.</param>
    /// <param name="children">The records.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<bool> MayNameAsync(
        StoredFile file,
        string user,
        IReadOnlyCollection<Guid> children,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        if (
            await FindAsync(file.Id, stop) is not { } kept
            || (kept.Hash, kept.Bytes, kept.Type) != (file.Hash, file.Bytes, file.Type)
            || kept.Scan == Scan.Bad
        )
        {
            return false;
        }
        if (kept.By == user)
            return true;
        var named = await _engine.ListAsync(
            row => row.GetString(0),
            "SELECT stream FROM file_use WHERE file = $1",
            [file.Id],
            stop
        );
        return children.Select(Streams.OfChild).All(named.Contains);
    }

    /// <summary>How many bytes of files somebody added that no entry names.</summary>
    public async Task<long> UnusedBytesAsync(string user, CancellationToken stop = default) =>
        (
            await _engine.ListAsync(
                row => Convert.ToInt64(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture),
                "SELECT coalesce(sum(bytes), 0) FROM file WHERE kept_by = $1 AND NOT EXISTS (SELECT 1 FROM file_use WHERE file_use.file = file.id)",
                [user],
                stop
            )
        ).Single();

    /// <summary>Files that were not looked at for harm: first those for which nobody asked yet.</summary>
    public async Task<IReadOnlyList<KeptFile>> WaitingAsync(int most, CancellationToken stop = default) =>
        await _engine.ListAsync(
            Read,
            $"SELECT {Columns} FROM file WHERE scan = 'waiting' ORDER BY scanned_at NULLS FIRST, kept_at, id LIMIT $1",
            [most],
            stop
        );

    /// <summary>How many files were not looked at for harm, and how many were found harmful after they had been taken.</summary>
    public async Task<(long Waiting, long Bad)> ScansAsync(CancellationToken stop = default)
    {
        var counts = await _engine.ListAsync(
            row => (row.GetString(0), row.GetInt64(1)),
            "SELECT scan, count(*) FROM file WHERE scan <> 'clean' GROUP BY scan",
            [],
            stop
        );
        return (counts.Find(count => count.Item1 == "waiting").Item2, counts.Find(count => count.Item1 == "bad").Item2);
    }

    /// <summary>Keeps what a scan came to.</summary>
    public async Task ScannedAsync(Guid id, Scan scan, CancellationToken stop = default)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run(
            "UPDATE file SET scan = $1, scanned_at = $2 WHERE id = $3",
            WordOf(scan),
            Moments.Whole(clock.GetUtcNow()),
            id
        );
        await write.CommitAsync(stop);
    }

    /// <summary>Throws away files that no entry and no draft names.</summary>
    /// <param name="before">Those added before this moment.</param>
    /// <param name="stop">Stops before the next.</param>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(DateTimeOffset before, CancellationToken stop = default)
    {
        const string Unused = """
            kept_at < $1 AND NOT EXISTS (SELECT 1 FROM file_use WHERE file_use.file = file.id)
            """;
        var found = await _engine.ListAsync(
            row => row.GetFieldValue<Guid>(0),
            $"SELECT id FROM file WHERE {Unused} ORDER BY kept_at LIMIT 500",
            [Moments.Whole(before)],
            stop
        );
        var swept = 0;
        foreach (var id in found)
        {
            var drafted = await _engine.ListAsync(
                row => row.GetInt32(0),
                "SELECT 1 FROM draft WHERE CAST(fields AS text) LIKE $1 LIMIT 1",
                [$"%{id:N}%"],
                stop
            );
            if (drafted.Count > 0)
                continue;
            await using var write = await _engine.BeginAsync(stop);
            write.Run("DELETE FROM file_part WHERE file = $1", id);
            write.Run("DELETE FROM file WHERE id = $1", id);
            await write.CommitAsync(stop);
            swept++;
        }
        return swept;
    }

    /// <summary>Says on which records the facts of an act name files, in the transaction that stores them.</summary>
    internal static void Use(Write write, PendingEvents written)
    {
        foreach (var (seen, facts) in written.Children)
        foreach (var file in facts.SelectMany(recorded => StoredFiles.In(recorded.Fact)).DistinctBy(file => file.Id))
            write.Run(
                "INSERT INTO file_use (file, stream, used_at) VALUES ($1, $2, $3) ON CONFLICT (file, stream) DO NOTHING",
                file.Id,
                Streams.OfChild(seen.Id),
                written.Key.RecordedAt
            );
    }

    private static KeptFile Read(DbDataReader row) =>
        new(
            row.GetFieldValue<Guid>(0),
            row.GetString(1),
            row.GetInt64(2),
            row.GetString(3),
            row.GetString(4),
            Enum.Parse<Scan>(row.GetString(5), ignoreCase: true)
        );

    private static string WordOf(Scan scan) =>
        scan switch
        {
            Scan.Clean => "clean",
            Scan.Bad => "bad",
            _ => "waiting",
        };
}

/// <summary>A file as it is kept.</summary>
/// <param name="Id">What it is kept under.</param>
/// <param name="Hash">SHA-256 of its content.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Type">What its content is.</param>
/// <param name="By">Who added it.</param>
/// <param name="Scan">Whether it was looked at for harm.</param>
public sealed record KeptFile(Guid Id, string Hash, long Bytes, string Type, string By, Scan Scan);

/// <summary>Whether a file was looked at for harm.</summary>
public enum Scan
{
    /// <summary>Not yet: there is no scanner, or it did not answer.</summary>
    Waiting,

    /// <summary>It was, and nothing was found.</summary>
    Clean,

    /// <summary>Something harmful was found.</summary>
    Bad,
}
