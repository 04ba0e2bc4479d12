using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.ChildInNeed;

/// <summary>Reviews a child in need plan with the family.</summary>
[ActName("review-child-in-need-plan", "Review the child in need plan", Place = 190)]
[AlsoLeaves(typeof(ChildAsked))]
public sealed record ReviewChildInNeedPlan : Act<ChildInNeedPlanReviewed>, IMeeting, IHearsChild
{
    /// <summary>What has changed.</summary>
    public string? Progress { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What the child asked for: a fact of its own. This child only.</summary>
    public string? Asked { get; init; }

    /// <summary>Who does what by when from now.</summary>
    public Rows<PlanAction>? Actions { get; init; }

    /// <summary>What is done for this child alone, beside what is done for brothers and sisters too. This child only.</summary>
    public Rows<PlanAction>? ActionsForChild { get; init; }

    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>What parents and carers say of how it works.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>What came of each action of the plan as it was.</summary>
    public Rows<ActionResult>? Results { get; init; }

    /// <summary>What came of what was done for this child alone. This child only.</summary>
    public Rows<ActionResult>? ResultsForChild { get; init; }

    /// <summary>What happens where it does not help, or things get worse.</summary>
    public string? Contingency { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildInNeed;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.HasOpenPlan ? null : $"No {episode!.PlanWord} is running.";

    public override bool IsAwaited(Episode episode) => episode.ChildInNeed.HasOpenPlan;

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) => ActionResult.Asked(question, episode.ChildInNeed.RunningPlan, record, episode.Number);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.ChildInNeed.Plan?.StartedOn, "when the plan was agreed"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
            .. ActionResult.Problems(Results),
            .. ActionResult.Problems(ResultsForChild, "results-for-child"),
        ];

    protected override ChildInNeedPlanReviewed Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Attendees = MeetingPeople.Named(Attendees, record, practice),
            ResultsForChild = ActionResult.Told(ResultsForChild),
        };
}
