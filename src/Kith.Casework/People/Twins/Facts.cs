using Kith.Casework.Record;

namespace Kith.Casework.People.Twins;

/// <summary>When it was found that there is another child.</summary>
public enum TwinsFoundAt
{
    /// <summary>At a scan.</summary>
    Scan,

    /// <summary>At the birth.</summary>
    Birth,

    /// <summary>The mother or somebody else told us.</summary>
    Told,
}

/// <summary>It was found that there is another child beside this one. The record of the other one was made out of this one.</summary>
/// <param name="Twin">The record of the other child.</param>
/// <param name="Number">Its number, so that the entry reads by itself.</param>
/// <param name="Found">When it was found.</param>
/// <param name="Said">What was seen or said, and by whom.</param>
[FactName(
    "twins-found",
    "It was found that there is another child beside this one, and a record was made for that child."
)]
public sealed record TwinsFound(Guid Twin, string? Number = null, TwinsFoundAt? Found = null, string? Said = null)
    : PersonFact,
        IOnTwoRecords
{
    Guid IOnTwoRecords.Other => Twin;
}

/// <summary>This record was made out of that of a twin: what was recorded there by then, and is true of both, stands here too.</summary>
/// <param name="First">The record it was made out of.</param>
/// <param name="Number">Its number, so that the entry reads by itself.</param>
/// <param name="Entries">Those of its entries that are about the other child alone, by their versions: they do not stand here.</param>
[FactName(
    "twin-record-made",
    "This record was made out of that of a twin: what was recorded there by then, and is true of both, stands here too."
)]
public sealed record TwinRecordMade(Guid First, string? Number, IReadOnlyList<int> Entries)
    : PersonFact,
        IOnTwoRecords,
        IMovesAway
{
    Guid IOnTwoRecords.Other => First;
}
