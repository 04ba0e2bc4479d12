using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>
/// Records who was given the decisions, the record or the notes of a meeting, whatever meeting it was, and who is still owed them. Of a
/// conference, of which rules say by when everybody has what, it leaves a fact of its own.
/// </summary>
[ActName("give-meeting-notes", "Give out the record or notes of a meeting", Place = 62)]
[AlsoLeaves(typeof(ConferenceRecordSent))]
public sealed record GiveMeetingNotes : Act<MeetingNotesGiven>
{
    /// <summary>Of which meeting, by the version of its entry; null for the first of those of which somebody is owed something.</summary>
    public int? Meeting { get; init; }

    /// <summary>Who, under the ids they have in the meeting.</summary>
    public Rows<MeetingPerson>? People { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode)
    {
        var meetings = MeetingRecord.In(record, episode!.Number);
        return meetings.Count == 0 ? "No meeting was held of which it is recorded one by one who was asked."
            : meetings.Any(meeting => meeting.RecordOwed.Count > 0) ? null
            : "Everybody has the record or the notes of every meeting.";
    }

    // By when, rules say of conferences alone: as long as anybody is owed the record of one.
    public override bool IsAwaited(Episode episode) => episode.Protection is { RecordOwed.Count: > 0 };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var meant = Meant(record, Episode);
        return
        [
            .. Problem.Of(
                (meant is null, "meeting", "Choose a meeting of which somebody is still owed the record or the notes")
            ),
            .. NotBefore(meant?.On, "when the meeting was held"),
            .. MeetingPeople.Problems(People, "people", record, practice),
        ];
    }

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Kith.Guidance.Rulebook? rules
    ) => Meant(record, episode.Number)?.RecordOwed;

    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        var given = Meant(record, episode!.Number)!.After(People ?? []);
        var people = MeetingPeople.Named(People, record, practice);
        var owed = MeetingRecord.RolesOf(given.RecordOwed);
        return
        [
            given.IsConference
                ? new ConferenceRecordSent(given.Version, people, MeetingRecord.RolesOf(given.DecisionsOwed), owed)
                {
                    Episode = EpisodeIn(record),
                }
                : Answered(record) with
                {
                    Meeting = given.Version,
                    People = people,
                    StillOwed = owed,
                },
        ];
    }

    private MeetingRecord? Meant(ChildRecord record, int episode) =>
        MeetingRecord.Owed(record, episode).FirstOrDefault(meeting => Meeting is null || meeting.Version == Meeting);
}
