using Kith.Casework.Access;
using Kith.Guidance;
using Kith.Returns.Cin;
using Kith.Returns.Figures;
using Kith.Store;
using Kith.Store.Returns;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Web.StaffSite.Returns;

/// <summary>The figures of one return beside another, England and a region. A file that is looked at is not kept, only its figures.</summary>
public static class CompareReturns
{
    private const long MostBytes = 120_000_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/returns/compare", ShowAsync).Needs(Permission.Figures);
        routes
            .MapPost("/returns/compare", ReadAsync)
            .Needs(Permission.MakeReturn)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        CancellationToken stop,
        string? first = null,
        string? second = null,
        string? area = null
    ) => await PageAsync(viewer, database, new FormErrors(), first, second, area, stop);

    private static async Task<IResult> PageAsync(
        SignedIn viewer,
        Database database,
        FormErrors errors,
        string? first,
        string? second,
        string? area,
        CancellationToken stop
    )
    {
        var kept = await new ReturnTallies(database).FiguresAsync(stop);
        var one = Find(kept, first) ?? (kept is [var newest, ..] ? newest : null);
        var other = Find(kept, second) ?? kept.FirstOrDefault(figures => figures.Year != one?.Year);
        return Pages.Render(
            new CompareReturnsView
            {
                Kept = kept,
                First = one,
                Second = other,
                Region = PublishedFigures.Areas.Contains(area ?? "") ? area! : "England",
                MayRead = viewer.May(Permission.MakeReturn),
                Errors = errors,
            },
            errors
        );
    }

    private static async Task<IResult> ReadAsync(
        HttpContext http,
        SignedIn viewer,
        Database database,
        GuidanceLibrary guidance,
        AuthorityClock clock
    )
    {
        var errors = new FormErrors();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form.Files["file"] is not { Length: > 0 } file)
            errors.Add("file", "Choose the file of a return");
        else
        {
            try
            {
                await using var stream = file.OpenReadStream();
                var days = guidance.InForceOn(clock.Today).Days.Counting(EventDay.DayZero);
                var figures = FirstFigures.OfFile(stream, days, clock.Today, http.RequestAborted);
                await new ReturnTallies(database).KeepAsync(figures, http.RequestAborted);
                return TypedResults.LocalRedirect(
                    $"{StaffAddress.ReturnsCompare}?second={figures.Year}/{figures.Source}"
                );
            }
            catch (UnreadableCensus unreadable)
            {
                errors.Add("file", unreadable.Message);
            }
        }
        return await PageAsync(viewer, database, errors, null, null, null, http.RequestAborted);
    }

    private static ReturnFiguresRow? Find(IReadOnlyList<ReturnFiguresRow> kept, string? name) =>
        kept.FirstOrDefault(figures => $"{figures.Year}/{figures.Source}" == name);
}
