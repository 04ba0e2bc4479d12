using System.Data.Common;
using System.Security.Cryptography;
using Kith.Casework.Record;
using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>Compares what is kept of files with the sealed facts that name them.</summary>
internal sealed class FileChecking(Engine engine, DbConnection connection, Findings findings)
{
    internal async Task RunAsync(CancellationToken stop)
    {
        var named = new Dictionary<Guid, (StoredFile File, string Stream)>();
        var facts = string.Join(", ", StoredFiles.NamingFacts.Select(fact => $"'{fact}'"));
        await foreach (
            var (stream, recorded) in engine.StreamAsync(
                connection,
                EventReader.Read,
                $"SELECT {EventReader.Columns} FROM events WHERE fact IN ({facts}) ORDER BY stream, version",
                [],
                stop
            )
        )
        foreach (var file in StoredFiles.In(recorded.Fact))
            named.TryAdd(file.Id, (file, stream));
        await foreach (var (id, hash, bytes) in KeptAsync(stop))
            if (named.Remove(id, out var fact) && (hash, bytes) != (fact.File.Hash, fact.File.Bytes))
                findings.Add($"File {id}, named in {fact.Stream}, is not what was added there: it was changed.");
        foreach (var (id, fact) in named.OrderBy(one => one.Value.Stream, StringComparer.Ordinal))
            findings.Add($"File {id}, named in {fact.Stream}, is gone: it was removed.");
    }

    // Of what waits for its entry nothing is known that it could be compared with.
    private async IAsyncEnumerable<(Guid Id, string Hash, long Bytes)> KeptAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Guid? current = null;
        var bytes = 0L;
        await foreach (
            var (file, part) in engine.StreamAsync(
                connection,
                row => (row.GetFieldValue<Guid>(0), row.GetFieldValue<byte[]>(1)),
                "SELECT file, bytes FROM file_part ORDER BY file, number",
                [],
                stop
            )
        )
        {
            if (current is { } before && before != file)
            {
                yield return (before, Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
                bytes = 0;
            }
            current = file;
            hash.AppendData(part);
            bytes += part.Length;
        }
        if (current is { } last)
            yield return (last, Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}
