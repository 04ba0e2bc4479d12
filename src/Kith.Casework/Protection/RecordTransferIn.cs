using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Records that a child with a child protection plan elsewhere is moving here. It opens an episode where none is open; the initial conference here follows.</summary>
[ActName("record-transfer-in", "Record that a child with a plan is moving here", Place = 271)]
public sealed record RecordTransferIn : Act<TransferInNotified>
{
    /// <summary>Which authority told us.</summary>
    public string? Authority { get; init; }

    /// <summary>Who there told us, and how to reach them.</summary>
    public string? Contact { get; init; }

    /// <summary>The day of the move, or on which it is expected; null when not known.</summary>
    public DateOnly? MovesOn { get; init; }

    /// <summary>Since when its plan runs; null when not known.</summary>
    public DateOnly? PlanSince { get; init; }

    /// <summary>Category of abuse of its plan; null until chosen. This child only.</summary>
    public AbuseCategory? Category { get; init; }

    /// <summary>The main risks, and what its plan does about them.</summary>
    public string? Risks { get; init; }

    /// <summary>Which papers came.</summary>
    public IReadOnlyList<string>? Papers { get; init; }

    /// <summary>Who visits until the conference here, and how often.</summary>
    public string? Visits { get; init; }

    /// <summary>Who is key worker until then, and of which authority.</summary>
    public string? KeyWorker { get; init; }

    /// <summary>Who is to chair the conference here; null when not known yet.</summary>
    public string? Chair { get; init; }

    /// <summary>What the parents say.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.NewOrOpenEpisode;

    [JsonIgnore]
    public override string? Stage => Episode == 0 ? Stages.Conference : null;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode?.Protection switch
        {
            { HasOpenPlan: true } => "A child protection plan is running here already.",
            { MovingIn.AwaitsConference: true } =>
                "It is recorded already that the child is moving here. The conference here is to come.",
            { AwaitsPlan: true } => "A conference here has decided on a plan already. Start it.",
            _ => null,
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of((PlanSince > On, "plan-since", $"{Problem.It} must be on or before the day we were told"));
}
