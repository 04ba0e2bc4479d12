using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Records something that happened to a child in custody, and whether the designated officer was told.</summary>
[ActName("record-custody-incident", "Record what happened to a child in custody", Place = 195)]
public sealed record RecordCustodyIncident : Act<CustodyIncidentRecorded>
{
    /// <summary>What happened, and what was done for the child.</summary>
    public string? What { get; init; }

    /// <summary>True where the designated officer was told.</summary>
    public bool? OfficerTold { get; init; }

    /// <summary>What the establishment reported, and when.</summary>
    public string? Report { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Away.InCustodySince is null ? "The child is not in custody." : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Away.InCustodySince, "when the child came into custody");
}
