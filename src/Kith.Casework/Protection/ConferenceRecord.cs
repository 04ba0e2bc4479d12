using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Who of a conference has what of it: whoever was asked is owed the decisions, then the record, also where they did not come.</summary>
/// <param name="Version">The version of the fact that the conference was held.</param>
/// <param name="On">The day of it.</param>
/// <param name="DecisionsOwed">Those who have not been told the main decisions.</param>
/// <param name="RecordOwed">Those who do not have the record.</param>
public sealed record ConferenceRecord(
    int Version,
    DateOnly On,
    IReadOnlyList<MeetingPerson> DecisionsOwed,
    IReadOnlyList<MeetingPerson> RecordOwed
)
{
    /// <summary>The last conference of an episode; null where there was none, and where no rows say who was asked.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode.</param>
    public static ConferenceRecord? OfLast(ChildRecord record, int episode)
    {
        ArgumentNullException.ThrowIfNull(record);
        ConferenceRecord? last = null;
        foreach (var recorded in record.ByDate.Where(recorded => recorded.Episode == episode))
            if (recorded.Fact is InitialConferenceHeld or ReviewConferenceHeld)
                last = Of(recorded, ((IMeeting)recorded.Fact).Attendees ?? []);
            else if (recorded.Fact is ConferenceRecordSent sent && sent.Conference == last?.Version)
                last = last.After(sent.People ?? []);
        return last;
    }

    /// <summary>The same once these have been given what they say.</summary>
    public ConferenceRecord After(IReadOnlyList<MeetingPerson> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var has = given.Where(person => person.Given is not null).ToList();
        var hasRecord = has.FindAll(person => person.Given != GivenAfter.Decisions);
        return this with
        {
            DecisionsOwed = [.. DecisionsOwed.Where(person => !has.Exists(other => IsOne(person, other)))],
            RecordOwed = [.. RecordOwed.Where(person => !hasRecord.Exists(other => IsOne(person, other)))],
        };
    }

    // By their row; or by who they are, where somebody entered them anew.
    private static bool IsOne(MeetingPerson person, MeetingPerson other) =>
        person.Id == other.Id
        || (person.Person is not null && person.Person == other.Person)
        || (person.Role == other.Role && person.Name == other.Name);

    private static ConferenceRecord? Of(Recorded held, Rows<MeetingPerson> asked)
    {
        var owed = asked
            .Where(person => person.Role is not null)
            .Select(person => new MeetingPerson(
                person.Id,
                person.Role,
                person.Person,
                person.Name,
                Language: person.Language,
                LeftOutOf: person.LeftOutOf
            ))
            .ToList();
        return owed.Count == 0 ? null : new ConferenceRecord(held.Version, held.On, owed, owed);
    }
}
