using System.Data.Common;
using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>Compares what is kept of papers with the sealed facts that issued them.</summary>
internal sealed class PaperChecking(Engine engine, DbConnection connection, Findings findings)
{
    internal async Task RunAsync(CancellationToken stop)
    {
        var issued = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (
            var (stream, recorded) in engine.StreamAsync(
                connection,
                EventReader.Read,
                $"SELECT {EventReader.Columns} FROM events WHERE fact = '{Facts.NameOf<PaperIssued>()}' ORDER BY stream, version",
                [],
                stop
            )
        )
            issued.TryAdd(((PaperIssued)recorded.Fact).Content, stream);
        await foreach (
            var (hash, content) in engine.StreamAsync(
                connection,
                row => (Hash: row.GetString(0), Content: row.GetString(1)),
                "SELECT hash, content FROM paper ORDER BY hash",
                [],
                stop
            )
        )
            if (!issued.Remove(hash, out var stream))
                findings.Add($"Paper {hash} was issued by no fact: it was put in by hand.");
            else if (FrozenPaper.HashOf(content) != hash)
                findings.Add($"Paper {hash}, issued in {stream}, is not what its reader got: it was changed.");
        foreach (var (hash, stream) in issued.OrderBy(one => one.Value, StringComparer.Ordinal))
            findings.Add($"Paper {hash}, issued in {stream}, is gone: it was removed.");
    }
}
