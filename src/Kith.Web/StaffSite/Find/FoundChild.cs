using Kith.Casework.Access;
using Kith.Matching.Searching;

namespace Kith.Web.StaffSite.Find;

/// <summary>A child found, and whether the person asking may open the record.</summary>
public sealed record FoundChild(
    Guid Id,
    string Name,
    string Number,
    DateOnly? BornOn,
    DateOnly? ExpectedOn,
    DateOnly? DiedOn,
    string? Lead,
    Answer Answer
)
{
    /// <summary>Of a restricted record, whom to ask; null of any other.</summary>
    public string? Ask { get; private init; }

    /// <summary>The work telephone of who leads; null where nobody does, or it is not recorded.</summary>
    public string? LeadTelephone { get; init; }

    /// <summary>Why the child was found, as far as whoever asks may know it; empty where it is plain.</summary>
    public string Why { get; private init; } = "";

    /// <summary>With the reasons that may be known; null where what was typed fits nothing that may be known.</summary>
    public FoundChild? For(IReadOnlyList<Reason> why)
    {
        List<Reason> known = [.. why.Where(reason => Answer.Allowed || IsSaidOfAll(reason))];
        return known.Count == 0 ? null
            : Ask is not null ? this
            : this with { Why = string.Join("; ", known.Select(Told).Distinct()) };
    }

    /// <summary>The same, found by what is known of somebody of the family.</summary>
    /// <param name="relationship">What they are to the child.</param>
    /// <param name="name">How they are called.</param>
    /// <param name="why">Why they were found.</param>
    public FoundChild Beside(string relationship, string name, IReadOnlyList<Reason> why)
    {
        var reasons = string.Join(
            "; ",
            why.Where(reason => reason.About != ReasonAbout.Name).Select(reason => reason.Says).Distinct()
        );
        return this with { Why = $"{relationship} {name}{(reasons.Length == 0 ? "" : $": {reasons}")}" };
    }

    /// <summary>The same, found through a second record that was merged into this one.</summary>
    /// <param name="number">The second record's number; null where it was found itself.</param>
    public FoundChild Through(string? number)
    {
        if (number is null || Ask is not null)
            return this;
        var why = Why == $"number {number}" ? "" : Why;
        var through = $"a second record, number {number}, was merged into this one";
        return this with { Why = why.Length == 0 ? through : $"{why}; {through}" };
    }

    // Whoever does not work with the child is not told what the name was.
    private string Told(Reason reason) =>
        reason.About == ReasonAbout.OtherName && !Answer.Allowed ? "a name from before" : reason.Says;

    // As much as a list shows of a child to somebody who does not work with them, and the names they had.
    private static bool IsSaidOfAll(Reason reason) =>
        reason.About is ReasonAbout.Name or ReasonAbout.OtherName or ReasonAbout.Birth or ReasonAbout.Number;

    /// <summary>A restricted record: nothing of the child is shown but whom to ask.</summary>
    public static FoundChild RestrictedBy(Guid id, Answer answer, string? owner) =>
        new(id, "", "", null, null, null, null, answer) { Ask = owner ?? "your manager" };
}
