using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Protection;

/// <summary>Records a review child protection conference and what it decided.</summary>
[ActName("hold-review-conference", "Record a review conference", Place = 170)]
public sealed record HoldReviewConference : Act<ReviewConferenceHeld>, IMeeting
{
    /// <summary>The user who chaired; null for the person recording.</summary>
    public string? Chair { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What the parents say.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>What has changed for the child.</summary>
    public string? Progress { get; init; }

    /// <summary>What came of each action of the plan as it was.</summary>
    public Rows<ActionResult>? Results { get; init; }

    /// <summary>What came of what was done for this child alone. This child only.</summary>
    public Rows<ActionResult>? ResultsForChild { get; init; }

    /// <summary>Whether the plan goes on; null until chosen.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>Category of abuse from now on; null when it stays.</summary>
    public AbuseCategory? Category { get; init; }

    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>True where it was the review of a looked-after child too.</summary>
    public bool? Together { get; init; }

    /// <summary>What the family wanted that was not followed, and why not.</summary>
    public string? WishNotFollowed { get; init; }

    /// <summary>How the family was told how to complain or challenge it.</summary>
    public string? ComplaintTold { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildProtectionPlan;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.HasOpenPlan ? null : "No child protection plan is running.";

    // The review of a child who is looked after may say that it was this conference too.
    public override Recorded? SameMeeting(ChildRecord record, Episode episode)
    {
        var meetings = record.ByDate.Where(entry => entry.Episode == episode.Number && entry.Fact is IMeeting).ToList();
        return
            meetings.FindLast(entry => entry.Detail("together") == "yes") is { } same
            && same.On >= episode.Protection.Plan?.StartedOn
            && !meetings.Exists(entry => entry.Fact is ReviewConferenceHeld && entry.On >= same.On)
            ? same
            : null;
    }

    public override bool IsAwaited(Episode episode) => episode.Protection is { HasOpenPlan: true, EndIsDecided: false };

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) => ActionResult.Asked(question, episode.Protection.RunningPlan, record, episode.Number);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.Protection.Plan?.StartedOn, "when the plan started"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
            .. ActionResult.Problems(Results),
            .. ActionResult.Problems(ResultsForChild, "results-for-child"),
        ];

    protected override ReviewConferenceHeld Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Chair = Chair ?? practice.Actor.Id,
            Attendees = MeetingPeople.Named(Attendees, record, practice),
            Results = ActionResult.Told(Results),
            ResultsForChild = ActionResult.Told(ResultsForChild),
        };
}
