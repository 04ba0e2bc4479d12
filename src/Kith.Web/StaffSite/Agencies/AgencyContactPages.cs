using Kith.Casework.Access;
using Kith.Casework.People.Agencies;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Agencies;

/// <summary>Whom to reach in an agency: teams, and people of it.</summary>
public static class AgencyContactPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/agencies/{agency}/contacts/new", NewAsync).Needs(Permission.FindChildren);
        routes.MapPost("/agencies/{agency}/contacts", AddAsync).Needs(Permission.FindChildren).KeepsTyping();
        routes.MapGet("/agencies/{agency}/contacts/{contact}", ShowAsync).Needs(Permission.FindChildren);
        routes
            .MapPost("/agencies/{agency}/contacts/{contact}", ChangeAsync)
            .Needs(Permission.FindChildren)
            .KeepsTyping();
        routes.MapPost("/agencies/{agency}/contacts/{contact}/ending", EndAsync).Needs(Permission.FindChildren);
    }

    private static string DraftOf(Guid agency, Guid? contact) => $"agency/{agency:N}/{contact?.ToString("N") ?? "new"}";

    private static async Task<IResult> NewAsync(
        string agency,
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (await AgencyPages.FindAsync(agency, records, stop) is not { } found)
            return Refusals.NotThere();
        var kept = await drafts.FindAsync(viewer, DraftOf(found.Id, null), stop);
        var form = kept is null ? new ContactForm(Version: found.Version) : ContactForm.Read(kept.Values);
        return Page(found, null, form, new FormErrors());
    }

    private static async Task<IResult> AddAsync(
        string agency,
        SignedIn viewer,
        HttpRequest request,
        EventStore records,
        AgencyBook book,
        PageDrafts drafts,
        CancellationToken stop
    ) =>
        await AgencyPages.FindAsync(agency, records, stop) is { } found
            ? await SaveAsync(found, null, viewer, request, book, drafts, stop)
            : Refusals.NotThere();

    private static async Task<IResult> ShowAsync(
        string agency,
        string contact,
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (await FindAsync(agency, contact, records, stop) is not var (found, known))
            return Refusals.NotThere();
        var kept = await drafts.FindAsync(viewer, DraftOf(found.Id, known.Contact), stop);
        var form = kept is null ? ContactForm.Of(known, found.Version) : ContactForm.Read(kept.Values);
        return Page(found, known.Contact, form, new FormErrors());
    }

    private static async Task<IResult> ChangeAsync(
        string agency,
        string contact,
        SignedIn viewer,
        HttpRequest request,
        EventStore records,
        AgencyBook book,
        PageDrafts drafts,
        CancellationToken stop
    ) =>
        await FindAsync(agency, contact, records, stop) is var (found, known)
            ? await SaveAsync(found, known.Contact, viewer, request, book, drafts, stop)
            : Refusals.NotThere();

    private static async Task<IResult> EndAsync(
        string agency,
        string contact,
        SignedIn viewer,
        EventStore records,
        AgencyBook book,
        CancellationToken stop
    )
    {
        if (await FindAsync(agency, contact, records, stop) is not var (found, known))
            return Refusals.NotThere();
        await book.StoreAsync(
            viewer,
            found,
            found.Version,
            "end-agency-contact",
            new AgencyContactEnded(known.Contact),
            stop
        );
        return TypedResults.LocalRedirect(AgencyAddress.Of(found.Id));
    }

    private static async Task<IResult> SaveAsync(
        AgencyRecord agency,
        Guid? contact,
        SignedIn viewer,
        HttpRequest request,
        AgencyBook book,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = ContactForm.Read(values);
        var errors = form.Check();
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("team", ActEntry.UnseenNotice);
        // A new one stands in nobody's way.
        var version = contact is null ? agency.Version : form.Version;
        var fact = form.ToFact(contact ?? Guid.NewGuid());
        if (
            !errors.Any
            && await book.StoreAsync(viewer, agency, version, "record-agency-contact", fact, stop) is { } problem
        )
            errors.Add("team", problem);
        if (errors.Any)
            return Page(agency, contact, form, errors);
        await drafts.ForgetAsync(viewer, DraftOf(agency.Id, contact), values, stop);
        return TypedResults.LocalRedirect(AgencyAddress.Of(agency.Id));
    }

    private static async Task<(AgencyRecord, AgencyContactRecorded)?> FindAsync(
        string agency,
        string contact,
        EventStore records,
        CancellationToken stop
    ) =>
        await AgencyPages.FindAsync(agency, records, stop) is { } found
        && Guid.TryParse(contact, out var id)
        && found.Find(id) is { } known
            ? (found, known)
            : null;

    private static IResult Page(AgencyRecord agency, Guid? contact, ContactForm form, FormErrors errors)
    {
        var isOvertaken = contact is not null && form.Version != agency.Version;
        return Pages.Render(
            new ContactFormView
            {
                Agency = agency,
                Contact = contact,
                Draft = DraftOf(agency.Id, contact),
                Form = form with { Version = agency.Version },
                Now = isOvertaken ? ContactForm.Of(agency.Find(contact!.Value)!, agency.Version) : null,
                Errors = errors,
            },
            errors
        );
    }
}
