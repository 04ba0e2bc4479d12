using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Ends a child protection plan.</summary>
[ActName("end-child-protection-plan", "End the child protection plan", Place = 65)]
public sealed record EndProtectionPlan : Act<ProtectionPlanEnded>
{
    /// <summary>Why: review-decision, moved, eighteen, died, left-country.</summary>
    public string? Reason { get; init; }

    /// <summary>For a child who has moved for good: the day on which the new authority held its conference.</summary>
    public DateOnly? ReceivingConferenceOn { get; init; }

    /// <summary>Which authority that is.</summary>
    public string? ReceivingAuthority { get; init; }

    /// <summary>What was achieved and what help goes on.</summary>
    public string? Summary { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildProtectionPlan;

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.HasOpenPlan ? null : "No child protection plan is running.";

    public override bool IsAwaited(Episode episode) => episode.Protection.EndIsDecided;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Protection.Plan?.StartedOn, "when the plan started")
            .Concat(
                Problem.Of(
                    (
                        ReceivingConferenceOn > On,
                        "receiving-conference-on",
                        $"{Problem.It} must be on or before the day the plan ends"
                    ),
                    (
                        ReceivingConferenceOn is not null && IsBlank(ReceivingAuthority),
                        "receiving-authority",
                        "Say which authority held the conference"
                    )
                )
            );
}
