using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records who works with the family from other agencies, everybody at once and for all the children they concern.</summary>
[ActName("record-professionals", "Record who works with the family")]
public sealed record RecordProfessionals : Act<ProfessionalsRecorded>
{
    /// <summary>Who.</summary>
    public Rows<Professional>? Professionals { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        from row in (Professionals ?? []).Index()
        where row.Item.LastContactOn > practice.Today
        select new Problem(
            $"professionals:{row.Item.Id}.last-contact-on",
            $"Professional {row.Index + 1}: Give a day of the last contact that is today or in the past"
        )
        {
            Row = row.Index + 1,
        };
}
