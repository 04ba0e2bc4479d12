namespace Kith.Web.Components;

/// <summary>How the parts of a chart are told apart: each has a colour and, for those who do not see it, a pattern or a dash.</summary>
internal static class Ink
{
    /// <summary>As many as the stylesheet has (.kith-ink-0 and on) and as a reader can tell apart.</summary>
    public const int Count = 8;

    private static readonly string?[] Dashes = [null, "8 4", "2 4", "12 4 2 4", "6 2", "1 3", "14 6", "4 4 1 4"];

    public static string? Dash(int index) => Dashes[index % Count];

    /// <summary>The pattern that <see cref="ChartPatterns"/> defines for an area.</summary>
    public static string Fill(string chart, int index) =>
        FormattableString.Invariant($"url(#{chart}-pattern-{index % Count})");
}
