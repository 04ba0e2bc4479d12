namespace Kith.Returns.Cin;

/// <summary>A repeating group of the return, and where it stands.</summary>
/// <param name="position">Place among the groups of the same name in the same parent, from 1.</param>
/// <param name="line">Line of the opening tag, from 1.</param>
/// <param name="column">Column of the opening tag, from 1.</param>
public abstract class CinGroup(int position, int line, int column)
{
    /// <summary>Place among the groups of the same name in the same parent, from 1.</summary>
    public int Position { get; } = position;

    /// <summary>Line of the opening tag, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column of the opening tag, from 1.</summary>
    public int Column { get; } = column;
}
