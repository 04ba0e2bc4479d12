using Kith.Casework.Record;

namespace Kith.Store.Rows;

/// <summary>Something of which somebody has to be told. Table <c>notice</c>.</summary>
public sealed record NoticeRow : IChildRow<NoticeRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's notices, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The version of the fact.</summary>
    public required int Version { get; init; }

    /// <summary>What it is about.</summary>
    public required string Kind { get; init; }

    /// <summary>The user told; null where nobody ever led.</summary>
    public string? Recipient { get; init; }

    /// <summary>True where it is not they who are told, but whoever supervises them.</summary>
    public required bool Manager { get; init; }

    /// <summary>The day of it.</summary>
    public required DateOnly SinceOn { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string ByUser { get; init; }

    /// <summary>The rest of the sentence that begins with their name.</summary>
    public required string Says { get; init; }

    /// <summary>The act that settles it; null where it is enough to have seen it.</summary>
    public string? Act { get; init; }

    /// <summary>The day by which it has to be settled; null for none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Where it stands among others: 0 for what came back, 1 for what has to be settled, 2 for the rest.</summary>
    public required int Urgency { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<NoticeRow> IChildRow<NoticeRow>.In(ChildSource child) =>
        Told.On(child.Record)
            .Select(
                (told, index) =>
                    new NoticeRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        Version = told.Recorded.Version,
                        Kind = told.Notice.Kind,
                        Recipient = told.Recipient,
                        Manager = told.Notice.To == NoticeTo.Manager,
                        SinceOn = told.Recorded.On,
                        ByUser = told.Recorded.By,
                        Says = told.Notice.Says,
                        Act = told.Notice.Act,
                        DueOn = told.Notice.DueOn,
                        Urgency =
                            told.Notice.Kind == "returned" ? 0
                            : told.Notice.Act is not null ? 1
                            : 2,
                    }
            );
}

/// <summary>That somebody has seen a notice. Table <c>notice_seen</c>; it is nobody's record, and is not made again.</summary>
public sealed record NoticeSeenRow
{
    /// <summary>Who saw it.</summary>
    public required string Viewer { get; init; }

    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>The version of the fact.</summary>
    public required int Version { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}
