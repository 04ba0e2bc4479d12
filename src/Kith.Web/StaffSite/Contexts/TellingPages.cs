using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Entries;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>Those who keep these records take up what others told them: it goes into a record without being typed again.</summary>
internal static class TellingPages
{
    private const string Into = "into";
    private const string Nowhere = "nowhere";
    private const string When = "it taken up";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/contexts/told/{telling}", ShowAsync).NeedsContexts();
        routes.MapPost("/contexts/told/{telling}", SaveAsync).NeedsContexts().KeepsTyping();
    }

    private static string DraftOf(ContextRecord telling) => $"context/{telling.Id:N}/told";

    private static async Task<IResult> ShowAsync(
        string telling,
        SignedIn viewer,
        Tellings tellings,
        ContextBook book,
        PageDrafts drafts,
        AuthorityClock clock,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (await tellings.FindAsync(telling, stop) is not { Telling: { } told } found)
            return Refusals.NotThere();
        await audit.ReadApartAsync(viewer.Id, [found.Id], request.Path, stop);
        if (told.Taken is { } taken)
            return TypedResults.LocalRedirect(After(taken.Into, null));
        var form = await drafts.FindAsync(viewer, DraftOf(found), stop) is { } kept
            ? EntryForm.Read(kept.Values)
            : EntryForm.Begin(
                clock.Today,
                (Into, told.Told.Of is { } of ? $"{of}" : null),
                ("what", told.Told.What),
                ("from", told.Told.From ?? viewer.Workforce.NameOf(told.By))
            );
        var child = await ShownAsync(told, viewer, tellings, audit, request, stop);
        return Page(found, child, viewer, await OptionsAsync(book, stop), form, new FormErrors());
    }

    private static async Task<IResult> SaveAsync(
        string telling,
        SignedIn viewer,
        HttpRequest request,
        Tellings tellings,
        ContextBook book,
        PageDrafts drafts,
        AuthorityClock clock,
        Audit audit,
        CancellationToken stop
    )
    {
        if (await tellings.FindAsync(telling, stop) is not { Telling: { } told } found)
            return Refusals.NotThere();
        await audit.ReadApartAsync(viewer.Id, [found.Id], $"POST {request.Path}", stop);
        // Sent twice, or taken up by somebody else meanwhile.
        if (told.Taken is { } taken)
            return TypedResults.LocalRedirect(After(taken.Into, null));
        var options = await OptionsAsync(book, stop);
        var form = EntryForm.Read(drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop))));
        var errors = form.Check(Asks(options), When, (told.On, "The day is before it was learned"), clock.Today);
        var into = form.Text(Into) == Nowhere ? null : await book.FindAsync(form.Text(Into), stop);
        if (into is not null && form.Said("what") is null)
            errors.Add("what", "Write what was learned");
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("on", ActEntry.UnseenNotice);
        if (!errors.Any && await tellings.TakeUpAsync(viewer, found, into, form, stop) is { } problem)
            errors.Add("on", problem);
        if (errors.Any)
        {
            var child = await ShownAsync(told, viewer, tellings, audit, request, stop);
            return Page(found, child, viewer, options, form, errors);
        }
        await drafts.ForgetAsync(viewer, DraftOf(found), form.Holds, stop);
        var names = into is null ? "" : await tellings.NamesToLinkAsync(viewer, told, into.Id, stop);
        return TypedResults.LocalRedirect(After(into?.Id, names.Length == 0 ? null : found.Id));
    }

    // The child from whose page it was told, where the record is not kept from whoever reads this.
    private static async Task<string?> ShownAsync(
        ContextTelling told,
        SignedIn viewer,
        Tellings tellings,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (await tellings.ChildOfAsync(viewer, told, stop) is not { } child)
            return null;
        await audit.ShownAsync(viewer.Id, [child.Id], $"{request.Method} {request.Path}", stop);
        return child.State.Person.DisplayName;
    }

    // Whoever else is there is linked next, by the names that were told.
    private static string After(Guid? into, Guid? others) =>
        into is not { } context ? ContextAddress.All
        : others is { } telling ? ContextAddress.ChildrenTold(context, telling)
        : ContextAddress.Of(context);

    private static async Task<IReadOnlyList<Choice>> OptionsAsync(ContextBook book, CancellationToken stop) =>
        [
            .. (await book.ListAsync("", closed: false, 1, stop)).Lines.Select(one => new Choice(
                $"{one.Id}",
                one.Name,
                ContextWords.Said(ContextWords.Kinds, one.Kind)
            )),
            new(Nowhere, "In none: there is nothing to record"),
        ];

    private static IReadOnlyList<Asked> Asks(IReadOnlyList<Choice> options) =>
        [
            new(Into, "In which record do you write it?", AskedAs.Choice, "Choose in which record you write it")
            {
                Hint = "If there is none yet, add it first: what was sent waits for you in the list.",
                Options = options,
            },
            new("what", "What was learned?", AskedAs.Text) { Rows = 6 },
            new("from", "From whom? (optional)", AskedAs.Line),
            new("back", "What may whoever sent it know of it? (optional)", AskedAs.Text)
            {
                Hint = "They read it on the child’s page, beside the day on which you took it up. Name no other child.",
            },
        ];

    private static IResult Page(
        ContextRecord telling,
        string? child,
        SignedIn viewer,
        IReadOnlyList<Choice> options,
        EntryForm form,
        FormErrors errors
    )
    {
        var told = telling.Telling!;
        return Pages.Render(
            new ContextEntryView
            {
                Title = "Take up what was sent",
                Caption = told.Told.Called,
                Says =
                    $"{viewer.Workforce.NameOf(told.By)} learned it on {Say.Date(told.On)}, and works with {child ?? "a child whose record is kept from you"}.",
                Others = told.Told.Others,
                Back = ContextAddress.All,
                Address = ContextAddress.Told(telling.Id),
                Draft = DraftOf(telling),
                Asks = Asks(options),
                When = When,
                Form = form,
                Errors = errors,
            },
            errors
        );
    }
}
