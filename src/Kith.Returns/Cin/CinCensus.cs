namespace Kith.Returns.Cin;

/// <summary>A census file that is being read: its header, then one child after the other.</summary>
/// <param name="header">The header, read already.</param>
/// <param name="children">The children, read as they are asked for.</param>
/// <param name="unrecognised">Grows while the children are read.</param>
public sealed class CinCensus(
    CinHeader header,
    IEnumerable<CinChild> children,
    IReadOnlyList<Unrecognised> unrecognised
)
{
    /// <summary>The header; every field absent when the file has none before its children.</summary>
    public CinHeader Header { get; } = header;

    /// <summary>
    /// The children in file order, read while they are enumerated: once only, one in memory at a time.
    /// Throws <see cref="UnreadableCensus"/> at the point from which the file cannot be read.
    /// </summary>
    public IEnumerable<CinChild> Children { get; } = children;

    /// <summary>Line of the Children element, from 1; 0 when the file has none.</summary>
    public int ChildrenLine { get; init; }

    /// <summary>Column of the Children element, from 1; 0 when the file has none.</summary>
    public int ChildrenColumn { get; init; }

    /// <summary>Unknown elements outside any child, the first thousand; complete once all children are read.</summary>
    public IReadOnlyList<Unrecognised> Unrecognised { get; } = unrecognised;
}
