using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records who belongs to the family and network, everybody at once and for all the children they concern.</summary>
[ActName("record-family", "Record the family")]
public sealed record RecordFamily : Act<FamilyRecorded>
{
    /// <summary>Who.</summary>
    public Rows<Relative>? People { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        from row in (People ?? []).Index()
        from problem in Problem.Of(
            (
                row.Item.Person is null && IsBlank(row.Item.Name),
                $"people:{row.Item.Id}.name",
                $"Person {row.Index + 1}: Enter their name, or choose somebody we know"
            ),
            (
                row.Item.Person == record.Id && !Mirrored(row.Item, record, practice).Any(),
                $"people:{row.Item.Id}.person",
                $"Person {row.Index + 1}: This is the child. Choose somebody else"
            ),
            (
                row.Item.Person is { } chosen && chosen != record.Id && Known(chosen, record, practice) is null,
                $"people:{row.Item.Id}.person",
                $"Person {row.Index + 1}: Choose somebody of the list, or enter a name"
            ),
            (
                row.Item.ResponsibilityUntil < row.Item.ResponsibilityFrom,
                $"people:{row.Item.Id}.responsibility-until",
                $"Person {row.Index + 1}: Give a last day of the responsibility that is not before the first"
            ),
            (
                row.Item.Until?.Latest < row.Item.From?.Earliest,
                $"people:{row.Item.Id}.until",
                $"Person {row.Index + 1}: Say until when they were this to the child: not before they began to be"
            )
        )
        select problem with
        {
            Row = row.Index + 1,
        };

    protected override FamilyRecorded Carries(ChildRecord record, Episode? episode, Practice practice) =>
        new([
            .. (People ?? []).SelectMany(row =>
                row.Person == record.Id ? Mirrored(row, record, practice) : [Told(row, record, practice)]
            ),
        ]);

    private Relative Told(Relative row, ChildRecord record, Practice practice) =>
        row.Person is { } person && Known(person, record, practice) is { } known
            ? row with
            {
                Name = known.Name,
                HasRecord = known.HasRecord,
            }
            : row with
            {
                Person = NewPerson(row, practice),
            };

    // Entered for brothers and sisters at once, a tie between two of them stands on both, each as it is from there.
    private IEnumerable<Relative> Mirrored(Relative row, ChildRecord record, Practice practice) =>
        from other in practice.Together
        let inverse = Kinship.InverseOf(row.Relationship ?? "", other.State.Person.Sex)
        where inverse is not null && (People ?? []).All(said => said.Person != other.Id)
        select new Relative(
            $"{row.Id}-{other.Id.ToString("N")[^12..]}",
            other.Id,
            other.State.Person.DisplayName,
            inverse,
            row.LivesWithChild,
            HasRecord: true,
            Until: row.Until,
            From: row.From
        );

    public override IEnumerable<AboutPerson> OnPeople(ChildRecord record, Practice practice) =>
        (People ?? [])
            .Select(row =>
                row.Person is { } known ? Reached.By(record, known, row.Contact, On) : NewlyKnown(row, practice)
            )
            .OfType<AboutPerson>();

    // Somebody new gets a record of their own at once, so that the next act finds them as somebody known.
    private AboutPerson NewlyKnown(Relative row, Practice practice) =>
        new(
            NewPerson(row, practice),
            new PersonDescribed(
                Names: [NameHeld.From("used", row.Name!)],
                // How to reach somebody may be said in words: those stay with the child's record.
                Telephone: row.Contact is { } contact && Telephone.IsNumber(contact) ? Telephone.Said(contact) : null
            ),
            On
        );

    public override IEnumerable<Guid> OtherRecords(ChildRecord record) =>
        from row in People ?? []
        join known in record.State.Person.Links on row.Person equals known.Person
        where known.HasRecord
        select known.Person;

    public override IEnumerable<AboutChild> OnChildren(ChildRecord record, Practice practice) =>
        from row in People ?? []
        join known in record.State.Person.Links on row.Person equals known.Person
        where known.HasRecord
        from about in OtherSide.Of(
            known with
            {
                Relationship = row.Relationship ?? known.Relationship,
                From = row.From ?? known.From,
                Until = row.Until ?? known.Until,
            },
            record,
            practice,
            this
        )
        select about;

    private static FamilyMemberRecorded? Known(Guid person, ChildRecord record, Practice practice) =>
        record.State.Person.Find(person)
        ?? practice
            .Relatives.Concat(
                practice.Together.Select(other => new FamilyMemberRecorded(
                    other.Id,
                    other.State.Person.DisplayName,
                    "",
                    HasRecord: true
                ))
            )
            .FirstOrDefault(known => known.Person == person);

    // Brothers and sisters for whom it is entered at once get the same person; deciding it twice gives the same again.
    private Guid NewPerson(Relative row, Practice practice) =>
        new(
            SHA256
                .HashData(Encoding.UTF8.GetBytes($"{row.Id}\n{row.Name}\n{On:yyyy-MM-dd}\n{practice.Actor.Id}"))
                .AsSpan(0, 16)
        );
}
