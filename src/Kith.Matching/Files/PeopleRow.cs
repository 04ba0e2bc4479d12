namespace Kith.Matching.Files;

/// <summary>One row of a file of people.</summary>
/// <param name="Line">The line of the file on which the row begins, counted from 1.</param>
/// <param name="Person">Who is in it; null where the row could not be taken.</param>
/// <param name="Reason">Why it could not be taken, or what of it was left out; null where all is well.</param>
public sealed record PeopleRow(int Line, Particulars? Person, string? Reason);
