namespace Kith.Casework.Protection;

/// <summary>A child with a plan elsewhere who is moving here, or has.</summary>
/// <param name="ToldOn">When we were told.</param>
/// <param name="Told">What we were told, and what was agreed until the conference.</param>
/// <param name="HeldOn">When the conference here was held; null while it was not.</param>
/// <param name="AnsweredOn">When the other authority was told what came of it; null while it was not.</param>
/// <param name="Accepted">Whether we answer for the child from then on; null while nobody said.</param>
public sealed record TransferIn(
    DateOnly ToldOn,
    TransferInNotified Told,
    DateOnly? HeldOn = null,
    DateOnly? AnsweredOn = null,
    bool? Accepted = null
)
{
    /// <summary>True while the conference here is to come.</summary>
    public bool AwaitsConference => HeldOn is null && Accepted != false;
}
