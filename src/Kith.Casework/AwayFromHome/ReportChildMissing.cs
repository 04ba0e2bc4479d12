using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Records that a child is missing.</summary>
[ActName("report-child-missing", "Record that the child is missing", Place = 35)]
public sealed record ReportChildMissing : Act<ChildWentMissing>
{
    /// <summary>Where, when and by whom the child was last seen.</summary>
    public string? LastSeen { get; init; }

    /// <summary>What could be happening to the child.</summary>
    public string? Worry { get; init; }

    /// <summary>True where the police were told.</summary>
    public bool? PoliceTold { get; init; }

    /// <summary>Who is looking, and where.</summary>
    public string? Looking { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        AwayState.NotBorn(record)
        ?? (
            episode!.Away.MissingSince is null
                ? null
                : "The child is missing already. Record that the child is back first."
        );
}
