using Kith.Casework.Allegations;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Entries;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Allegations;

/// <summary>What a designated officer records of an allegation: a page for each kind of entry.</summary>
internal static class AllegationEntryPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/allegations/{allegation}/entries/{entry}", ShowAsync).NeedsDesignatedOfficer();
        routes.MapPost("/allegations/{allegation}/entries/{entry}", SaveAsync).NeedsDesignatedOfficer().KeepsTyping();
    }

    private static string DraftOf(Guid allegation, string entry) => $"allegation/{allegation:N}/{entry}";

    private static async Task<IResult> ShowAsync(
        string allegation,
        string entry,
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        Audit audit,
        HttpRequest request,
        CancellationToken stop,
        string? action = null
    )
    {
        if (
            await AllegationPages.FindAsync(allegation, records, stop) is not { } found
            || AllegationEntry.Find(entry) is not { } kind
        )
            return Refusals.NotThere();
        await audit.ReadApartAsync(viewer.Id, [found.Id], request.Path, stop);
        if (!kind.Offered(found))
            return TypedResults.LocalRedirect(AllegationAddress.Of(found.Id));
        var kept = await drafts.FindAsync(viewer, DraftOf(found.Id, entry), stop);
        var form = kept is null ? EntryForm.Begin(clock.Today, ("action", action)) : EntryForm.Read(kept.Values);
        return Page(found, kind, form, guidance.InForceOn(clock.Today), new FormErrors());
    }

    private static async Task<IResult> SaveAsync(
        string allegation,
        string entry,
        SignedIn viewer,
        HttpRequest request,
        EventStore records,
        AllegationBook book,
        PageDrafts drafts,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (
            await AllegationPages.FindAsync(allegation, records, stop) is not { } found
            || AllegationEntry.Find(entry) is not { } kind
        )
            return Refusals.NotThere();
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = EntryForm.Read(values);
        var rules = guidance.InForceOn(clock.Today);
        if (form.Adds)
            return Page(found, kind, form, rules, new FormErrors());
        // Sent twice, or closed by somebody else meanwhile: the page of the allegation says how it stands.
        if (!kind.Offered(found))
            return TypedResults.LocalRedirect(AllegationAddress.Of(found.Id));
        var errors = form.Check(
            kind.Asks(found, rules),
            kind.When,
            (found.Learned!.On, "The day is before the allegation was learned of"),
            clock.Today
        );
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("on", ActEntry.UnseenNotice);
        if (!errors.Any && kind.IsLast && Waiting(found, guidance, clock) is { } duty)
            errors.Add("on", $"{duty.Says} Record that first");
        if (!errors.Any && await book.AddAsync(viewer, found, kind, form, stop) is { } problem)
            errors.Add("on", problem);
        if (errors.Any)
            return Page(found, kind, form, rules, errors);
        await drafts.ForgetAsync(viewer, DraftOf(found.Id, entry), form.Holds, stop);
        return TypedResults.LocalRedirect(AllegationAddress.Of(found.Id));
    }

    /// <summary>What must be done and is not, by the rules in force.</summary>
    private static Duty? Waiting(AllegationRecord record, GuidanceLibrary guidance, AuthorityClock clock) =>
        AllegationPages.ToThinkOf(record, guidance, clock).FirstOrDefault(duty => duty.Force == Force.Must);

    private static IResult Page(
        AllegationRecord allegation,
        AllegationEntry kind,
        EntryForm form,
        Rulebook rules,
        FormErrors errors
    ) =>
        Pages.Render(
            new AllegationEntryView
            {
                Allegation = allegation,
                Kind = kind,
                Form = form,
                Rules = rules,
                Draft = DraftOf(allegation.Id, kind.Word),
                Errors = errors,
            },
            errors
        );
}
