using Kith.Casework.Access;
using Kith.Casework.Record;

namespace Kith.Store.Rows;

/// <summary>From when until when one part of the work went on: an assessment, an enquiry, a plan. It names no child: figures are made of it. Table <c>work_span</c>.</summary>
public sealed record WorkSpanRow : IChildRow<WorkSpanRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The part of the work: a lane of the journey picture.</summary>
    public required string Lane { get; init; }

    /// <summary>The pathway that has words of its own; null for the usual one.</summary>
    public string? Pathway { get; init; }

    /// <summary>The user who led at its end, or leads; null where nobody did.</summary>
    public string? Lead { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? UntilDay { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<WorkSpanRow> IChildRow<WorkSpanRow>.In(ChildSource child)
    {
        var record = child.Record;
        return Journey
            .Of(record)
            .SelectMany(lane => lane.Spans.Select(span => (lane.Name, Span: span)))
            .Select(
                (one, index) =>
                    new WorkSpanRow
                    {
                        Child = record.Id,
                        Number = index + 1,
                        Lane = one.Name,
                        Pathway = record.State.Episode(one.Span.Episode)?.Pathway,
                        Lead = LeadOf(record, one.Span),
                        FromDay = one.Span.From,
                        UntilDay = one.Span.Until,
                    }
            );
    }

    private static string? LeadOf(ChildRecord record, JourneySpan span) =>
        record
            .Involved.All.LastOrDefault(one =>
                one.Role == InvolvementRole.Lead
                && one.Episode == span.Episode
                && one.From <= (span.Until ?? DateOnly.MaxValue)
            )
            ?.Practitioner;
}
