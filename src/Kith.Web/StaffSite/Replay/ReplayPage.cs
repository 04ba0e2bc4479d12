using Kith.Casework.Access;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Web.StaffSite.Replay;

/// <summary>Asking for a replay: two editions, an edition and a draft of it, or two versions of the local protocol.</summary>
public static class ReplayPage
{
    private const long MostBytes = 4_000_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/replay", ShowAsync).Needs(Permission.Figures);
        routes
            .MapPost("/replay", StartAsync)
            .Needs(Permission.Figures)
            .KeepsTyping()
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        SignedIn viewer,
        ReplayService service,
        PageDrafts drafts
    )
    {
        var query = http.Request.Query;
        var asked = ReplayForm.Read(name => query[name]);
        var kept = await drafts.FindAsync(viewer, asked.Page, http.RequestAborted);
        // An address that asks something shows that, and no draft of something else.
        var form =
            kept is not null && asked is { First: null, Second: null, IsNarrowed: false }
                ? ReplayForm.Read(name => PostedForm.Collect(kept.Values)[name])
                : asked;
        return Page(Proposed(form, service), viewer, service, isGone: query.ContainsKey("gone"));
    }

    private static async Task<IResult> StartAsync(
        HttpContext http,
        SignedIn viewer,
        ReplayService service,
        ReplayWork work,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        var posted = await http.Request.ReadFormAsync(stop);
        var values = PostedForm.Values(posted);
        var form = ReplayForm.Read(name => posted[name]);
        form.CheckAmong(Teams(viewer));
        var file = form.With == ReplayWith.Draft ? await FileOfAsync(posted.Files["file"], stop) : null;
        var asked = await service.AskedAsync(form, file, viewer.May(Permission.KeepProtocol), stop);
        if (form.Errors.Any || asked is null)
            return Page(form, viewer, service);
        await drafts.ForgetAsync(viewer, form.Page, values, stop);
        return TypedResults.LocalRedirect(new RecordLists(await work.StartAsync(viewer.Id, asked, stop)).Home);
    }

    // Where nothing is chosen, something telling is proposed.
    private static ReplayForm Proposed(ReplayForm form, ReplayService service)
    {
        var versions = service.Versions(withDraft: false);
        return form.With switch
        {
            ReplayWith.Protocol => form with
            {
                First =
                    form.First
                    ?? (
                        versions is [.., var before, _] ? before
                        : versions is [var only] ? only
                        : null
                    )?.Value,
                Second = form.Second ?? (versions is [.., var latest] ? latest.Value : null),
            },
            ReplayWith.Draft => form with { First = form.First ?? service.Offered.Second },
            _ => form with
            {
                First = form.First ?? service.Offered.First,
                Second = form.Second ?? service.Offered.Second,
            },
        };
    }

    private static async Task<(string, string)?> FileOfAsync(IFormFile? file, CancellationToken stop)
    {
        if (file is not { Length: > 0 })
            return null;
        using var reader = new StreamReader(file.OpenReadStream());
        return (Path.GetFileName(file.FileName), await reader.ReadToEndAsync(stop));
    }

    private static IResult Page(ReplayForm form, SignedIn viewer, ReplayService service, bool isGone = false) =>
        Pages.Render(
            new ReplayView
            {
                Form = form,
                IsGone = isGone,
                Because = service.Offered.Because,
                Editions = service.Editions,
                Versions = service.Versions(viewer.May(Permission.KeepProtocol)),
                Teams = Teams(viewer),
            },
            form.Errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );

    private static List<string> Teams(SignedIn viewer) =>
        [
            .. viewer
                .Workforce.Current.Where(Casework.Record.Holding.TakesCases)
                .Select(person => person.Details.Team)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
