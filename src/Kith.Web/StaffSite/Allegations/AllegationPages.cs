using System.Diagnostics.CodeAnalysis;
using Kith.Casework.Access;
using Kith.Casework.Allegations;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Allegations;

/// <summary>
/// Allegations against people who work with children: reported by anybody who works with children here, and from then on read by the
/// designated officers alone.
/// </summary>
public static class AllegationPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/allegations", ListAsync).NeedsDesignatedOfficer();
        routes.MapGet("/allegations/new", NewAsync).Needs(Permission.FindChildren);
        routes.MapPost("/allegations/new", ReportAsync).Needs(Permission.FindChildren).KeepsTyping();
        routes.MapGet("/allegations/reported", Reported).Needs(Permission.FindChildren);
        routes.MapGet("/allegations/{allegation}", ShowAsync).NeedsDesignatedOfficer();
        AllegationEntryPages.Map(routes);
    }

    /// <summary>What the rules in force say is to be thought of, as the allegation stands.</summary>
    internal static IReadOnlyList<Duty> ToThinkOf(
        AllegationRecord allegation,
        GuidanceLibrary guidance,
        AuthorityClock clock
    ) => [.. guidance.Read(allegation.Facts, clock.Now).Prompts.Select(prompt => prompt.Duty).Distinct()];

    /// <summary>The name under which what is typed of a report is kept: one for each child from whose record it is made.</summary>
    internal static string DraftOf(Guid? child) => $"new-allegation/{child?.ToString("N") ?? "any"}";

    /// <summary>An allegation by the part of an address that names it; null where nothing is recorded of it.</summary>
    internal static async Task<AllegationRecord?> FindAsync(
        string allegation,
        EventStore records,
        CancellationToken stop
    ) =>
        Guid.TryParse(allegation, out var id)
        && await records.LoadAllegationAsync(id, stop) is { Received: not null } found
            ? found
            : null;

    private static async Task<IResult> ListAsync(
        SignedIn viewer,
        AllegationBook book,
        Bounds bounds,
        Audit audit,
        AuthorityClock clock,
        CancellationToken stop,
        string? q = null,
        string? closed = null,
        string? page = null
    )
    {
        var (typed, isClosed) = (bounds.Search(q), closed == "yes");
        var shown = await book.ListAsync(typed, isClosed, int.TryParse(page, out var number) ? number : 1, stop);
        await audit.ReadApartAsync(viewer.Id, [.. shown.Lines.Select(one => one.Id)], AllegationAddress.All, stop);
        return Pages.Render(
            new AllegationsView
            {
                Typed = typed,
                Closed = isClosed,
                Allegations = shown,
                Viewer = viewer,
                Today = clock.Today,
            }
        );
    }

    private static async Task<IResult> NewAsync(
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        AccessRules rules,
        Audit audit,
        AuthorityClock clock,
        HttpRequest request,
        CancellationToken stop,
        string? child = null
    )
    {
        var name = await NameAsync(child, viewer, records, clock, stop);
        if (child is not null && name is null)
            return Refusals.NotThere();
        Guid? id = child is null ? null : Guid.Parse(child);
        if (id is { } known)
            await audit.ShownAsync(viewer.Id, [known], $"GET {request.Path}", stop);
        var kept = await drafts.FindAsync(viewer, DraftOf(id), stop);
        var form = kept is null ? new ReportForm { Learned = DateParts.Of(clock.Today) } : ReportForm.Read(kept.Values);
        return Page(form with { Child = id }, name, new FormErrors(), viewer, rules);
    }

    private static async Task<IResult> ReportAsync(
        SignedIn viewer,
        HttpRequest request,
        EventStore records,
        AllegationBook book,
        PageDrafts drafts,
        AccessRules rules,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = ReportForm.Read(values);
        var name = await NameAsync(form.Child?.ToString(), viewer, records, clock, stop);
        if (form.Child is not null && name is null)
            return Refusals.NotThere();
        var errors = form.Check(clock.Now, (on, at) => ReportClock.Due(guidance, on, at));
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("accused", ActEntry.UnseenNotice);
        if (errors.Any)
            return Page(form, name, errors, viewer, rules);
        if (await book.ReportAsync(viewer, form, name, stop) is not var (id, reference))
            return Page(
                form with
                {
                    Key = Guid.NewGuid(),
                },
                name,
                errors.Add(
                    "accused",
                    "This page was sent before, and what you changed since was not. Send it again as another report, or tell the designated officer"
                ),
                viewer,
                rules
            );
        await drafts.ForgetAsync(viewer, DraftOf(form.Child), values, stop);
        return TypedResults.LocalRedirect(
            rules.DesignatedOfficers.IsOne(viewer.Person)
                ? AllegationAddress.Of(id)
                : AllegationAddress.Reported(reference)
        );
    }

    private static IResult Reported(SignedIn viewer, AccessRules rules, string? reference = null) =>
        IsReference(reference)
            ? Pages.Render(
                new AllegationReceipt
                {
                    Reference = reference,
                    Officers = rules.DesignatedOfficers.Of(viewer.Workforce),
                }
            )
            : Refusals.NotThere();

    private static async Task<IResult> ShowAsync(
        string allegation,
        SignedIn viewer,
        EventStore records,
        Database database,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (await FindAsync(allegation, records, stop) is not { } found)
            return Refusals.NotThere();
        await audit.ReadApartAsync(viewer.Id, [found.Id], request.Path, stop);
        await using var read = database.ReadModels();
        Guid[] linked = [.. found.Received!.Children.Select(child => child.Child).OfType<Guid>()];
        var rows = await read.VisibleAsync(viewer, linked, stop);
        var seen = await new Sight(viewer, clock).OfAsync(read, [.. rows.Values], stop);
        return Pages.Render(
            new AllegationView
            {
                Allegation = found,
                Viewer = viewer,
                Today = clock.Today,
                ToThinkOf = ToThinkOf(found, guidance, clock),
                Open = [.. seen.Where(one => one.Value.Allowed).Select(one => one.Key)],
                Due = ReportClock.Due(guidance, found.Learned!.On, found.Learned.At),
                Looks = await audit.LooksAsync(
                    new LookQuestion { Child = found.Id, Purpose = Purposes.Apart },
                    MostLooks,
                    stop
                ),
            }
        );
    }

    private const int MostLooks = 20;

    // Of a child whose record is closed to whoever reports, nothing is said: they write what they know.
    private static async Task<string?> NameAsync(
        string? child,
        SignedIn viewer,
        EventStore records,
        AuthorityClock clock,
        CancellationToken stop
    ) =>
        Guid.TryParse(child, out var id)
        && await records.LoadChildAsync(id, stop) is { } record
        && viewer.Sees(SeenChild.SubjectOf(record), clock).Allowed
            ? record.State.Person.DisplayName
            : null;

    private static IResult Page(
        ReportForm form,
        string? child,
        FormErrors errors,
        SignedIn viewer,
        AccessRules rules
    ) =>
        Pages.Render(
            new AllegationReportView
            {
                Form = form,
                Child = child,
                Errors = errors,
                Officers = rules.DesignatedOfficers.Of(viewer.Workforce),
            },
            errors
        );

    // What anybody types into the address is not shown as a number of ours.
    private static bool IsReference([NotNullWhen(true)] string? text) =>
        text is { Length: 11 }
        && text.StartsWith("A-", StringComparison.Ordinal)
        && text.All(letter => letter == '-' || char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));
}
