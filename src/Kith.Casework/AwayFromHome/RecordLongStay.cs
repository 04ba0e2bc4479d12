using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Records that a child is kept for months in a hospital, a care home or a residential school.</summary>
[ActName("record-long-stay", "Record a long stay in a hospital, care home or residential school", Place = 184)]
public sealed record RecordLongStay : Act<LongStayKnown>
{
    /// <summary>Where; null until chosen.</summary>
    public LongStayPlace? Kind { get; init; }

    /// <summary>Which, and whom to ring there.</summary>
    public string? Name { get; init; }

    /// <summary>Who told the authority.</summary>
    public string? ToldBy { get; init; }

    /// <summary>How the child and the family stay in touch.</summary>
    public string? Contact { get; init; }

    /// <summary>Since when, as far as it is known.</summary>
    public PartDate? Since { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) => AwayState.NotBorn(record);
}
