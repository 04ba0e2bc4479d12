using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.FamilyLed;

/// <summary>Looks at the family's own plan again, with the family.</summary>
[ActName("review-family-plan", "Review the family’s own plan", Place = 86)]
public sealed record ReviewFamilyPlan : Act<FamilyPlanReviewed>, IMeeting
{
    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What has changed.</summary>
    public string? Progress { get; init; }

    /// <summary>The plan from now on.</summary>
    public Rows<PlanAction>? FamilyPlan { get; init; }

    /// <summary>Whether it goes on; null until chosen.</summary>
    public FamilyPlanOutcome? Outcome { get; init; }

    /// <summary>What follows.</summary>
    public string? Next { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FamilyLed.PlanSince is null ? "No plan of the family’s own is running." : null;

    public override bool IsAwaited(Episode episode) => episode.FamilyLed.PlanSince is not null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.FamilyLed.PlanSince, "when the plan was agreed"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
        ];

    protected override FamilyPlanReviewed Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Attendees = MeetingPeople.Named(Attendees, record, practice)!,
        };
}
