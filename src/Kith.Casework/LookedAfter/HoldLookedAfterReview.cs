using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.LookedAfter;

/// <summary>Records the review of a looked-after child's case.</summary>
[ActName("hold-looked-after-review", "Record a review of the looked-after child", Place = 55)]
public sealed record HoldLookedAfterReview : Act<LookedAfterReviewHeld>, IMeeting
{
    /// <summary>The independent reviewing officer.</summary>
    public string? Reviewer { get; init; }

    /// <summary>True where the child protection plan was reviewed in the same meeting.</summary>
    public bool? Together { get; init; }

    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What has changed.</summary>
    public string? Progress { get; init; }

    /// <summary>What was decided, who does it, and by when.</summary>
    public string? Decisions { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        LookedAfterState.NotLookedAfter(episode!);

    public override bool IsAwaited(Episode episode) => episode.LookedAfter.IsLookedAfter;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.LookedAfter.BeganOn, "when the child became looked after"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
        ];

    protected override LookedAfterReviewHeld Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Review = episode!.LookedAfter.Reviews == 0 ? CareReview.First : CareReview.Later,
            Attendees = MeetingPeople.Named(Attendees, record, practice)!,
        };
}
