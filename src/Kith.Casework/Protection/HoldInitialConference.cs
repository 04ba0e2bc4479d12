using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Records an initial child protection conference and its decision. That no plan is needed is a decision like any other.</summary>
[ActName("hold-initial-conference", "Record the initial conference", Place = 50)]
public sealed record HoldInitialConference : Act<InitialConferenceHeld>, IMeeting
{
    /// <summary>The user who chaired; null for the person recording.</summary>
    public string? Chair { get; init; }

    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What the parents say.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>How the threshold was or was not met.</summary>
    public string? Threshold { get; init; }

    /// <summary>What it decided; null until chosen.</summary>
    public ConferenceDecision? Decision { get; init; }

    /// <summary>Category of abuse, when a plan is needed.</summary>
    public AbuseCategory? Category { get; init; }

    /// <summary>The outline of the plan, where one is needed: what has to change, who does what by when, and who is helped.</summary>
    public Rows<PlanAction>? Actions { get; init; }

    /// <summary>Why a parent, wider family or the child is not in the core group, where one of them is not.</summary>
    public string? NotAskedReason { get; init; }

    /// <summary>Why the report was not gone through with the family before, where it was not.</summary>
    public string? ReportNotSharedReason { get; init; }

    /// <summary>What the family wanted that was not followed, and why not.</summary>
    public string? WishNotFollowed { get; init; }

    /// <summary>How the family was told how to complain or challenge it.</summary>
    public string? ComplaintTold { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.Conference;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection is { HasOpenPlan: true, AwaitsConference: false }
            ? "A child protection plan is running, so the conference to hold is a review conference."
            : null;

    public override bool IsAwaited(Episode episode) => episode.Protection.AwaitsConference;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.Protection.ConcludedOn, "when the enquiry was concluded"),
            .. NotBefore(Moving(record.State.Episode(Episode))?.ToldOn, "when we were told that the child moves here"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
            .. Decision == ConferenceDecision.ChildProtectionPlan
                ? CoreGroups.Problems(Attendees, NotAskedReason, record, On)
                : [],
        ];

    public override string? AlsoDoes(Episode episode) =>
        Moving(episode)?.Told.Authority is { } authority
            ? $"This is the conference for a child who moves here with a plan. {authority} answers for the child until it is held; tell them afterwards what it decided."
            : null;

    protected override InitialConferenceHeld Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Category = Decision == ConferenceDecision.ChildProtectionPlan ? Category : null,
            // What is entered once for brothers and sisters is of those alone who need a plan.
            Actions = Decision == ConferenceDecision.ChildProtectionPlan ? Actions : null,
            NotAskedReason = Decision == ConferenceDecision.ChildProtectionPlan ? NotAskedReason : null,
            Chair = Chair ?? practice.Actor.Id,
            Attendees = MeetingPeople.Named(Attendees, record, practice),
            TransferredFrom = Moving(episode)?.Told.Authority,
        };

    private static TransferIn? Moving(Episode? episode) =>
        episode?.Protection.MovingIn is { AwaitsConference: true } moving ? moving : null;
}
