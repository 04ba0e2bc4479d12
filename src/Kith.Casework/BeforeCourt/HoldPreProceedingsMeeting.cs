using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.BeforeCourt;

/// <summary>Records a meeting with the parents before a court is asked, and what each side agreed to.</summary>
[ActName("hold-pre-proceedings-meeting", "Record a pre-proceedings meeting", Place = 46)]
public sealed record HoldPreProceedingsMeeting : Act<PreProceedingsMeetingHeld>, IMeeting
{
    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What has changed for the child.</summary>
    public string? Progress { get; init; }

    /// <summary>What is expected of each side.</summary>
    public Rows<Expectation>? Agreement { get; init; }

    /// <summary>What the parents do not agree to.</summary>
    public string? NotAgreed { get; init; }

    /// <summary>What has to change for the child not to come to court.</summary>
    public string? Works { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.BeforeCourt.IsOpen
            ? null
            : "No letter before proceedings was sent, or the work before court has ended.";

    public override bool IsAwaited(Episode episode) => episode.BeforeCourt.IsOpen;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.BeforeCourt.LetterOn, "when the letter was sent"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
        ];

    protected override PreProceedingsMeetingHeld Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Attendees = MeetingPeople.Named(Attendees, record, practice)!,
        };
}
