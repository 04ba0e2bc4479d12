using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Records who was given the decisions or the record of the last conference, and who is still owed them.</summary>
[ActName("send-conference-record", "Give out the conference record", Place = 62)]
public sealed record SendConferenceRecord : Act<ConferenceRecordSent>
{
    /// <summary>Who, under the ids they have in the conference.</summary>
    public Rows<MeetingPerson>? People { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Last(record, episode!.Number) switch
        {
            null => "No conference was held, or who was there is not recorded one by one.",
            { RecordOwed.Count: 0 } => "Everybody has the record of the last conference.",
            _ => null,
        };

    // As long as anybody is owed it: once nobody is, it cannot follow.
    public override bool IsAwaited(Episode episode) =>
        episode.Protection is { Conference: not null } or { LastReview: not null };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(Last(record, Episode)?.On, "when the conference was held"),
            .. MeetingPeople.Problems(People, "people", record, practice),
        ];

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Kith.Guidance.Rulebook? rules
    ) => Last(record, episode.Number)?.RecordOwed;

    protected override ConferenceRecordSent Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var last = Last(record, episode!.Number)!.After(People ?? []);
        return Answered(record) with
        {
            Conference = last.Version,
            People = MeetingPeople.Named(People, record, practice),
            DecisionsOwed = MeetingRecord.RolesOf(last.DecisionsOwed),
            RecordOwed = MeetingRecord.RolesOf(last.RecordOwed),
        };
    }

    private static MeetingRecord? Last(ChildRecord record, int episode) =>
        MeetingRecord.OfLastConference(record, episode);
}
