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
);

/// <summary>Work to be sent.</summary>
internal sealed record OutboxRow(
    string Kind,
    string Recipient,
    [property: JsonColumn] string Body,
    Guid? Child,
    Guid Act,
    DateTimeOffset CreatedAt,
    DateTimeOffset DueAt,
    int Attempts
);
