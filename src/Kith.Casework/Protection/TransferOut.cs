namespace Kith.Casework.Protection;

/// <summary>A child with a plan of ours who has moved to another authority, or will.</summary>
/// <param name="ToldOn">When it was told.</param>
/// <param name="Told">What it was told, and what was agreed until its conference.</param>
/// <param name="ConferenceOn">The day for which it has arranged its conference, as it said last; null where it has not.</param>
/// <param name="HeldOn">When it held its conference; null while it did not.</param>
/// <param name="Accepted">Whether it answers for the child from then on; null while it held none.</param>
/// <param name="EndedOn">When our plan ended; null while it runs.</param>
public sealed record TransferOut(
    DateOnly ToldOn,
    TransferOutNotified Told,
    DateOnly? ConferenceOn = null,
    DateOnly? HeldOn = null,
    bool? Accepted = null,
    DateOnly? EndedOn = null
);
