using Kith.Casework.FamilySite;
using Kith.Web.Components;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.Shared.Accounts;

namespace Kith.Web.FamilySite.Reading;

/// <summary>In which language somebody reads the site, and in what print: chosen by anybody, before they sign in and after.</summary>
public static class ReadingPage
{
    internal const string Back = "back";
    internal const string Language = "language";
    internal const string Print = "print";

    // The form has boxes, of which none may be ticked; the buttons of each page have none.
    internal const string Whole = "whole";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/family/reading", Show).AllowAnonymous();
        routes.MapPost("/family/reading", ChooseAsync).AllowAnonymous();
    }

    private static IResult Show(HttpContext http, FamilyWords words, string? back = null) =>
        Pages.Render(
            new ReadingView
            {
                How = HowToRead.Of(http) with { Language = words.Language },
                Back = FamilyAddress.Safe(back),
            }
        );

    private static async Task<IResult> ChooseAsync(
        HttpContext http,
        SiteLanguages languages,
        KeptReading kept,
        CancellationToken stop
    )
    {
        var form = await http.Request.ReadFormAsync(stop);
        var before = HowToRead.Of(http);
        var chosen = languages.Find(form[Language])?.Language ?? languages.Find(before.Language)?.Language;
        var how = form.ContainsKey(Whole)
            ? new HowToRead(chosen, form[Print].Contains("large"), form[Print].Contains("easy"))
            : before with
            {
                Language = chosen,
            };
        how.Keep(http);
        if (FamilyViewer.Of(http) is { } viewer)
            await kept.KeepAsync(viewer, how, stop);
        return TypedResults.LocalRedirect(FamilyAddress.Safe(form[Back]));
    }
}
