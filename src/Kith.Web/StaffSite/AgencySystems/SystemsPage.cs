using Kith.Casework.Access;
using Kith.Casework.People.Agencies;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared.Systems;
using Kith.Web.StaffSite.Agencies;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.AgencySystems;

/// <summary>Which computer systems of agencies are let in to the interface for systems, and what for. Whoever keeps accounts keeps these too.</summary>
public static class SystemsPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/system/systems", ListAsync).Needs(Permission.KeepSystem);
        routes.MapGet("/system/systems/{agency}", ShowAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/systems/{agency}", RegisterAsync).Needs(Permission.KeepSystem).KeepsTyping();
        routes.MapPost("/system/systems/{agency}/{system}/secret", ReplaceAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/systems/{agency}/{system}/withdrawal", WithdrawAsync).Needs(Permission.KeepSystem);
    }

    private static string DraftOf(Guid agency) => $"agency-systems/{agency:N}";

    // Those that have systems; any that fits what was typed.
    private static async Task<IResult> ListAsync(
        AgencyBook book,
        Bounds bounds,
        CancellationToken stop,
        string? q = null,
        string? page = null
    )
    {
        var typed = bounds.Search(q);
        var number = int.TryParse(page, out var at) ? at : 1;
        return Pages.Render(
            new SystemsListView
            {
                Typed = typed,
                Agencies =
                    typed.Length > 0
                        ? await book.ListAsync(typed, "", closed: false, number, stop)
                        : await book.WithSystemsAsync(number, stop),
            }
        );
    }

    private static async Task<IResult> ShowAsync(
        string agency,
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (await AgencyPages.FindAsync(agency, records, stop) is not { } found)
            return Refusals.NotThere();
        var kept = await drafts.FindAsync(viewer, DraftOf(found.Id), stop);
        return Page(found, kept is null ? SystemForm.Blank : SystemForm.Read(kept.Values), new FormErrors());
    }

    private static async Task<IResult> RegisterAsync(
        string agency,
        SignedIn viewer,
        HttpRequest request,
        EventStore records,
        AgencyBook book,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (await AgencyPages.FindAsync(agency, records, stop) is not { } found)
            return Refusals.NotThere();
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = SystemForm.Read(values);
        var errors = form.Check(found);
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("name", ActEntry.UnseenNotice);
        if (errors.Any)
            return Page(found, form, errors);
        var (system, secret) = (form.ToFact(Guid.NewGuid()), SystemSecret.New());
        var made = new AgencySystemSecretMade(system.System, SystemSecret.HashOf(secret));
        if (await book.StoreAsync(viewer, found, "register-agency-system", [system, made], stop) is { } problem)
            return Page(found, form, errors.Add("name", problem));
        await drafts.ForgetAsync(viewer, DraftOf(found.Id), values, stop);
        return Told(request, found, system, secret);
    }

    private static async Task<IResult> ReplaceAsync(
        string agency,
        string system,
        SignedIn viewer,
        HttpRequest request,
        EventStore records,
        AgencyBook book,
        CancellationToken stop
    )
    {
        if (await FindAsync(agency, system, records, stop) is not var (found, its))
            return Refusals.NotThere();
        var secret = SystemSecret.New();
        var made = new AgencySystemSecretMade(its.Id, SystemSecret.HashOf(secret));
        return await book.StoreAsync(viewer, found, "replace-system-secret", [made], stop) is { } problem
            ? Page(found, SystemForm.Blank, new FormErrors().Add("name", problem))
            : Told(request, found, its.Now, secret);
    }

    private static async Task<IResult> WithdrawAsync(
        string agency,
        string system,
        SignedIn viewer,
        EventStore records,
        AgencyBook book,
        CancellationToken stop
    )
    {
        if (await FindAsync(agency, system, records, stop) is not var (found, its))
            return Refusals.NotThere();
        AgencyFact[] gone = [new AgencySystemWithdrawn(its.Id)];
        return await book.StoreAsync(viewer, found, "withdraw-agency-system", gone, stop) is { } problem
            ? Page(found, SystemForm.Blank, new FormErrors().Add("name", problem))
            : TypedResults.LocalRedirect(SystemAddress.Of(found.Id));
    }

    private static async Task<(AgencyRecord, AgencySystem)?> FindAsync(
        string agency,
        string system,
        EventStore records,
        CancellationToken stop
    ) =>
        await AgencyPages.FindAsync(agency, records, stop) is { } found
        && Guid.TryParse(system, out var id)
        && found.Systems.FirstOrDefault(one => one.Id == id && one.Withdrawn is null) is { } its
            ? (found, its)
            : null;

    private static IResult Told(
        HttpRequest request,
        AgencyRecord agency,
        AgencySystemRegistered system,
        string secret
    ) =>
        Pages.Render(
            new SystemSecretView
            {
                Agency = agency,
                System = system,
                Secret = secret,
                Site = $"{request.Scheme}://{request.Host}",
            }
        );

    private static IResult Page(AgencyRecord agency, SystemForm form, FormErrors errors) =>
        Pages.Render(
            new SystemsView
            {
                Agency = agency,
                Draft = DraftOf(agency.Id),
                Form = form,
                Errors = errors,
            },
            errors
        );
}
