using Kith.Casework.Record;

namespace Kith.Casework.HarmOutsideHome.Contexts;

/// <summary>
/// Somebody who works with a child told those who keep these records what they learned. It stands in a stream of its own, which they alone
/// read: whoever told reads nothing of the record, and what is told may name other children.
/// </summary>
/// <param name="Called">What the place, group or person is called, or where it is, as whoever told knows it.</param>
/// <param name="What">What was learned.</param>
/// <param name="Child">The child with whom whoever told works.</param>
/// <param name="Of">Which record it is of; null where whoever told knows of none.</param>
/// <param name="From">From whom they learned it.</param>
/// <param name="Others">Who else is there, a name on each line.</param>
[FactName("context-told", "Somebody who works with a child told those who keep these records what they learned.")]
public sealed record ContextTold(
    string Called,
    string What,
    Guid Child,
    Guid? Of = null,
    string? From = null,
    string? Others = null
) : ContextFact;

/// <summary>What was told was taken up by somebody who keeps these records.</summary>
/// <param name="Into">In which record it was written down; null where it was in none.</param>
/// <param name="Back">What whoever told may know of it.</param>
[FactName("context-telling-taken-up", "What somebody had told of a place, a group or a person was taken up.")]
public sealed record ContextTellingTakenUp(Guid? Into = null, string? Back = null) : ContextFact;

/// <summary>Those who keep the records of places, groups and people of concern were told what was learned. What, stands with them.</summary>
/// <param name="Telling">Under which it stands with them.</param>
[FactName(
    "keepers-told",
    "Those who keep the records of places, groups and people of concern were told what was learned."
)]
public sealed record KeepersTold(Guid Telling) : Fact, IKeptElsewhere;

/// <summary>Something that was told to those who keep these records, and what became of it.</summary>
/// <param name="Told">What was told.</param>
/// <param name="On">The day on which it was learned.</param>
/// <param name="By">Who told it.</param>
/// <param name="Taken">What became of it; null while nobody has taken it up.</param>
/// <param name="TakenOn">The day on which it was taken up.</param>
/// <param name="TakenBy">Who took it up.</param>
public sealed record ContextTelling(
    ContextTold Told,
    DateOnly On,
    string By,
    ContextTellingTakenUp? Taken = null,
    DateOnly? TakenOn = null,
    string? TakenBy = null
);
