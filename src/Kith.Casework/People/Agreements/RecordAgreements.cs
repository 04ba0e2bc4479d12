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
        from row in (Agreements ?? []).Index()
        from problem in Problems(row.Item, practice)
        select new Problem($"agreements:{row.Item.Id}.{problem.Field}", $"Agreement {row.Index + 1}: {problem.Message}")
        {
            Row = row.Index + 1,
        };

    private static IEnumerable<Problem> Problems(Agreement row, Practice practice) =>
        Problem.Of(
            (row.Person is null && row.Name is null, "person", "Choose who it is, or enter their name"),
            (
                row is { To: AgreementTo.Ask or AgreementTo.Tell, Agency: null },
                "agency",
                "Say which agency: a yes to one is no yes to another"
            ),
            (row.On > practice.Today, "on", "Give a day that is today or in the past"),
            (
                row is { Answer: not null, Stands: false, ReviewOn: null },
                "review-on",
                "Say when you will talk about it again"
            ),
            (row.ReviewOn <= row.On, "review-on", "Give a day after the one on which they answered"),
            (
                row is { Answer: not null, Stands: false, Follows: null },
                "follows",
                "Say what follows: what goes on without it, and on what lawful basis"
            )
        );
}
