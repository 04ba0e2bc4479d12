using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Protection;

/// <summary>Records a meeting of the core group.</summary>
[ActName("hold-core-group", "Record a core group", Place = 160)]
public sealed record HoldCoreGroup : Act<CoreGroupMet>, IMeeting
{
    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What has changed.</summary>
    public string? Progress { get; init; }

    /// <summary>What came of each action of the plan as it was.</summary>
    public Rows<ActionResult>? Results { get; init; }

    /// <summary>What came of what was done for this child alone. This child only.</summary>
    public Rows<ActionResult>? ResultsForChild { get; init; }

    /// <summary>Who does what by when.</summary>
    public Rows<PlanAction>? Actions { get; init; }

    /// <summary>What is done for this child alone, beside what is done for brothers and sisters too. This child only.</summary>
    public Rows<PlanAction>? ActionsForChild { get; init; }

    /// <summary>Why a parent, wider family or the child is not in the group, where one of them is not.</summary>
    public string? NotAskedReason { get; init; }

    /// <summary>What the family wanted that was not followed, and why not.</summary>
    public string? WishNotFollowed { get; init; }

    /// <summary>What is expected on every side, with the help to meet it.</summary>
    public Rows<Expectation>? Expectations { get; init; }

    /// <summary>What happens where it does not help.</summary>
    public string? Contingency { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildProtectionPlan;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.HasOpenPlan ? null : "No child protection plan is running.";

    public override bool IsAwaited(Episode episode) => episode.Protection is { HasOpenPlan: true, EndIsDecided: false };

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) =>
        question switch
        {
            // The first time nobody has met, and the group is whom the conference named.
            "attendees" when episode.Protection.Plan is { CoreGroupOn: null } => CoreGroups.Named(
                record,
                episode.Number
            ),
            _ => ActionResult.Asked(question, episode.Protection.RunningPlan, record, episode.Number),
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.Protection.Plan?.StartedOn, "when the plan started"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
            .. ActionResult.Problems(Results),
            .. ActionResult.Problems(ResultsForChild, "results-for-child"),
        ];

    protected override CoreGroupMet Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Attendees = MeetingPeople.Named(Attendees, record, practice),
            Results = ActionResult.Told(Results),
            ResultsForChild = ActionResult.Told(ResultsForChild),
        };
}
