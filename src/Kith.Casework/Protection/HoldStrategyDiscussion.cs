using System.Text.Json.Serialization;
using Kith.Casework.Diary;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Protection;

/// <summary>Records a strategy discussion and what it decided.</summary>
[ActName("hold-strategy-discussion", "Record a strategy discussion", Place = 30)]
public sealed record HoldStrategyDiscussion : Act<StrategyDiscussionHeld>, IMeeting
{
    /// <summary>Why: what harm is suspected.</summary>
    public string? Reason { get; init; }

    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    public Rows<MeetingPerson>? Attendees { get; init; }

    /// <summary>Why an agency that should take part did not, and how it is followed up.</summary>
    public string? MissingAgencyReason { get; init; }

    /// <summary>What it decided; null until chosen.</summary>
    public StrategyOutcome? Outcome { get; init; }

    /// <summary>What is planned next.</summary>
    public string? Plan { get; init; }

    /// <summary>Who takes what on, for which agency, by when.</summary>
    public Rows<MinuteAction>? Taken { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.StrategyDiscussion;

    public override bool IsAwaited(Episode episode) =>
        episode.Protection.AwaitsDiscussion
        || episode.Stage == Stages.StrategyDiscussion && episode.Protection.Discussion is null;

    public override string? AlsoDoes(Episode episode) =>
        episode.Protection.GoesOnFrom is { } before
            ? $"It continues the discussion of {Plain.Day(before)}. What was taken on there and is not done stands here already."
            : null;

    // Who was asked to the one that it continues is asked again, and what is done there is not carried on; a discussion of something new
    // begins with nothing.
    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) =>
        question switch
        {
            "taken" => [.. TakenOn.Open(record, episode)],
            "attendees" when episode.Protection.GoesOnFrom is null => [],
            "attendees" => [.. TakenOn.Discussion(record, episode)?.Attendees ?? []],
            _ => null,
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        MeetingPeople.Problems(Attendees, "attendees", record, practice);

    protected override StrategyDiscussionHeld Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Attendees = MeetingPeople.Named(Attendees, record, practice),
            Continues = episode?.Protection.GoesOnFrom,
        };
}
