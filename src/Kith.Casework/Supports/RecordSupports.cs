using Kith.Casework.Record;

namespace Kith.Casework.Supports;

/// <summary>Records the help that a family gets, whether it came and whether it helped, and which needs nothing meets.</summary>
[ActName("record-supports", "Record help given, and what is missing", Place = 201)]
public sealed record RecordSupports : Act<SupportsRecorded>
{
    /// <summary>The help.</summary>
    public Rows<Support>? Given { get; init; }

    /// <summary>The needs that nothing meets.</summary>
    public Rows<UnmetNeed>? Unmet { get; init; }

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. Problem.Of(
                (
                    Given is not { Count: > 0 } && Unmet is not { Count: > 0 },
                    "given",
                    "Enter at least one help, or a need that nothing meets"
                )
            ),
            .. from row in (Given ?? []).Index()
            where row.Item.Given is SupportGiven.Delivered && row.Item.Helped is null
            select new Problem(
                $"given:{row.Item.Id}.helped",
                $"Help {row.Index + 1}: Say whether it helped, or that it is too early to say"
            )
            {
                Row = row.Index + 1,
            },
        ];
}
