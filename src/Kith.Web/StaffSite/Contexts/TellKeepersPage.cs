using Kith.Casework.Access;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Entries;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>Whoever works with a child sends what they learned of a place, a group or a person to those who keep its record.</summary>
internal static class TellKeepersPage
{
    private const string Of = "of";
    private const string Called = "called";
    private const string Another = "another";
    private const string When = "it learned";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/tell-keepers", ShowAsync).SeesChild(Purpose.Record);
        routes.MapPost("/children/{child}/tell-keepers", SaveAsync).SeesChild(Purpose.Record).KeepsTyping();
    }

    private static string DraftOf(SeenChild child) => $"tell-keepers/{child.Id:N}";

    private static async Task<IResult> ShowAsync(
        SeenChild child,
        SignedIn viewer,
        ChildContexts contexts,
        PageDrafts drafts,
        AuthorityClock clock,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var known = await contexts.OfAsync(child, viewer, request.Path, stop);
        var form = await drafts.FindAsync(viewer, DraftOf(child), stop) is { } kept
            ? EntryForm.Read(kept.Values)
            : EntryForm.Begin(clock.Today, (Of, known.Count == 1 ? $"{known[0].Id}" : null));
        return Page(child, known, form, new FormErrors());
    }

    private static async Task<IResult> SaveAsync(
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ChildContexts contexts,
        Tellings tellings,
        PageDrafts drafts,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var known = await contexts.OfAsync(child, viewer, request.Path, stop);
        var form = EntryForm.Read(drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop))));
        var errors = form.Check(Asks(known), When, null, clock.Today);
        var chosen = known.FirstOrDefault(one => $"{one.Id}" == form.Text(Of));
        if (chosen is null && form.Said(Called) is null)
            errors.Add(Called, "Say what it is called, or where it is");
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("on", ActEntry.UnseenNotice);
        if (
            !errors.Any
            && await tellings.TellAsync(
                viewer,
                child.Record,
                new ContextTold(
                    form.Said(Called) ?? chosen!.Name,
                    form.Text("what"),
                    child.Id,
                    chosen?.Id,
                    form.Said("from"),
                    form.Said("others")
                ),
                form,
                stop
            )
                is { } problem
        )
            errors.Add("on", problem);
        if (errors.Any)
            return Page(child, known, form, errors);
        await drafts.ForgetAsync(viewer, DraftOf(child), form.Holds, stop);
        return TypedResults.LocalRedirect($"{ChildAddress.Of(child.Id)}#contexts");
    }

    private static IReadOnlyList<Asked> Asks(IReadOnlyList<ChildContext> known) =>
        [
            .. known.Count == 0
                ? Array.Empty<Asked>()
                :
                [
                    new Asked(Of, "What is it about?", AskedAs.Choice, "Choose what it is about")
                    {
                        Options =
                        [
                            .. known.Select(one => new Choice($"{one.Id}", one.Name)),
                            new(Another, "Another place, group or person"),
                        ],
                    },
                ],
            new(
                Called,
                known.Count == 0
                    ? "What is it called, or where is it?"
                    : "If another, what is it called, or where is it?",
                AskedAs.Line
            ),
            new("what", "What did you learn?", AskedAs.Text, "Write what you learned") { Rows = 6 },
            new("from", "From whom? (optional)", AskedAs.Line),
            new("others", "Who else is there? (optional)", AskedAs.Text)
            {
                Hint =
                    "A name on each line. Only those who keep these records read it. It stands on no child’s record, and no family reads it.",
            },
        ];

    private static IResult Page(
        SeenChild child,
        IReadOnlyList<ChildContext> known,
        EntryForm form,
        FormErrors errors
    ) =>
        Pages.Render(
            new ContextEntryView
            {
                Title = "Send what you learned to those who keep it",
                Caption = child.State.Person.DisplayName,
                Says =
                    "It goes to those who keep the records of places, groups and people of concern. The child’s record says that you told them, and not what.",
                Back = ChildAddress.Of(child.Id),
                Address = ContextAddress.Tell(child.Id),
                Draft = DraftOf(child),
                Asks = Asks(known),
                When = When,
                Form = form,
                Save = "Send",
                Errors = errors,
            },
            errors
        );
}
