using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Kith.Guidance;

namespace Kith.Store;

/// <summary>A number that changes when read models made earlier would come out otherwise now.</summary>
internal static class RulesMark
{
    /// <summary>Raise it when the rows made of a record change by a change of this program.</summary>
    private const int ProjectionVersion = 3;

    /// <summary>Asks which mark a database has.</summary>
    internal const string Stored = "SELECT number FROM revision WHERE name = 'rules'";

    /// <summary>Marks a database to which nothing was ever written; leaves any other alone.</summary>
    internal const string IfFirst = """
        INSERT INTO revision (name, number) SELECT 'rules', $1 WHERE NOT EXISTS (SELECT 1 FROM events)
        ON CONFLICT (name) DO NOTHING
        """;

    internal static long Of(GuidanceLibrary guidance) =>
        BinaryPrimitives.ReadInt64BigEndian(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{ProjectionVersion} {guidance.Digest}"))
        );
}
