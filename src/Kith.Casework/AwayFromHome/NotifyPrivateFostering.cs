using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Records a private fostering arrangement, or that it came into its second year.</summary>
[ActName("notify-private-fostering", "Record a private fostering arrangement", Place = 191)]
public sealed record NotifyPrivateFostering : Act<PrivateFosteringNotified>
{
    /// <summary>Who looks after the child.</summary>
    public string? Carer { get; init; }

    /// <summary>How long it has gone on; null until chosen.</summary>
    public FosteredYear? Year { get; init; }

    /// <summary>What was agreed with the parents.</summary>
    public string? Agreed { get; init; }

    /// <summary>What the parents say.</summary>
    public string? ParentsSay { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) => AwayState.NotBorn(record);
}
