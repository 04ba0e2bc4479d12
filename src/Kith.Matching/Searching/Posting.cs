using System.Buffers.Binary;

namespace Kith.Matching.Searching;

/// <summary>One entry in the list of a term: a person, and what the term says of them. Four bytes; a list is kept in eight parts.</summary>
public static class Posting
{
    /// <summary>How long one entry is.</summary>
    public const int Bytes = 4;

    /// <summary>How many parts every list has.</summary>
    public const int Parts = 8;

    private const int BitsOfSaid = 3;
    private const int BitsOfPart = 29;

    /// <summary>The part of every list in which a person stands.</summary>
    public static int PartOf(uint person) => (int)(person >> BitsOfPart);

    /// <summary>Writes one entry at the beginning of some bytes.</summary>
    public static void Write(Span<byte> into, uint person, Said said) =>
        BinaryPrimitives.WriteUInt32LittleEndian(into, (person << BitsOfSaid) | (uint)said);

    internal static (uint Within, Said Said) Read(ReadOnlySpan<byte> list, int at)
    {
        var entry = BinaryPrimitives.ReadUInt32LittleEndian(list[at..]);
        return (entry >> BitsOfSaid, (Said)(entry & 7));
    }

    internal static uint Person(int part, uint within) => ((uint)part << BitsOfPart) | within;
}
