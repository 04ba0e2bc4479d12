using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>Records who was given the notes of the last meeting that was no conference, and who still does not have them.</summary>
[ActName("give-meeting-notes", "Give out the notes of a meeting", Place = 175)]
public sealed record GiveMeetingNotes : Act<MeetingNotesGiven>
{
    /// <summary>Who, under the ids they have in the meeting.</summary>
    public Rows<MeetingPerson>? People { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        MeetingRecord.OfLast(record, episode!.Number, isCirculated: false) switch
        {
            null => "No meeting was held of which it is recorded one by one who was asked.",
            { RecordOwed.Count: 0 } => "Everybody has the notes of the last meeting.",
            _ => null,
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(MeetingRecord.OfLast(record, Episode, isCirculated: false)?.On, "when the meeting was held"),
            .. MeetingPeople.Problems(People, "people", record, practice),
        ];

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Kith.Guidance.Rulebook? rules
    ) => MeetingRecord.OfLast(record, episode.Number, isCirculated: false)?.RecordOwed;

    protected override MeetingNotesGiven Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var last = MeetingRecord.OfLast(record, episode!.Number, isCirculated: false)!.After(People ?? []);
        return Answered(record) with
        {
            Meeting = last.Version,
            People = MeetingPeople.Named(People, record, practice),
            StillOwed = MeetingRecord.RolesOf(last.RecordOwed),
        };
    }
}
