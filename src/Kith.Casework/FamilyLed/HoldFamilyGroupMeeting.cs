using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.FamilyLed;

/// <summary>Records a meeting at which a family made a plan of its own.</summary>
[ActName("hold-family-group-meeting", "Record a family group meeting", Place = 84)]
public sealed record HoldFamilyGroupMeeting : Act<FamilyGroupMeetingHeld>, IMeeting
{
    /// <summary>Who prepared and convened it.</summary>
    public string? Coordinator { get; init; }

    /// <summary>True where that person has no part in decisions about the child.</summary>
    public bool? Independent { get; init; }

    /// <summary>Who was prepared, and how.</summary>
    public string? Preparation { get; init; }

    /// <summary>What the family was told.</summary>
    public string? Information { get; init; }

    /// <summary>Where, who chose it, and what made it safe.</summary>
    public string? Place { get; init; }

    /// <summary>True where the family had time alone.</summary>
    public bool? PrivateTime { get; init; }

    /// <summary>Why it had none.</summary>
    public string? NoPrivateTimeReason { get; init; }

    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>How the child took part, or why not. This child only.</summary>
    public string? ChildPart { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>True where the family made a plan.</summary>
    public bool? MadePlan { get; init; }

    /// <summary>Why it made none, and what it wants instead.</summary>
    public string? NoPlanReason { get; init; }

    /// <summary>The family's own plan.</summary>
    public Rows<PlanAction>? FamilyPlan { get; init; }

    /// <summary>What the family does if the plan does not work.</summary>
    public string? Otherwise { get; init; }

    /// <summary>What the family asks of others so that the plan can work.</summary>
    public string? AsksFor { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FamilyLed.OfferedOn is null
            ? "No family group meeting was offered. Record the offer, and who answered what, first."
            : null;

    public override bool IsAwaited(Episode episode) => episode.FamilyLed.AwaitsMeeting;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.FamilyLed.OfferedOn, "when the meeting was offered"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
        ];

    protected override FamilyGroupMeetingHeld Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Attendees = MeetingPeople.Named(Attendees, record, practice)!,
        };
}
