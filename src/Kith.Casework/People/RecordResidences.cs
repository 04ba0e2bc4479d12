using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records where the child and the people of the family live and lived, everybody at once.</summary>
[ActName("record-residences", "Record who lives where")]
public sealed record RecordResidences : Act<ResidencesRecorded>
{
    /// <summary>Who lived where.</summary>
    public Rows<Residence>? Residences { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var kept = KeptAddresses.Of(record);
        return from row in (Residences ?? []).Index()
            from problem in Problems(row.Item, record, practice, kept)
            select new Problem(
                $"residences:{row.Item.Id}.{problem.Field}",
                $"Residence {row.Index + 1}: {problem.Message}"
            )
            {
                Row = row.Index + 1,
            };
    }

    protected override ResidencesRecorded Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var rows = Residences ?? [];
        var kept = KeptAddresses.Of(record);
        // An address that is kept secret stands on no page to be carried on.
        var secret = record
            .State.Person.Residences.Select(known => known.Said)
            .Where(known => kept.Covers(known.Lines) && rows.All(row => row.Id != known.Id));
        return new([.. secret, .. rows.Select(row => row.Person == record.Id ? AboutTheChild(row) : row)]);
    }

    // Entered for brothers and sisters at once, a row about one of them is on that one's own record about the child.
    private static Residence AboutTheChild(Residence row) => row with { Person = null, WithChild = null };

    private static IEnumerable<Problem> Problems(
        Residence row,
        ChildRecord record,
        Practice practice,
        KeptAddresses kept
    ) =>
        Problem.Of(
            (
                row.Person is { } person && person != record.Id && !IsKnown(person, record, practice),
                "person",
                "Choose somebody of the list"
            ),
            (
                row.Lines is null && (row.Person is null || row.WithChild != true),
                "lines",
                row.Person is null
                    ? "Enter the address, or choose who it is about"
                    : "Enter the address, or say that it is where the child lives"
            ),
            (row.Until < row.From, "until", "Give a last day that is not before the first"),
            (
                row.Protected == false && kept.Covers(row.Lines),
                "protected",
                "This address has been kept secret on this record, and stays so: choose yes"
            )
        );

    private static bool IsKnown(Guid person, ChildRecord record, Practice practice) =>
        record.State.Person.Find(person) is not null || practice.Relatives.Any(known => known.Person == person);
}
