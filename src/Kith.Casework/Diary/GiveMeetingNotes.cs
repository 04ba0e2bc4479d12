using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>Records who was given the notes of a meeting that was no conference, and who still does not have them.</summary>
[ActName("give-meeting-notes", "Give out the notes of a meeting", Place = 175)]
public sealed record GiveMeetingNotes : Act<MeetingNotesGiven>
{
    /// <summary>Of which meeting, by the version of its entry; null for the last one of which somebody is owed the notes.</summary>
    public int? Meeting { get; init; }

    /// <summary>Who, under the ids they have in the meeting.</summary>
    public Rows<MeetingPerson>? People { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode)
    {
        var meetings = MeetingRecord.In(record, episode!.Number, isCirculated: false);
        return meetings.Count == 0 ? "No meeting was held of which it is recorded one by one who was asked."
            : meetings.Any(meeting => meeting.RecordOwed.Count > 0) ? null
            : "Everybody has the notes of every meeting.";
    }

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var meant = Meant(record, Episode);
        return
        [
            .. Problem.Of((meant is null, "meeting", "Choose a meeting of which somebody is still owed the notes")),
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

    protected override MeetingNotesGiven Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var given = Meant(record, episode!.Number)!.After(People ?? []);
        return Answered(record) with
        {
            Meeting = given.Version,
            People = MeetingPeople.Named(People, record, practice),
            StillOwed = MeetingRecord.RolesOf(given.RecordOwed),
        };
    }

    private MeetingRecord? Meant(ChildRecord record, int episode) =>
        MeetingRecord.Owed(record, episode).FirstOrDefault(meeting => Meeting is null || meeting.Version == Meeting);
}
