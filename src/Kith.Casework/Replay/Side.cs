using Kith.Guidance;

namespace Kith.Casework.Replay;

/// <summary>A set of rules to replay records under, with the name it is shown by.</summary>
/// <param name="Id">As commands and headings of tables name it: <c>wt-2018</c>.</param>
/// <param name="Title">As sentences name it: "Working Together 2018".</param>
/// <param name="Rules">The rules: one edition on every day, or whatever was in force.</param>
public sealed record Side(string Id, string Title, GuidanceLibrary Rules)
{
    /// <summary>The id of the side that has the rules in force on each day.</summary>
    public const string InForce = "in-force";

    /// <summary>An edition on every day, with the local protocol that was in force on that day.</summary>
    /// <param name="guidance">The editions there are.</param>
    /// <param name="edition">The edition, or <see cref="InForce"/>; null is returned when there is none of that id.</param>
    public static Side? Of(GuidanceLibrary guidance, string edition) =>
        edition == InForce ? new Side(InForce, "The rules in force on each day", guidance)
        : guidance.Editions.FirstOrDefault(known => known.Id == edition) is { } found
            ? new Side(found.Id, found.Title, guidance.Always(found.Id))
        : null;
}

/// <summary>What a replay asks.</summary>
/// <param name="First">What is compared from.</param>
/// <param name="Second">What it is compared with.</param>
/// <param name="Among">Which part of the records counts.</param>
public sealed record ReplayQuestion(Side First, Side Second, Selection Among);

/// <summary>Which part of the records counts in a replay.</summary>
/// <param name="Period">The days: clocks counted from one of them, acts done on one of them, cases open on the last of them.</param>
/// <param name="Stage">The stage, as the guidance files name it; null for every stage.</param>
/// <param name="Team">The team of whoever held the case then; null for every team, empty for cases nobody held.</param>
public sealed record Selection(Period Period, string? Stage = null, string? Team = null)
{
    /// <summary>Everything.</summary>
    public static Selection All { get; } = new(Period.Always);

    /// <summary>True when something of a day, a stage and a team counts.</summary>
    public bool Fits(DateOnly on, string stage, string team) =>
        Period.Covers(on) && (Stage is null || Stage == stage) && (Team is null || Team == team);
}

/// <summary>Days from the first to the last, both counted; without end where one is null.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record Period(DateOnly? From, DateOnly? To)
{
    /// <summary>Every day.</summary>
    public static Period Always { get; } = new(null, null);

    /// <summary>True for a day of the period.</summary>
    public bool Covers(DateOnly day) => !(day < From) && !(day > To);
}
