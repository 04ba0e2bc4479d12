using System.Buffers.Binary;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Kith.Guidance;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>Numbers that change when read models made earlier would come out otherwise now: one for each thing they depend on.</summary>
/// <param name="Parts">Each with the tables that depend on it.</param>
internal sealed record RulesMark(IReadOnlyList<RulesMark.Part> Parts)
{
    /// <summary>Raise it when the rows made of a record change by a change of this program.</summary>
    private const int ProjectionVersion = 37;

    /// <summary>Asks which marks a database has.</summary>
    internal const string Stored = "SELECT name, number FROM revision WHERE name LIKE 'rules%'";

    /// <summary>Marks a database to which nothing was ever written; leaves any other alone.</summary>
    private const string IfFirst = """
        INSERT INTO revision (name, number) SELECT $1, $2 WHERE NOT EXISTS (SELECT 1 FROM events)
        ON CONFLICT (name) DO NOTHING
        """;

    /// <summary>The marks of these rules. A comment in a file, or a duty that sets no clock and asks no approval, changes none of them.</summary>
    internal static RulesMark Of(GuidanceLibrary guidance) => Known.GetValue(guidance, Make);

    // A library never changes, and to write down all it owes takes longer than many a write.
    private static readonly ConditionalWeakTable<GuidanceLibrary, RulesMark> Known = [];

    private static RulesMark Make(GuidanceLibrary guidance)
    {
        string[] others =
        [
            Tables.People.Name,
            Tables.Agencies.Name,
            Tables.Worries.Name,
            Tables.Allegations.Name,
            Tables.Contexts.Name,
            Tables.Practitioners.Name,
            Tables.FactCounts.Name,
        ];
        return new RulesMark([
            new Part("rules/record", NumberOf(""), [.. Following(FollowsFrom.Record), .. others]),
            new Part("rules/clocks", NumberOf(OwedFingerprint.OfClocks(guidance)), Following(FollowsFrom.Clocks)),
            new Part(
                "rules/approvals",
                NumberOf(OwedFingerprint.OfApprovals(guidance)),
                Following(FollowsFrom.Approvals)
            ),
        ]);
    }

    private static string[] Following(FollowsFrom what) =>
        [.. ReadModelTable.OfChildren.Where(table => table.Follows.HasFlag(what)).Select(table => table.Name)];

    /// <summary>The parts that a database was not made by.</summary>
    internal IReadOnlyList<Part> Needed(IReadOnlyDictionary<string, long> stored) =>
        [.. Parts.Where(part => !stored.TryGetValue(part.Name, out var mark) || mark != part.Mark)];

    internal static (string Name, long Mark) Read(DbDataReader row) => (row.GetString(0), row.GetInt64(1));

    internal static async Task<Dictionary<string, long>> StoredAsync(Engine engine, CancellationToken stop) =>
        (await engine.ListAsync(Read, Stored, [], stop)).ToDictionary(
            mark => mark.Name,
            mark => mark.Mark,
            StringComparer.Ordinal
        );

    internal void WriteIfFirst(Write write)
    {
        foreach (var part in Parts)
            write.Run(IfFirst, part.Name, part.Mark);
    }

    internal void Write(Write write)
    {
        write.Run("DELETE FROM revision WHERE name LIKE 'rules%'");
        foreach (var part in Parts)
            write.Run("INSERT INTO revision (name, number) VALUES ($1, $2)", part.Name, part.Mark);
    }

    private static long NumberOf(string rules) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{ProjectionVersion} {rules}")));

    /// <summary>Something that tables depend on.</summary>
    internal sealed record Part(string Name, long Mark, IReadOnlyList<string> Tables);
}
