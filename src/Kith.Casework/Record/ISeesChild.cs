namespace Kith.Casework.Record;

/// <summary>A fact that says whether the child was seen, and whether alone: a visit, or seeing the child elsewhere.</summary>
public interface ISeesChild
{
    /// <summary>What it says of that.</summary>
    Sighting Sees();
}

/// <summary>Whether a child was seen, and whether alone.</summary>
/// <param name="Seen">True where the child was seen.</param>
/// <param name="Alone">True where alone; null where that is not known.</param>
/// <param name="NotAloneWhy">Why not alone, where somebody said.</param>
public sealed record Sighting(bool Seen, bool? Alone, string? NotAloneWhy)
{
    /// <summary>True where the child was seen, and alone.</summary>
    public bool WasAlone => Seen && Alone == true;
}
