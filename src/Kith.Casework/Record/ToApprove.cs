namespace Kith.Casework.Record;

/// <summary>Work that waits for a manager: sent by a fact, and answered by one of two acts.</summary>
/// <param name="Sent">The fact that sent it, by name.</param>
/// <param name="Title">What it is: "Assessment".</param>
/// <param name="Approve">The act that approves it.</param>
/// <param name="Return">The act that sends it back.</param>
/// <param name="ReturnedBecause">Why it was sent back last; null when it was not.</param>
public sealed record ToApprove(string Sent, string Title, string Approve, string Return, string? ReturnedBecause);
