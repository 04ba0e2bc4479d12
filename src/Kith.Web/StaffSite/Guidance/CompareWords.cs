using Kith.Guidance;
using Kith.Web.Components;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>How differences between editions are said.</summary>
internal static class CompareWords
{
    public static (string Text, TagColour Colour) Of(Difference difference) =>
        difference switch
        {
            Difference.Added => ("New", TagColour.Green),
            Difference.Dropped => ("Gone", TagColour.Orange),
            Difference.Changed => ("Changed", TagColour.Yellow),
            Difference.Silent => ("Silent", TagColour.Grey),
            _ => ("The same", TagColour.Grey),
        };

    /// <summary>What differs, in a line; null for the words themselves, which stand side by side anyway.</summary>
    public static string? Of(DutyChange change) =>
        change.What switch
        {
            DutyChangeKind.Words => null,
            DutyChangeKind.Contents => string.Join(
                ". ",
                new[] { Part("No longer", change.Was), Part("New", change.Is) }.OfType<string>()
            ),
            DutyChangeKind.Force => $"How strongly: {FromTo(change)}",
            DutyChangeKind.Kind => $"What the software does: {FromTo(change, KindWords)}",
            DutyChangeKind.Limit => $"Time limit: {FromTo(change)}",
            DutyChangeKind.Who => $"Who: was {Who(change.Was)}, then {Who(change.Is)}",
            DutyChangeKind.Commencement => $"When it comes into force: {FromTo(change)}",
            _ => $"When it applies: {Differing(change)}",
        };

    // "holder: social-worker", "overseen by: practice-supervisor" as people say it: a social worker, overseen by a practice supervisor.
    private static string Who(IReadOnlyList<string> items)
    {
        var parts = items.Select(item => item.Split(": ", 2)).ToList();
        var people = RuleWords.Any([
            .. parts.Where(part => part is ["holder" or "actor" or "approver", _]).Select(part => part[1]),
        ]);
        var above = RuleWords.Any([.. parts.Where(part => part is ["overseen by", _]).Select(part => part[1])]);
        return (people.Length == 0 ? "nobody in particular" : people)
            + (above.Length == 0 ? "" : $", overseen by {above}")
            + (items.Contains("not the author") ? ", never the author" : "");
    }

    // Only what differs: the rest applies as before.
    private static string Differing(DutyChange change) =>
        string.Join(
            "; ",
            new[]
            {
                Part("no longer", [.. change.Was.Except(change.Is).Select(Plain)]),
                Part("now", [.. change.Is.Except(change.Was).Select(Plain)]),
            }.OfType<string>()
        )
            is { Length: > 0 } said
            ? said
            : "in another order";

    private static string? Part(string what, IReadOnlyList<string> items) =>
        items.Count == 0 ? null : $"{what}: {string.Join("; ", items)}";

    private static string FromTo(DutyChange change, Func<string, string>? words = null) =>
        $"was {Listed(change.Was, words)}, then {Listed(change.Is, words)}";

    private static string Listed(IReadOnlyList<string> items, Func<string, string>? words) =>
        items.Count == 0 ? "nothing" : string.Join(", ", items.Select(words ?? Plain));

    private static string KindWords(string kind) =>
        $"“{RuleKinds.All.FirstOrDefault(known => known.Id == kind).Words ?? kind}”";

    private static string Plain(string item) => item.Replace('-', ' ');
}
