using System.Security.Cryptography;
using System.Text;
using Kith.Casework.Record;

namespace Kith.Casework.People.Importing;

/// <summary>What became of a detail of a file.</summary>
public enum Fate
{
    /// <summary>It stood on the record already.</summary>
    Unchanged,

    /// <summary>It is in a fact that is stored now.</summary>
    Stored,

    /// <summary>It could not be taken in.</summary>
    Rejected,
}

/// <summary>What is new to a record by a file of people.</summary>
/// <param name="Facts">The facts, in order, each with where it came from.</param>
/// <param name="Fates">What became of each detail of the row.</param>
/// <param name="Refusals">Why details were rejected.</param>
public sealed record Imported(
    IReadOnlyList<(Dated Fact, string Source)> Facts,
    IReadOnlyDictionary<string, Fate> Fates,
    IReadOnlyList<Refusal> Refusals
)
{
    /// <summary>What is written beside the facts as the act they came from.</summary>
    public const string ActName = "import-people";

    /// <summary>Who is written beside them.</summary>
    public const string Actor = "people import";

    /// <summary>What became of each tie of a child, by its place among those given.</summary>
    public IReadOnlyList<(Fate Fate, string? Reason)> Ties { get; init; } = [];

    /// <summary>What became of the address of each person tied to the child, by the tie; of those whose address is counted here.</summary>
    public IReadOnlyDictionary<int, (Fate Fate, string? Reason)> Addresses { get; init; } =
        new Dictionary<int, (Fate, string?)>();

    /// <summary>Whoever a system knows by an id: the same in every file of it, and in every database.</summary>
    /// <param name="source">The system, as the mapping names it.</param>
    /// <param name="id">By which it knows them, exact text.</param>
    public static Guid IdOf(string source, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"kith person\n{source.Trim()}\n{id.Trim()}"), hash);
        // Version 8 of RFC 9562: an identity made by the application's own rule.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>True where the last that was said came from an import, and nobody has put it right since.</summary>
    internal static bool IsOurs(Recorded? last, IEnumerable<Recorded> facts) =>
        last is { ActName: ActName }
        && !facts.Any(fact => fact.Fact is FactCorrected correction && correction.Corrects == last.Version);
}
