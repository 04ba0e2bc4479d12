using Kith.Casework.Access;
using Kith.Casework.FrontDoor.Worries;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared.Worries;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Worries;

/// <summary>A worry that was sent without an account: all that was sent, and what becomes of it for each child.</summary>
public static class WorryPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/front-door/worries/{worry}", ShowAsync).Needs(Permission.FrontDoor);
        routes.MapPost("/front-door/worries/{worry}", DecideAsync).Needs(Permission.FrontDoor).KeepsTyping();
        routes.MapPost("/front-door/worries/{worry}/taking-on", TakeOnAsync).Needs(Permission.FrontDoor);
    }

    private static string DraftOf(Guid worry) => $"worry/{worry:N}";

    private static async Task<WorryRecord?> FindAsync(string worry, EventStore records, CancellationToken stop) =>
        Guid.TryParse(worry, out var id) && await records.LoadWorryAsync(id, stop) is { Sent: not null } found
            ? found
            : null;

    private static async Task<IResult> ShowAsync(
        string worry,
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        WorryScreening screening,
        SendingSystems systems,
        FrontDoorRules door,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (await FindAsync(worry, records, stop) is not { } found)
            return Refusals.NotThere();
        var draft = await drafts.FindAsync(viewer, DraftOf(found.Id), stop);
        await audit.DidAsync(viewer.Id, Purposes.Read, request.Path, found.Sent!.Reference, stop);
        var form = ScreeningForm.Read(draft?.Values ?? [KeyValuePair.Create(PostedForm.KeyInput, $"{Guid.NewGuid()}")]);
        var children = await screening.ChildrenAsync(found, viewer, request.Path, stop);
        var system = await systems.OfAsync(found.Arrived!, stop);
        return Show(found, form, children, new FormErrors(), viewer, screening, door, guidance, clock, system);
    }

    private static async Task<IResult> TakeOnAsync(
        string worry,
        SignedIn viewer,
        EventStore records,
        WorryScreening screening,
        CancellationToken stop
    )
    {
        if (await FindAsync(worry, records, stop) is not { } found)
            return Refusals.NotThere();
        await screening.TakeOnAsync(found, viewer, stop);
        return TypedResults.LocalRedirect(WorryAddress.Of(found.Id));
    }

    private static async Task<IResult> DecideAsync(
        string worry,
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        WorryScreening screening,
        SendingSystems systems,
        FrontDoorRules door,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (await FindAsync(worry, records, stop) is not { } found)
            return Refusals.NotThere();
        // Sent twice, or decided by somebody else: the page shows what was decided.
        if (!found.Waiting.Any())
            return TypedResults.LocalRedirect(WorryAddress.Of(found.Id));
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = ScreeningForm.Read(values);
        var (done, errors) = await screening.DecideAsync(
            found,
            form,
            viewer,
            PostedForm.Of(values),
            request.Path,
            stop
        );
        if (done is null)
        {
            var children = await screening.ChildrenAsync(found, viewer, request.Path, stop);
            var system = await systems.OfAsync(found.Arrived!, stop);
            return Show(found, form, children, errors, viewer, screening, door, guidance, clock, system);
        }
        await drafts.ForgetAsync(viewer, DraftOf(found.Id), values, stop);
        var isLeft = (await records.LoadWorryAsync(found.Id, stop)).Waiting.Any();
        return TypedResults.LocalRedirect(isLeft ? WorryAddress.Of(found.Id) : $"{StaffAddress.FrontDoor}?done={done}");
    }

    private static IResult Show(
        WorryRecord worry,
        ScreeningForm form,
        IReadOnlyList<ScreenedChild> children,
        FormErrors errors,
        SignedIn viewer,
        WorryScreening screening,
        FrontDoorRules door,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        string? system
    ) =>
        Pages.Render(
            new WorryScreenView
            {
                Worry = worry,
                Form = form,
                Children = children,
                Errors = errors,
                Viewer = viewer,
                Door = door,
                Decides = screening.WhoDecides(viewer),
                System = system,
                Draft = DraftOf(worry.Id),
                Today = clock.Today,
                Due = DecisionClock.Due(guidance, worry.Arrived!.On, worry.Arrived.At),
            },
            errors
        );
}
