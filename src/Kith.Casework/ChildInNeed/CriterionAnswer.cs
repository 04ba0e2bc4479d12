using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.ChildInNeed;

/// <summary>How an assessment answers one of the protocol's criteria for help.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Criterion">The criterion, as the protocol names it.</param>
/// <param name="Says">The question as families read it that day.</param>
/// <param name="Law">The law under which it decides on help, in words.</param>
/// <param name="Met">True where it is met; null while not answered.</param>
/// <param name="Why">Why.</param>
public sealed record CriterionAnswer(
    string Id,
    string? Criterion = null,
    string? Says = null,
    string? Law = null,
    bool? Met = null,
    string? Why = null
) : IRow<CriterionAnswer>
{
    public static CriterionAnswer From(string id, string text) => new(id, Why: text);

    /// <summary>A row for each criterion of the protocol in force, answered as it was before.</summary>
    internal static Rows<CriterionAnswer> Of(IReadOnlyList<Criterion> criteria, Rows<CriterionAnswer>? answered) =>
        [
            .. criteria.Select(asked =>
                (answered?.FirstOrDefault(row => row.Criterion == asked.Id) ?? new(asked.Id)) with
                {
                    Criterion = asked.Id,
                    Says = asked.Asks,
                    Law = asked.Law,
                }
            ),
        ];
}
