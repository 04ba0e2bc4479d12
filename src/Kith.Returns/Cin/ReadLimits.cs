namespace Kith.Returns.Cin;

/// <summary>How large the parts of a census file may be. They bound memory and time; a real return stays far below.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits used unless there is a reason for others.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Elements of one child, and of the header.</summary>
    public int ElementsPerChild { get; init; } = 20_000;

    /// <summary>Bytes of one child, of the header, and of whatever stands between two children.</summary>
    public int BytesPerChild { get; init; } = 4_000_000;

    /// <summary>Characters of one value.</summary>
    public int CharactersPerValue { get; init; } = 10_000;

    /// <summary>Elements inside one another. The census itself needs 7.</summary>
    public int Depth { get; init; } = 32;
}
