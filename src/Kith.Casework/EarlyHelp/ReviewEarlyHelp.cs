using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.EarlyHelp;

/// <summary>Reviews early help with the family.</summary>
[ActName("review-early-help", "Review early help", Place = 200)]
public sealed record ReviewEarlyHelp : Act<EarlyHelpReviewed>, IMeeting
{
    /// <summary>What has changed.</summary>
    public string? Progress { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>The goals of the family, each put on a scale anew.</summary>
    public Rows<FamilyGoal>? Goals { get; init; }

    /// <summary>What came of each action of the plan as it was.</summary>
    public Rows<ActionResult>? Results { get; init; }

    /// <summary>What came of what was done for this child alone. This child only.</summary>
    public Rows<ActionResult>? ResultsForChild { get; init; }

    /// <summary>Who does what by when from now.</summary>
    public Rows<PlanAction>? Actions { get; init; }

    /// <summary>What is done for this child alone, beside what is done for brothers and sisters too. This child only.</summary>
    public Rows<PlanAction>? ActionsForChild { get; init; }

    /// <summary>What happens where it does not help.</summary>
    public string? Contingency { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.EarlyHelp;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        EarlyHelpState.CannotGoOn(record, episode!);

    public override bool IsAwaited(Episode episode) => episode.EarlyHelp.IsOpen;

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) =>
        question switch
        {
            "goals" => FamilyGoals.Anew(record, episode.Number),
            _ => ActionResult.Asked(question, episode.EarlyHelp.RunningPlan, record, episode.Number),
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.EarlyHelp.OpenedOn, "when early help started"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
            .. ActionResult.Problems(Results),
            .. ActionResult.Problems(ResultsForChild, "results-for-child"),
        ];

    protected override EarlyHelpReviewed Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Attendees = MeetingPeople.Named(Attendees, record, practice),
            ResultsForChild = ActionResult.Told(ResultsForChild),
            Goals = FamilyGoals.Named(Goals, record, Episode),
        };
}
