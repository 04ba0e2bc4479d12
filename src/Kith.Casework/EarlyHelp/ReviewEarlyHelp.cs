using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>Reviews early help with the family.</summary>
[ActName("review-early-help", "Review early help", Place = 200)]
public sealed record ReviewEarlyHelp : Act<EarlyHelpReviewed>, IMeeting
{
    /// <summary>What has changed.</summary>
    public string? Progress { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What happens next.</summary>
    public string? Next { get; init; }

    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.EarlyHelp;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.EarlyHelp.IsOpen ? null : "There is no early help going on.";

    public override bool IsAwaited(Episode episode) => episode.EarlyHelp.IsOpen;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.EarlyHelp.OpenedOn, "when early help started"),
            .. MeetingPeople.Problems(Attendees, "attendees", record, practice),
        ];

    protected override EarlyHelpReviewed Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Attendees = MeetingPeople.Named(Attendees, record, practice),
        };
}
