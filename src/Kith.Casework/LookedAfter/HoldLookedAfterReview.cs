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

    // The review conference may say that it was the review of this child too.
    public override Recorded? SameMeeting(ChildRecord record, Episode episode)
    {
        var meetings = record.ByDate.Where(entry => entry.Episode == episode.Number && entry.Fact is IMeeting).ToList();
        return
            meetings.FindLast(entry => entry.Fact is not LookedAfterReviewHeld && entry.Detail("together") == "yes")
                is { } same
            && same.On >= episode.LookedAfter.BeganOn
            && !meetings.Exists(entry => entry.Fact is LookedAfterReviewHeld && entry.On >= same.On)
            ? same
            : null;
    }

    // What the conference decided of the plan, and what happens with each action now.
    public override string? SameSaid(string question, Recorded same)
    {
        ArgumentNullException.ThrowIfNull(same);
        if (question != "decisions" || same.Detail("decision") is not { } decision)
            return null;
        var plan = decision == "end" ? "The child protection plan ends." : "The child protection plan goes on.";
        var now = same.RowsOf("results")
            .OfType<ActionResult>()
            .Where(result => !IsBlank(result.Now))
            .Select(result => $"{result.Action}: {result.Now}");
        return string.Join("\n", now.Prepend(plan));
    }

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
