using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Reviews a child in need plan with the family.</summary>
[ActName("review-child-in-need-plan", "Review the child in need plan", Place = 190)]
public sealed record ReviewChildInNeedPlan : Act<ChildInNeedPlanReviewed>, IMeeting
{
    /// <summary>What has changed.</summary>
    public string? Progress { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>Who does what by when from now.</summary>
    public Rows<PlanAction>? Actions { get; init; }

    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>What parents and carers say of how it works.</summary>
    public string? ParentsSay { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildInNeed;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.HasOpenPlan ? null : $"No {episode!.PlanWord} is running.";

    public override bool IsAwaited(Episode episode) => episode.ChildInNeed.HasOpenPlan;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.ChildInNeed.Plan?.StartedOn, "when the plan was agreed"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
        ];

    protected override ChildInNeedPlanReviewed Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Attendees = MeetingPeople.Named(Attendees, record, practice),
        };
}
