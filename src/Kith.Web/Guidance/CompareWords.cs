using Kith.Guidance;
using Kith.Web.Components;

namespace Kith.Web.Guidance;

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
            DutyChangeKind.Who => $"Who: {FromTo(change)}",
            DutyChangeKind.Commencement => $"When it comes into force: {FromTo(change)}",
            _ => $"When it applies: {FromTo(change)}",
        };

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
