namespace Kith.Casework.Record;

/// <summary>One thing in which a plan differs from an earlier version of itself.</summary>
/// <param name="Says">What, as a sentence without its stop: "No longer: Cooks on Thursdays (Gran)".</param>
/// <param name="Before">What of it stood in the earlier version; null for what is new.</param>
/// <param name="After">What of it stands in the later one; null for what is there no more.</param>
public sealed record PlanChange(string Says, string? Before, string? After)
{
    private static readonly char[] Ends = ['.', ' '];

    /// <summary>What changed from one version to a later one, action by action, in the order of the plan.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later one.</param>
    /// <param name="helps">What stands in an action beside who does it: "Who is helped".</param>
    public static IReadOnlyList<PlanChange> Between(PlanVersion before, PlanVersion after, string helps)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. Lines("What has to change", before.Wants, after.Wants),
            .. Lines("Who does what", before.AsText, after.AsText),
            .. Rows("", helps, before.Actions, after.Actions),
            .. Rows("Expected: ", "What helps", before.Expected, after.Expected),
            .. Lines("If it does not help", before.Otherwise, after.Otherwise),
        ];
    }

    private static IEnumerable<PlanChange> Rows(
        string what,
        string helps,
        IReadOnlyList<PlanAction> before,
        IReadOnlyList<PlanAction> after
    )
    {
        foreach (var action in after)
            if (before.FirstOrDefault(one => one.Id == action.Id) is { } was)
                foreach (var change in Within(what, helps, was, action))
                    yield return change;
            else
                yield return new PlanChange($"{what}New: {Said(action)}", null, Said(action));
        foreach (var action in before.Where(one => after.All(other => other.Id != one.Id)))
            yield return new PlanChange($"{what}No longer: {Said(action)}", Said(action), null);
    }

    private static IEnumerable<PlanChange> Within(string what, string helps, PlanAction was, PlanAction now)
    {
        var of = $"{what}{Bare(now.Does)}: ";
        (string Detail, string? Was, string? Now)[] details =
        [
            ("what it should change", was.Change, now.Change),
            ("who does it", was.Who, now.Who),
            ("by when", Day(was.By), Day(now.By)),
            (Lower(helps), was.Helps, now.Helps),
            ("how we will know", was.Works, now.Works),
        ];
        if (Differ(was.Does, now.Does))
            yield return Changed(what, "What is done", was.Does, now.Does);
        foreach (var (detail, before, after) in details)
            if (Differ(before, after))
                yield return Changed(of, detail, before, after);
    }

    private static PlanChange Changed(string of, string detail, string? was, string? now) =>
        (Bare(was), Bare(now)) switch
        {
            ("", var said) => new($"{of}{detail} is now {said}", null, $"{of}{said}"),
            (var said, "") => new($"{of}{detail} is not said any more. It was {said}", said, of),
            var (before, after) => new($"{of}{detail} changed from {before} to {after}", before, $"{of}{after}"),
        };

    // Texts are compared paragraph by paragraph: one that stayed says nothing.
    private static IEnumerable<PlanChange> Lines(string what, string? before, string? after)
    {
        var (was, now) = (LinesOf(before), LinesOf(after));
        foreach (var line in now.Where(line => !was.Contains(line)))
            yield return new PlanChange($"{what}, new: {line}", null, line);
        foreach (var line in was.Where(line => !now.Contains(line)))
            yield return new PlanChange($"{what}, no longer: {line}", line, null);
    }

    private static List<string> LinesOf(string? text) =>
        [
            .. (text ?? "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(Bare),
        ];

    private static string Said(PlanAction action) =>
        $"{Bare(action.Does)}{(action.Who is null ? "" : $" ({action.Who})")}{(action.By is { } by ? $", by {Plain.Day(by)}" : "")}";

    private static bool Differ(string? one, string? other) => Bare(one) != Bare(other);

    private static string Bare(string? text) => (text ?? "").Trim().TrimEnd(Ends);

    private static string? Day(DateOnly? by) => by is { } day ? Plain.Day(day) : null;

    private static string Lower(string said) => said.Length == 0 ? said : char.ToLowerInvariant(said[0]) + said[1..];
}
