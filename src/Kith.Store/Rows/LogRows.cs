using Kith.Store.Sealing;

namespace Kith.Store.Rows;

/// <summary>A key under which something was posted, and what it stored.</summary>
internal sealed record ActKeyRow(
    string Key,
    Guid Act,
    string ActName,
    string Actor,
    byte[] Posted,
    DateTimeOffset RecordedAt
);

/// <summary>Somebody looked at a child, or recorded something.</summary>
internal sealed record AuditRow(
    DateTimeOffset At,
    string Viewer,
    Guid Child,
    string Purpose,
    string Page,
    string? Detail
)
{
    /// <summary>Shows that this program wrote the row; null in one from before rows carried it.</summary>
    internal byte[]? Mac { get; init; }

    internal void Write(RowBytes bytes)
    {
        bytes.Add(At.UtcTicks);
        bytes.Add(Viewer);
        bytes.Add(Child);
        bytes.Add(Purpose);
        bytes.Add(Page);
        bytes.Add(Detail);
    }
}

/// <summary>Something was done about the evidence itself.</summary>
internal sealed record EvidenceRow(DateTimeOffset At, string Actor, string Kind, string Detail)
{
    /// <summary>Shows that this program wrote the row.</summary>
    internal byte[]? Mac { get; init; }

    internal void Write(RowBytes bytes)
    {
        bytes.Add(At.UtcTicks);
        bytes.Add(Actor);
        bytes.Add(Kind);
        bytes.Add(Detail);
    }
}
