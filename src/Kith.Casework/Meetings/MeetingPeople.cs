using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Meetings;

/// <summary>The rows of who is asked to a meeting: what is wrong with them, and who they are by name.</summary>
public static class MeetingPeople
{
    /// <summary>The role of the child in whose record the meeting stands: no name is asked.</summary>
    public const string Child = "child";

    /// <summary>The role of a parent.</summary>
    public const string Parent = "parent";

    /// <summary>What is wrong with the rows: nobody of that family, no name for somebody of it, no reason for an empty chair.</summary>
    /// <param name="people">The rows.</param>
    /// <param name="question">The question whose rows they are.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="practice">The practice.</param>
    public static IEnumerable<Problem> Problems(
        Rows<MeetingPerson>? people,
        string question,
        ChildRecord record,
        Practice practice
    ) =>
        from row in (people ?? []).Index()
        let place = $"{question}:{row.Item.Id}"
        let who = $"Person {row.Index + 1}"
        from problem in Problem.Of(
            (
                row.Item.Person is { } chosen && Known(chosen, record, practice) is null,
                $"{place}.person",
                $"{who}: Choose somebody of the list, or enter a name"
            ),
            (
                row.Item is { Person: null, Role: Parent or "wider-family" or "supporter" }
                    && string.IsNullOrWhiteSpace(row.Item.Name),
                $"{place}.name",
                $"{who}: Enter their name, or choose somebody of the family"
            ),
            (
                row.Item.Came == Attendance.DidNotCome && string.IsNullOrWhiteSpace(row.Item.WhyNot),
                $"{place}.why-not",
                $"{who}: Say why they did not come"
            ),
            (
                (row.Item.Report == ReportShared.NotShared || row.Item.Given == GivenAfter.NotGiven)
                    && string.IsNullOrWhiteSpace(row.Item.WhyNot),
                $"{place}.why-not",
                $"{who}: Say why not"
            ),
            (
                row.Item.OwnReport == OwnReport.None && string.IsNullOrWhiteSpace(row.Item.NoReport),
                $"{place}.no-report",
                $"{who}: Say why there is no report of their own"
            )
        )
        select problem with
        {
            Row = row.Index + 1,
        };

    /// <summary>The rows with the name of everybody who was chosen from the family.</summary>
    public static Rows<MeetingPerson>? Named(Rows<MeetingPerson>? people, ChildRecord record, Practice practice) =>
        people is null
            ? null
            :
            [
                .. people.Select(row =>
                    row.Person is { } person && Known(person, record, practice) is { } known
                        ? row with
                        {
                            Name = known.Name,
                        }
                        : row
                ),
            ];

    /// <summary>What somebody chosen from the family is called; the name that was entered where nobody was chosen.</summary>
    /// <param name="person">Whom was chosen; null for nobody.</param>
    /// <param name="entered">The name that was entered.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="practice">The practice.</param>
    public static string? NameOf(Guid? person, string? entered, ChildRecord record, Practice practice) =>
        person is { } chosen && Known(chosen, record, practice) is { } known ? known.Name : entered;

    /// <summary>Whom a first meeting is about: the child, where old enough to be asked anything, and each parent on record.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="today">The day.</param>
    public static Rows<MeetingPerson> Family(ChildRecord record, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(record);
        var child = record.State.Person;
        return
        [
            .. child.IsUnborn || child.IsBaby(today) || child.DiedOn is not null
                ? Array.Empty<MeetingPerson>()
                : [new MeetingPerson(Child, Child)],
            .. Parents(record)
                .Select(member => new MeetingPerson(
                    member.Person.ToString("N")[^8..],
                    Parent,
                    member.Person,
                    member.Name
                )),
        ];
    }

    /// <summary>The parents on record, without one who is a child with a record here: it may be kept from whoever reads this one.</summary>
    public static IEnumerable<FamilyMemberRecorded> Parents(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new[] { Kinship.Mother, Kinship.Father }
            .SelectMany(parent => Kinship.Parents(record.State.Person.Family, parent))
            .Where(member => !member.HasRecord);
    }

    /// <summary>Whether somebody needs an interpreter, by what is known of them; null where nobody said.</summary>
    public static InterpreterNeed? InterpreterOf(bool? needed) =>
        needed switch
        {
            true => InterpreterNeed.ToBook,
            false => InterpreterNeed.None,
            _ => null,
        };

    /// <summary>Somebody who works here, as one who is asked.</summary>
    public static MeetingPerson Of(Practitioner person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new MeetingPerson(
            new string([.. person.Id.Where(char.IsAsciiLetterOrDigit)]),
            person.Details.Post == Post.ConferenceChair ? "chair"
                : person.Details.Registration == Registration.SocialWorker ? "social-worker"
                : null,
            Name: person.Name
        );
    }

    /// <summary>Who they are, one after the other; null for nobody.</summary>
    public static string? Names(Rows<MeetingPerson>? people) =>
        people is { Count: > 0 } ? string.Join("; ", people.Select(person => person.Called())) : null;

    private static FamilyMemberRecorded? Known(Guid person, ChildRecord record, Practice practice) =>
        record.State.Person.Find(person) ?? practice.Relatives.FirstOrDefault(known => known.Person == person);
}
