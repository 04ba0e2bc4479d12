using System.Globalization;
using Kith.Casework.Forms;
using Kith.Guidance;
using Kith.Matching.Texts;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Children;
using Kith.Web.StaffSite.Family;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Web.StaffSite.Searching;

/// <summary>Looks for words in the records of a child, and of brothers and sisters whose records whoever looks may open, as far as their stories show them.</summary>
public static class RecordSearchPage
{
    private const int PageSize = 20;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/search", ShowAsync).SeesChild();

    private static async Task<IResult> ShowAsync(
        SeenChild child,
        SignedIn viewer,
        OneFamily family,
        FormLibrary forms,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        Bounds bounds,
        Audit audit,
        CancellationToken stop,
        string? q = null,
        int page = 1
    )
    {
        var text = bounds.Search(q);
        var children = await family.TogetherAsync(child, viewer, stop);
        var sought = Sought.Of(text);
        var errors = new FormErrors();
        if (text.Length > 0 && Problem(text, q!, sought, bounds) is { } problem)
            errors.Add("q", problem);
        var found = new List<FoundEvent>().Page(1, PageSize);
        var looked = text.Length > 0 && errors.Count == 0;
        if (looked)
        {
            await audit.LookedInAsync(
                viewer.Id,
                [.. children.SelectMany(one => one.Second.Joined.Append(one)).Select(one => one.Id).Distinct()],
                $"GET {ChildAddress.Search(child.Id)}",
                text,
                stop
            );
            found = FoundEvent
                .Find(sought, children, one => SeenStory.Of(one, viewer, forms), new EditionIndex(guidance))
                .Page(page, PageSize);
        }
        return Pages.Render(
            new RecordSearchView
            {
                Child = child,
                Today = clock.Today,
                Text = text,
                Children = children,
                Found = looked ? found : null,
                Errors = errors,
            },
            errors
        );
    }

    private static string? Problem(string text, string typed, Sought sought, Bounds bounds) =>
        typed.Trim().Length > bounds.SearchLetters || sought.Count > bounds.SearchWords
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Look for {bounds.SearchWords} words at most, and {bounds.SearchLetters} characters"
            )
        : text.Count(char.IsLetterOrDigit) < 2 ? "Enter a word, of two letters or more"
        : null;
}
