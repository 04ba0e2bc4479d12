using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>The core group as a conference names it: the family in it, or the reason why not.</summary>
public static class CoreGroups
{
    /// <summary>What a core group that is arranged ahead is called in <c>forms/codes/booking-kind.yaml</c>.</summary>
    public const string Kind = "core-group";

    /// <summary>Whom the last conference of an episode named, the family first; null where it named nobody.</summary>
    /// <remarks>A review that says who is in the group says it anew.</remarks>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode.</param>
    public static Rows<MeetingPerson>? Named(ChildRecord record, int episode)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record
            .ByDate.Where(recorded =>
                recorded.Episode == episode && recorded.Fact is InitialConferenceHeld or ReviewConferenceHeld
            )
            .Select(recorded => In(((IMeeting)recorded.Fact).Attendees))
            .LastOrDefault(group => group is not null);
    }

    /// <summary>Whom to ask to the first core group of the plan that runs; null once one has met, and where no conference named anybody.</summary>
    /// <param name="record">The child's record.</param>
    public static Rows<MeetingPerson>? ToAsk(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.State.Open is { } episode && episode.Protection.Plan is { EndedOn: null, CoreGroupOn: null }
            ? ToAsk(Named(record, episode.Number))
            : null;
    }

    private static Rows<MeetingPerson>? ToAsk(Rows<MeetingPerson>? group) =>
        group is null
            ? null
            :
            [
                .. group.Select(person => new MeetingPerson(
                    person.Id,
                    person.Role,
                    person.Person,
                    person.Name,
                    Language: person.Language,
                    Interpreter: person.Interpreter,
                    Advocacy: person.Advocacy,
                    Beside: person.Beside
                )),
            ];

    /// <summary>Those of the rows who are in the group; null where nobody is.</summary>
    public static Rows<MeetingPerson>? In(Rows<MeetingPerson>? people) =>
        people?.Where(person => person.InGroup == true).ToList() is { Count: > 0 } group ? [.. group] : null;

    /// <summary>What is wrong with who is in the group: nobody is, of a parent or the child nobody said, or one of them is not and nobody says why.</summary>
    /// <param name="people">Who was asked to the conference.</param>
    /// <param name="reason">Why somebody of the family is not in the group.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="on">The day of the conference.</param>
    internal static IEnumerable<Problem> Problems(
        Rows<MeetingPerson>? people,
        string? reason,
        ChildRecord record,
        DateOnly on
    )
    {
        var unsaid = (people ?? [])
            .Index()
            .Where(row => IsParentOrChild(row.Item) && row.Item.InGroup is null)
            .ToList();
        return unsaid
            .Select(row => new Problem(
                $"attendees:{row.Item.Id}.in-group",
                $"Person {row.Index + 1}: Say whether they are in the core group"
            )
            {
                Row = row.Index + 1,
            })
            .Concat(
                Problem.Of(
                    (
                        In(people) is null && people is { Count: > 0 },
                        "attendees",
                        "Say who is in the core group, the family first"
                    ),
                    (
                        unsaid.Count == 0 && IsMissing(people, record, on) && string.IsNullOrWhiteSpace(reason),
                        "not-asked-reason",
                        "Say why a parent or the child is not in the core group"
                    )
                )
            );
    }

    private static bool IsMissing(Rows<MeetingPerson>? people, ChildRecord record, DateOnly on) =>
        people?.Any(person => IsParentOrChild(person) && person.InGroup == false) == true
        || MeetingPeople
            .Family(record, on)
            .Any(one => one.Role == MeetingPeople.Child && people?.Any(row => row.Role == one.Role) != true);

    private static bool IsParentOrChild(MeetingPerson person) =>
        person.Role is MeetingPeople.Parent or MeetingPeople.Child;
}
