namespace Kith.Casework.Record;

/// <summary>A lane of the journey picture, brought by the stage that fills it.</summary>
/// <param name="Name">Front door, early help, assessment …</param>
/// <param name="IsUntilWorkBegins">True when what waits in it is decided by work that begins: imported records may not say what was decided.</param>
internal sealed record Lane(string Name, bool IsUntilWorkBegins = false);

/// <summary>Where a fact stands in the picture of a child's journey.</summary>
/// <param name="lane">The lane's name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InLaneAttribute(string lane) : Attribute
{
    /// <summary>The lane's name.</summary>
    public string Lane { get; } = lane;

    /// <summary>True when a stretch of time begins with it.</summary>
    public bool Begins { get; set; }

    /// <summary>True when the stretch ends with it.</summary>
    public bool Ends { get; set; }

    /// <summary>True when work with the family begins with it.</summary>
    public bool BeginsWork { get; set; }

    /// <summary>The point it puts in the lane, in a few words; null for none.</summary>
    public string? Point { get; set; }
}
