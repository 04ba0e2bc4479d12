using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>Agrees with the family and the team around it what should be different, and who does what.</summary>
[ActName("plan-early-help", "Plan early help with the family", Place = 87)]
public sealed record PlanEarlyHelp : Act<EarlyHelpPlanned>, IMeeting
{
    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>The team around the family, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>The goals of the family, each put on a scale.</summary>
    public Rows<FamilyGoal>? Goals { get; init; }

    /// <summary>Who does what by when.</summary>
    public Rows<PlanAction>? Actions { get; init; }

    /// <summary>What is done for this child alone, beside what is done for brothers and sisters too. This child only.</summary>
    public Rows<PlanAction>? ActionsForChild { get; init; }

    /// <summary>What happens where it does not help.</summary>
    public string? Contingency { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.EarlyHelp;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        EarlyHelpState.CannotGoOn(record, episode!);

    public override bool IsAwaited(Episode episode) => episode.EarlyHelp is { IsOpen: true, PlannedOn: null };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.EarlyHelp.OpenedOn, "when early help started"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
        ];

    protected override EarlyHelpPlanned Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Attendees = MeetingPeople.Named(Attendees, record, practice),
        };
}
