using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People.Agencies;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Agencies;

/// <summary>The agencies that work with families here: found by name, team or person, and put right by whoever learns better.</summary>
public static class AgencyPages
{
    /// <summary>The name under which what is typed of a new agency is kept.</summary>
    internal const string NewDraft = "new-agency";

    private const int Shown = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/agencies", ListAsync).Needs(Permission.FindChildren);
        routes.MapPost("/agencies", AddAsync).Needs(Permission.FindChildren).KeepsTyping();
        routes.MapGet("/agencies/new", NewAsync).Needs(Permission.FindChildren);
        routes.MapGet("/agencies/{agency}", ShowAsync).Needs(Permission.FindChildren);
        routes.MapGet("/agencies/{agency}/details", DetailsAsync).Needs(Permission.FindChildren);
        routes.MapPost("/agencies/{agency}/details", ChangeAsync).Needs(Permission.FindChildren).KeepsTyping();
        routes.MapPost("/agencies/{agency}/closing", CloseAsync).Needs(Permission.FindChildren).KeepsTyping();
        AgencyContactPages.Map(routes);
        AgencySuggestions.Map(routes);
    }

    /// <summary>An agency by the part of an address that names it; null where nothing is recorded of it.</summary>
    internal static async Task<AgencyRecord?> FindAsync(string agency, EventStore records, CancellationToken stop) =>
        Guid.TryParse(agency, out var id) && await records.LoadAgencyAsync(id, stop) is { Now: not null } found
            ? found
            : null;

    /// <summary>The name under which it is kept why an agency is taken off the list.</summary>
    internal static string ClosingDraftOf(Guid agency) => $"{DraftOf(agency)}/closing";

    private static string DraftOf(Guid agency) => $"agency/{agency:N}";

    private static async Task<IResult> ListAsync(
        AgencyBook book,
        Bounds bounds,
        FormLibrary forms,
        CancellationToken stop,
        string? q = null,
        string? kind = null,
        string? closed = null,
        string? page = null
    )
    {
        var (typed, isClosed) = (bounds.Search(q), closed == "yes");
        var only = AgencyKinds.All(forms).Any(one => one.Value == kind) ? kind! : "";
        return Pages.Render(
            new AgenciesView
            {
                Typed = typed,
                Kind = only,
                Closed = isClosed,
                Agencies = await book.ListAsync(
                    typed,
                    only,
                    isClosed,
                    int.TryParse(page, out var number) ? number : 1,
                    stop
                ),
            }
        );
    }

    private static async Task<IResult> NewAsync(SignedIn viewer, PageDrafts drafts, CancellationToken stop)
    {
        var kept = await drafts.FindAsync(viewer, NewDraft, stop);
        return Page(null, kept is null ? new AgencyForm() : AgencyForm.Read(kept.Values), new FormErrors());
    }

    private static async Task<IResult> AddAsync(
        SignedIn viewer,
        HttpRequest request,
        AgencyBook book,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = AgencyForm.Read(values);
        var agency = AgencyRecord.From(Guid.NewGuid(), []);
        var errors = await CheckAsync(form, agency.Id, book, drafts, stop);
        if (errors.Any)
            return Page(null, form, errors);
        await book.StoreAsync(viewer, agency, 0, "describe-agency", form.ToFact(), stop);
        await drafts.ForgetAsync(viewer, NewDraft, values, stop);
        return TypedResults.LocalRedirect(AgencyAddress.Of(agency.Id));
    }

    private static async Task<IResult> ShowAsync(
        string agency,
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (await FindAsync(agency, records, stop) is not { } found)
            return Refusals.NotThere();
        await drafts.FindAsync(viewer, ClosingDraftOf(found.Id), stop);
        var reason = drafts.TypedOn(ClosingDraftOf(found.Id), "reason") ?? "";
        return Shows(found, viewer, reason, new FormErrors());
    }

    private static IResult Shows(AgencyRecord agency, SignedIn viewer, string reason, FormErrors errors) =>
        Pages.Render(
            new AgencyView
            {
                Agency = agency,
                Reason = reason,
                History = HistoryLine.Of(agency.Facts.TakeLast(Shown), viewer.Workforce),
                Errors = errors,
            },
            errors
        );

    private static async Task<IResult> DetailsAsync(
        string agency,
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (await FindAsync(agency, records, stop) is not { } found)
            return Refusals.NotThere();
        var kept = await drafts.FindAsync(viewer, DraftOf(found.Id), stop);
        return Page(found, kept is null ? AgencyForm.Of(found) : AgencyForm.Read(kept.Values), new FormErrors());
    }

    private static async Task<IResult> ChangeAsync(
        string agency,
        SignedIn viewer,
        HttpRequest request,
        EventStore records,
        AgencyBook book,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (await FindAsync(agency, records, stop) is not { } found)
            return Refusals.NotThere();
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = AgencyForm.Read(values);
        var errors = await CheckAsync(form, found.Id, book, drafts, stop);
        if (
            !errors.Any
            && await book.StoreAsync(viewer, found, form.Version, "describe-agency", form.ToFact(), stop) is { } problem
        )
            errors.Add("name", problem);
        if (errors.Any)
            return Page(found, form, errors);
        await drafts.ForgetAsync(viewer, DraftOf(found.Id), values, stop);
        return TypedResults.LocalRedirect(AgencyAddress.Of(found.Id));
    }

    private static async Task<IResult> CloseAsync(
        string agency,
        SignedIn viewer,
        HttpRequest request,
        EventStore records,
        AgencyBook book,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (await FindAsync(agency, records, stop) is not { } found)
            return Refusals.NotThere();
        var values = PostedForm.Values(await request.ReadFormAsync(stop));
        var reason = PostedForm.Collect(values)["reason"].ToString().Trim();
        var errors = new FormErrors();
        if (reason.Length > AgencyForm.LongestNote)
            errors.Add("reason", $"Use at most {AgencyForm.LongestNote} characters");
        else if (
            await book.StoreAsync(
                viewer,
                found,
                found.Version,
                "close-agency",
                new AgencyClosed(AgencyForm.Said(reason)),
                stop
            ) is
            { } problem
        )
            errors.Add("reason", problem);
        if (errors.Any)
            return Shows(found, viewer, reason, errors);
        await drafts.ForgetAsync(viewer, ClosingDraftOf(found.Id), values, stop);
        return TypedResults.LocalRedirect(AgencyAddress.Of(found.Id));
    }

    private static async Task<FormErrors> CheckAsync(
        AgencyForm form,
        Guid agency,
        AgencyBook book,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        var errors = form.Check();
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("name", ActEntry.UnseenNotice);
        if (!errors.Any && await book.NamedAsync(form.Name, agency, stop) is { } other)
            errors.Add(
                "name",
                $"{other.Name} is on the list already. Change it there, or give this one a name that tells them apart"
            );
        return errors;
    }

    // What somebody else recorded since the page was opened stands beside what was typed.
    private static IResult Page(AgencyRecord? agency, AgencyForm form, FormErrors errors)
    {
        var isOvertaken = agency is not null && form.Version != agency.Version;
        return Pages.Render(
            new AgencyFormView
            {
                Agency = agency,
                Draft = agency is null ? NewDraft : DraftOf(agency.Id),
                Form = form with { Version = agency?.Version ?? 0 },
                Now = isOvertaken ? AgencyForm.Of(agency!) : null,
                Errors = errors,
            },
            errors
        );
    }
}
