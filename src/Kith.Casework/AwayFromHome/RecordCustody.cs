using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Records that a child came into custody.</summary>
[ActName("record-custody", "Record that the child is in custody", Place = 194)]
public sealed record RecordCustody : Act<CustodyBegan>
{
    /// <summary>Which establishment, and whom to ring there.</summary>
    public string? Establishment { get; init; }

    /// <summary>Until when, as far as it is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What the child needs because of being there.</summary>
    public string? Needs { get; init; }

    /// <summary>Who answers for what.</summary>
    public string? Shared { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        AwayState.NotBorn(record) ?? (episode!.Away.InCustodySince is null ? null : "The child is in custody already.");
}
