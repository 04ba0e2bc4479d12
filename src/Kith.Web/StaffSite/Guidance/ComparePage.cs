using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>Two editions side by side, duty by duty, or on one question. For anybody.</summary>
public static class ComparePage
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guidance/compare", Show).AllowAnonymous();

    private static IResult Show(
        GuidanceLibrary guidance,
        IReadOnlyList<Theme> themes,
        AuthorityClock clock,
        string? a = null,
        string? b = null,
        string? theme = null,
        string? show = null
    )
    {
        var shelf = new EditionIndex(guidance);
        var (older, newer) = Chosen(shelf, a, b, clock.Today);
        if (older is null || newer is null)
            return Refusals.NotThere();
        var chosen = themes.FirstOrDefault(known => known.Id == theme);
        var shown = CompareFilter.Of(show, chosen is not null);
        var compared = EditionComparison.Of(older, newer);
        var asked = chosen is null ? compared.Duties : InOrderOf(chosen, compared);
        return Pages.Render(
            new CompareView
            {
                Editions = shelf.Editions,
                Themes = themes,
                Older = older,
                Newer = newer,
                Theme = chosen,
                Showing = shown,
                Asked = asked,
                Shown = asked.Where(duty => shown.Differences.Contains(duty.Difference)).ToList(),
            }
        );
    }

    // Left to itself: the edition in force beside the one before it.
    private static (Edition? Older, Edition? Newer) Chosen(EditionIndex shelf, string? a, string? b, DateOnly today)
    {
        var newer = string.IsNullOrEmpty(b) ? shelf.InForceOn(today) : shelf.Find(b);
        var before = shelf
            .Editions.TakeWhile(edition => edition != newer)
            .LastOrDefault(edition => edition.From is not null);
        return (string.IsNullOrEmpty(a) ? before ?? newer : shelf.Find(a), newer);
    }

    private static List<ComparedDuty> InOrderOf(Theme theme, EditionComparison compared)
    {
        var byId = compared.Duties.ToDictionary(duty => duty.Id);
        return [.. theme.Duties.Select(byId.GetValueOrDefault).OfType<ComparedDuty>()];
    }
}

/// <summary>Which of the compared duties are shown.</summary>
/// <param name="Id">As the address names it.</param>
/// <param name="Words">As it is chosen.</param>
/// <param name="Differences">How they stand between the two editions.</param>
public sealed record CompareFilter(string Id, string Words, IReadOnlyList<Difference> Differences)
{
    /// <summary>What may be chosen.</summary>
    public static IReadOnlyList<CompareFilter> All { get; } =
    [
        new(
            "differences",
            "What differs",
            [Difference.Added, Difference.Dropped, Difference.Changed, Difference.Silent]
        ),
        new("added", "What is new", [Difference.Added]),
        new("dropped", "What is gone", [Difference.Dropped, Difference.Silent]),
        new("changed", "What changed", [Difference.Changed]),
        new("everything", "Everything, the same included", Enum.GetValues<Difference>()),
    ];

    /// <summary>The one asked for. On one question everything is read together unless something else is asked.</summary>
    public static CompareFilter Of(string? id, bool onATheme) =>
        All.FirstOrDefault(known => known.Id == id) ?? (onATheme ? All[^1] : All[0]);
}
