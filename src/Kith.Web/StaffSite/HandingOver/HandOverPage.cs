using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.People;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.HandingOver;

/// <summary>
/// The children of somebody who leaves, is ill, goes to another team or is on leave: passed on singly, by family or all, to lead or to
/// cover; and whether the person is away.
/// </summary>
public static class HandOverPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{user}/children", ShowAsync).Needs(Permission.Approve);
        routes.MapPost("/people/{user}/children", MoveAsync).Needs(Permission.Approve).KeepsTyping();
        AwayPage.Map(routes);
        HandOverNote.Map(routes);
    }

    /// <summary>The page of somebody's children.</summary>
    internal static string Of(string user) => $"{StaffAddress.People}/{Uri.EscapeDataString(user)}/children";

    /// <summary>The name under which what is typed on the page is kept.</summary>
    internal static string DraftOf(string user) => $"hand-over/{user}";

    private static async Task<IResult> ShowAsync(
        string user,
        SignedIn viewer,
        HandOver service,
        Audit audit,
        AuthorityClock clock,
        PageDrafts drafts,
        HttpContext http,
        string? with = null,
        bool all = false,
        int moved = 0
    )
    {
        if (viewer.Workforce.Find(user) is not { } person)
            return Refusals.NotThere();
        var families = await service.ChildrenOfAsync(user, viewer, http.RequestAborted);
        var chosen = families
            .Where(family => all || (Guid.TryParse(with, out var child) && family.Has(child)))
            .SelectMany(family => family.Children.Select(one => one.Row.Id));
        // Chosen anew by the address, the page shows no draft.
        var kept = all || with is not null ? null : await drafts.FindAsync(viewer, DraftOf(user), http.RequestAborted);
        var form = kept is null ? HandOverForm.For([.. chosen], person, clock.Today) : HandOverForm.Read(kept.Values);
        return await PageAsync(
            person,
            families,
            form,
            viewer,
            service,
            audit,
            clock,
            http,
            new FormErrors(),
            null,
            moved
        );
    }

    private static async Task<IResult> MoveAsync(
        string user,
        SignedIn viewer,
        HandOver service,
        Audit audit,
        AuthorityClock clock,
        PageDrafts drafts,
        HttpContext http
    )
    {
        if (viewer.Workforce.Find(user) is not { } person)
            return Refusals.NotThere();
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var typed = drafts.Merged(PostedForm.Values(posted));
        var form = HandOverForm.Read(typed);
        var errors = form.Check();
        var done = errors.Any
            ? null
            : await service.MoveAsync(user, form, viewer, http.Request.Path, http.RequestAborted);
        if (done is { Refused.Count: 0 })
        {
            await drafts.ForgetAsync(viewer, DraftOf(user), typed, http.RequestAborted);
            return TypedResults.LocalRedirect($"{Of(user)}?moved={done.Moved}");
        }
        foreach (var why in done?.Refused.Values.SelectMany(reasons => reasons).Distinct() ?? [])
            errors.Add("child", why.TrimEnd('.'));
        var families = await service.ChildrenOfAsync(user, viewer, http.RequestAborted);
        return await PageAsync(
            person,
            families,
            form,
            viewer,
            service,
            audit,
            clock,
            http,
            errors,
            done,
            done?.Moved ?? 0
        );
    }

    private static async Task<IResult> PageAsync(
        Practitioner person,
        IReadOnlyList<Family> families,
        HandOverForm form,
        SignedIn viewer,
        HandOver service,
        Audit audit,
        AuthorityClock clock,
        HttpContext http,
        FormErrors errors,
        HandedOver? done,
        int moved
    )
    {
        var isAbove = viewer.Workforce.IsAbove(viewer.Person, person);
        if (families.Count == 0 && !isAbove && person.Id != viewer.Id)
            return NotTheirs(person);
        await audit.ShownAsync(
            viewer.Id,
            [.. families.SelectMany(family => family.Children).Select(child => child.Row.Id)],
            http.Request.Path,
            http.RequestAborted
        );
        return Pages.Render(
            new HandOverView
            {
                Person = person,
                Families = families,
                Form = form,
                Takers = await service.TakersAsync(person.Id, viewer, http.RequestAborted),
                Workforce = viewer.Workforce,
                Today = clock.Today,
                Errors = errors,
                Refused = done?.Refused,
                Moved = moved,
                MaySayAway = isAbove && !person.HasLeft,
            },
            errors
        );
    }

    internal static IResult NotTheirs(Practitioner person) =>
        Refusals.NotYours($"Only those who supervise {person.Name} give their children to others.");
}
