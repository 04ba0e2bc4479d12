using Kith.Casework.HarmOutsideHome.Contexts;

namespace Kith.Store.Rows;

/// <summary>A child who is, or was, linked to a place, a group or a person of concern. Table <c>context_link</c>.</summary>
public sealed record ContextLinkRow : IChildRow<ContextLinkRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's rows, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The place, group or person.</summary>
    public required Guid Context { get; init; }

    /// <summary>How the child is linked, as a code.</summary>
    public required string Tie { get; init; }

    /// <summary>From which day.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Who said so.</summary>
    public required string ByWhom { get; init; }

    /// <summary>The day on which it was over; null while it is not.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<ContextLinkRow> IChildRow<ContextLinkRow>.In(ChildSource child) =>
        ContextLink
            .Of(child.Record)
            .Select(
                (link, index) =>
                    new ContextLinkRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        Context = link.Context,
                        Tie = ChildRows.Code(link.Tie),
                        Since = link.Since,
                        ByWhom = link.By,
                        Until = link.Until,
                    }
            );
}
