using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People.Agreements;

/// <summary>Records what the family agrees to, for each purpose and agency, and what they take back.</summary>
[ActName("record-agreements", "Record what the family agreed to")]
public sealed record RecordAgreements : Act<AgreementsRecorded>
{
    /// <summary>What.</summary>
    public Rows<Agreement>? Agreements { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        AgreementRows.Problems(Agreements, practice);

    protected override AgreementsRecorded Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        ArgumentNullException.ThrowIfNull(record);
        var said = base.Carries(record, episode, practice);
        return said with { Agreements = [.. AgreementRows.After(record.State.Person, said.Agreements)] };
    }
}
