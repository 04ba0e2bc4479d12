using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.BeforeCourt;

/// <summary>Records a legal planning meeting and what it decided.</summary>
[ActName("hold-legal-planning-meeting", "Record a legal planning meeting", Place = 44)]
public sealed record HoldLegalPlanningMeeting : Act<LegalPlanningMeetingHeld>, IMeeting
{
    /// <summary>Who was asked, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>True where the legal advice is that the threshold is met.</summary>
    public bool? ThresholdMet { get; init; }

    /// <summary>What was decided; null until chosen.</summary>
    public LegalPlan? Decision { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>What is still to be found out, and by when.</summary>
    public string? StillNeeded { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) => BeforeCourtState.TooEarly(episode!);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        MeetingPeople.Problems(Attendees, "attendees", record, practice);

    protected override LegalPlanningMeetingHeld Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Attendees = MeetingPeople.Named(Attendees, record, practice)!,
        };
}
