using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>It was decided what a contact changes in the work that goes on, and whoever got in touch was told. It is said of every contact that waits.</summary>
/// <param name="Outcome">What it changes.</param>
/// <param name="Reason">Why.</param>
/// <param name="How">How whoever got in touch was told.</param>
/// <param name="Said">What they were told.</param>
/// <param name="Proof">What shows that they know.</param>
[FactName("contact-decided", "It was decided what a contact changes in the work that goes on.")]
public sealed record ContactDecided(
    ContactOutcome Outcome,
    string? Reason = null,
    string? How = null,
    string? Said = null,
    string? Proof = null
) : FrontDoorFact;

/// <summary>What a contact changes in the work that goes on.</summary>
public enum ContactOutcome
{
    /// <summary>It is looked into in the work that goes on.</summary>
    GoesOn,

    /// <summary>A strategy discussion is needed.</summary>
    StrategyDiscussion,

    /// <summary>It was known, and changes nothing.</summary>
    NothingNew,
}
