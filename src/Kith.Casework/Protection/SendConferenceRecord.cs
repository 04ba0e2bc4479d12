using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Records who was given the decisions or the record of the last conference, and who is still owed them.</summary>
/// <remarks>It stays for what was recorded by it. Nobody does it any more: one act gives out what is owed of any meeting.</remarks>
[ActName("send-conference-record", "Give out the conference record", Instead = "give-meeting-notes")]
public sealed record SendConferenceRecord : Act<ConferenceRecordSent>
{
    /// <summary>Who, under the ids they have in the conference.</summary>
    public Rows<MeetingPerson>? People { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Last(record, episode!.Number) is null
            ? "No conference was held, or who was there is not recorded one by one."
            : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(Last(record, Episode)?.On, "when the conference was held"),
            .. MeetingPeople.Problems(People, "people", record, practice),
        ];

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
        MeetingRecord.In(record, episode).LastOrDefault(meeting => meeting.IsConference);
}
