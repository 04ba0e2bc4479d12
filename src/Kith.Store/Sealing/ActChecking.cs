using System.Data.Common;
using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>Looks for what is missing where something else still shows that it was there: versions, acts, positions.</summary>
internal sealed class ActChecking(Engine engine, DbConnection connection, Findings findings)
{
    internal async Task RunAsync(CancellationToken stop)
    {
        await EachAsync(
            """
            SELECT stream FROM events GROUP BY stream HAVING min(version) <> 1 OR max(version) <> count(*) ORDER BY stream
            """,
            row =>
                $"The facts of {row.GetString(0)} are not numbered one after another: one is missing, or is there twice.",
            stop
        );
        await EachAsync(
            "SELECT act FROM act_key EXCEPT SELECT act FROM events",
            row => $"Act {row.GetValue(0)} was recorded, and none of its facts is there: they were removed.",
            stop
        );
        await EachAsync(
            "SELECT act FROM events EXCEPT SELECT act FROM act_key",
            row =>
                $"Act {row.GetValue(0)} has facts, and was never posted: they were put in by hand, or its key was removed.",
            stop
        );
        await EachAsync(
            "SELECT act FROM done_under EXCEPT SELECT act FROM events",
            row => $"Act {row.GetValue(0)} has the rules it was done under, and no facts: they were removed.",
            stop
        );
        if (engine.Gapless is { } last)
            foreach (var log in Log.All)
                await GapsAsync(log, last, stop);
    }

    // Where positions are given one after another, and never twice, a gap is a row that was taken away.
    private async Task GapsAsync(Log log, string last, CancellationToken stop)
    {
        await EachAsync(
            $"""
            SELECT before, position FROM
                (SELECT position, lag(position, 1, 0) OVER (ORDER BY position) AS before FROM {log.Name})
            WHERE position <> before + 1
            """,
            row =>
                $"Rows {row.GetInt64(0) + 1} to {row.GetInt64(1) - 1} of {log.Name} are missing: positions leave no gaps here.",
            stop
        );
        await EachAsync(
            $"SELECT given, there FROM ({last.Replace("$log", log.Name, StringComparison.Ordinal)}) WHERE given > there",
            row =>
                $"The last rows of {log.Name} were cut off: position {row.GetInt64(0)} was given, and they end at {row.GetInt64(1)}.",
            stop
        );
    }

    private async Task EachAsync(string sql, Func<DbDataReader, string> says, CancellationToken stop)
    {
        await foreach (var finding in engine.StreamAsync(connection, says, sql, [], stop))
            findings.Add(finding);
    }
}
