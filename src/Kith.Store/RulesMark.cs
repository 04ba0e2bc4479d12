using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kith.Guidance;

namespace Kith.Store;

/// <summary>A number that changes when read models made earlier would come out otherwise now.</summary>
internal static class RulesMark
{
    /// <summary>Raise it when the rows made of a record change by a change of this program.</summary>
    private const int ProjectionVersion = 2;

    private static readonly DateOnly First = new(2010, 1, 1);
    private static readonly DateOnly Last = new(2040, 1, 1);

    /// <summary>Asks which mark a database has.</summary>
    internal const string Stored = "SELECT number FROM revision WHERE name = 'rules'";

    /// <summary>Marks a database to which nothing was ever written; leaves any other alone.</summary>
    internal const string IfFirst = """
        INSERT INTO revision (name, number) SELECT 'rules', $1 WHERE NOT EXISTS (SELECT 1 FROM events)
        ON CONFLICT (name) DO NOTHING
        """;

    internal static long Of(GuidanceLibrary guidance)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(ProjectionVersion);
        foreach (var (from, book) in guidance.Timeline)
        {
            Add((from, book.Edition, book.Protocol).ToString());
            foreach (var duty in book.Duties.Values.OrderBy(duty => duty.Id, StringComparer.Ordinal))
            {
                Add(duty with { Rule = null! });
                // By its own type: of a rule in general there is nothing to write.
                Add((object)duty.Rule);
            }
            // What the calendar answers, whatever it is made of.
            for (var day = First; day < Last; day = day.AddDays(1))
                hash.AppendData([book.Days.IsWorkingDay(day) ? (byte)1 : (byte)0]);
            Add(book.Days.After(First, 1));
        }
        return BinaryPrimitives.ReadInt64BigEndian(hash.GetHashAndReset());

        void Add(object value) =>
            hash.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value, value.GetType())));
    }
}
