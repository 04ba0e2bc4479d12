using Kith.Casework.Record;

namespace Kith.Casework.Meetings;

/// <summary>A fact that says who was given what of a meeting afterwards.</summary>
public interface IGivenOut
{
    /// <summary>The version of the fact that the meeting was held.</summary>
    int Meeting { get; }

    /// <summary>Who was given what, each under the id they have in the meeting.</summary>
    Rows<MeetingPerson>? People { get; }
}

/// <summary>Who of a meeting has what of it: whoever was asked is owed the decisions, then the record, also where they did not come.</summary>
/// <param name="Version">The version of the fact that the meeting was held.</param>
/// <param name="On">The day of it.</param>
/// <param name="DecisionsOwed">Those who have not been told the main decisions.</param>
/// <param name="RecordOwed">Those who do not have the record.</param>
public sealed record MeetingRecord(
    int Version,
    DateOnly On,
    IReadOnlyList<MeetingPerson> DecisionsOwed,
    IReadOnlyList<MeetingPerson> RecordOwed
)
{
    /// <summary>The act that recorded it: the same on the records of brothers and sisters.</summary>
    public required Guid ActId { get; init; }

    /// <summary>True for a conference: rules say by when who is to have the decisions and the record of it.</summary>
    public required bool IsConference { get; init; }

    /// <summary>The meetings of an episode of which rows say who was asked, the last one at the end.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode.</param>
    public static IReadOnlyList<MeetingRecord> In(ChildRecord record, int episode)
    {
        ArgumentNullException.ThrowIfNull(record);
        var given = record.ByDate.Select(recorded => recorded.Fact).OfType<IGivenOut>().ToLookup(fact => fact.Meeting);
        return
        [
            .. record
                .ByDate.Where(recorded => recorded.Episode == episode)
                .Select(Of)
                .OfType<MeetingRecord>()
                .Select(held =>
                    given[held.Version].Aggregate(held, (meeting, fact) => meeting.After(fact.People ?? []))
                ),
        ];
    }

    /// <summary>The meetings of an episode of which somebody is owed the record or the notes: conferences first, and the latest first.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode.</param>
    public static IReadOnlyList<MeetingRecord> Owed(ChildRecord record, int episode) =>
        [
            .. In(record, episode)
                .Where(meeting => meeting.RecordOwed.Count > 0)
                .Reverse()
                .OrderByDescending(meeting => meeting.IsConference),
        ];

    /// <summary>The same once these have been given what they say.</summary>
    public MeetingRecord After(IReadOnlyList<MeetingPerson> given)
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

    /// <summary>The roles of those of a list, each once.</summary>
    public static IReadOnlyList<string> RolesOf(IEnumerable<MeetingPerson> people) =>
        [.. people.Select(person => person.Role).OfType<string>().Distinct()];

    // By their row; or by who they are, where somebody entered them anew.
    private static bool IsOne(MeetingPerson person, MeetingPerson other) =>
        person.Id == other.Id
        || (person.Person is not null && person.Person == other.Person)
        || (person.Role == other.Role && person.Name == other.Name);

    private static MeetingRecord? Of(Recorded held)
    {
        var owed = ((held.Fact as IMeeting)?.Attendees ?? [])
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
        return owed.Count == 0
            ? null
            : new MeetingRecord(held.Version, held.On, owed, owed)
            {
                ActId = held.ActId,
                IsConference = held.Fact is IRecordCirculated,
            };
    }
}
