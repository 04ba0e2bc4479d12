using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records who of the family is or was together, and how they parted.</summary>
[ActName("record-couples", "Record who is or was together")]
public sealed record RecordCouples : Act<CouplesRecorded>
{
    /// <summary>The couples.</summary>
    public Rows<Couple>? Couples { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        from row in (Couples ?? []).Index()
        from problem in Problem.Of(
            (!IsKnown(row.Item.One, record, practice), "one", "Choose somebody of the list"),
            (
                !IsKnown(row.Item.Other, record, practice) || row.Item.One == row.Item.Other,
                "other",
                "Choose somebody else of the list"
            ),
            (row.Item.Until?.Latest < row.Item.From?.Earliest, "until", "Give a last day that is not before the first"),
            (
                row.Item.DivorcedOn is not null && row.Item.Parted != Parting.Divorced,
                "divorced-on",
                "Say that they are divorced, or leave out when"
            )
        )
        select new Problem($"couples:{row.Item.Id}.{problem.Field}", $"Couple {row.Index + 1}: {problem.Message}")
        {
            Row = row.Index + 1,
        };

    private static bool IsKnown(Guid? person, ChildRecord record, Practice practice) =>
        person is { } one
        && (
            record.State.Person.Find(one) is not null
            || one == record.Id
            || practice.Relatives.Any(known => known.Person == one)
        );
}
