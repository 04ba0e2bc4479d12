using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Tells another authority that a child with a plan of ours has moved there. The plan stays ours until its conference.</summary>
[ActName("tell-of-transfer-out", "Tell another council that the child has moved", Place = 63)]
public sealed record TellOfTransferOut : Act<TransferOutNotified>
{
    /// <summary>Which authority was told.</summary>
    public string? Authority { get; init; }

    /// <summary>Who there was told, and how to reach them.</summary>
    public string? Contact { get; init; }

    /// <summary>The day of the move, or on which it is expected; null when not known.</summary>
    public DateOnly? MovesOn { get; init; }

    /// <summary>Which papers were sent.</summary>
    public IReadOnlyList<string>? Papers { get; init; }

    /// <summary>Who visits until its conference, and how often.</summary>
    public string? Visits { get; init; }

    /// <summary>Who is key worker until then, and of which authority.</summary>
    public string? KeyWorker { get; init; }

    /// <summary>What the parents say.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildProtectionPlan;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection switch
        {
            { HasOpenPlan: false } => "No child protection plan is running.",
            { MovingOut: { Accepted: not false } } =>
                "The other council has been told. Record its conference, or that you asked again.",
            _ => null,
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Protection.Plan?.StartedOn, "when the plan started");
}
