using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Approves the child in need plan that was drafted. From then on it is the plan agreed.</summary>
[ActName("approve-child-in-need-plan", "Approve the child in need plan", Place = 112)]
[AlsoLeaves(typeof(ChildInNeedPlanAgreed))]
public sealed record ApproveChildInNeedPlan : Act<ChildInNeedPlanApproved>
{
    /// <summary>What the manager adds.</summary>
    public string? Note { get; init; }

    /// <summary>When the manager met the family; null where they did not.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>Whom they met.</summary>
    public string? MetWith { get; init; }

    /// <summary>What the family said to them of the plan.</summary>
    public string? FamilySaid { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildInNeed;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.HasWaitingDraft ? null : $"No {episode!.PlanWord} is waiting for approval.";

    public override bool IsAwaited(Episode episode) => episode.ChildInNeed.HasWaitingDraft;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.ChildInNeed.Draft?.SentOn, "when the plan was drafted"),
            .. Problem.Of(
                (
                    MetOn > On,
                    "met-on",
                    "Give the day on which you met the family: the one on which you approve it, or before"
                )
            ),
        ];

    // The plan agreed says all that was drafted: whatever reads a plan need not know how it came about.
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        var drafted = episode!.ChildInNeed.Draft!.Written;
        return
        [
            Answered(record),
            new ChildInNeedPlanAgreed(
                drafted.Outcomes,
                drafted.Actions,
                drafted.ChildSaid,
                drafted.ParentsSay,
                drafted.Contingency,
                drafted.ActionsForChild
            )
            {
                Episode = episode!.Number,
                Pathway = drafted.Pathway,
            },
        ];
    }
}
