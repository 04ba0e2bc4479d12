namespace Kith.Returns.Build;

/// <summary>Something of a record that does not go into a return, or goes in changed.</summary>
/// <param name="Child">The child.</param>
/// <param name="Number">The authority's number for the child; empty when there is none.</param>
/// <param name="What">What it is, as the sector says it: "Assessment", "Referral".</param>
/// <param name="On">The day it began; null for what has no day.</param>
/// <param name="Why">Why, as a plain sentence.</param>
/// <param name="Fact">The version of the fact it comes from; 0 when it is about the child.</param>
/// <param name="NeedsAttention">
/// True when the record contradicts itself, so that somebody should look; false when the year of the return is the reason.
/// </param>
public sealed record LeftOut(
    Guid Child,
    string Number,
    string What,
    DateOnly? On,
    string Why,
    int Fact,
    bool NeedsAttention
)
{
    /// <summary>True when a return read in later does not say it, and nobody has said yet whether it stands.</summary>
    public bool NoLongerSaid { get; init; }
}
