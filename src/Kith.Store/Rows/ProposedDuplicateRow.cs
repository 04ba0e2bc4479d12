using Kith.Casework.People;

namespace Kith.Store.Rows;

/// <summary>Another record that may be of the same child, as an import found, until somebody has looked at both. Table <c>proposed_duplicate</c>.</summary>
public sealed record ProposedDuplicateRow : IChildRow<ProposedDuplicateRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's proposals that wait, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The other record.</summary>
    public required Guid Other { get; init; }

    /// <summary>How likely it is that both are of one child, in percent.</summary>
    public required int Likelihood { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<ProposedDuplicateRow> IChildRow<ProposedDuplicateRow>.In(ChildSource child) =>
        ProposedDuplicates
            .Waiting(child.Record)
            .Select(
                (proposed, index) =>
                    new ProposedDuplicateRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        Other = proposed.Other,
                        Likelihood = proposed.Likelihood ?? 0,
                    }
            );
}
