using Kith.Casework.Access;
using Kith.Casework.Challenges;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Challenges;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.StaffSite.Challenges;

/// <summary>
/// A challenge for those who raised it or were asked to answer it, whatever else they see of the child: until it is settled and for some
/// time after. Somebody of an agency raises one here about a child with whom they work, or whom they referred.
/// </summary>
internal static class ChallengePages
{
    private const string RaiseDraft = "challenge/raise";
    private const string Relation = "Challenge";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(ChallengeAddress.All, ShowAllAsync).NeedsSignIn();
        routes.MapPost(ChallengeAddress.All, RaiseAsync).NeedsSignIn().KeepsTyping();
        routes.MapGet("/challenges/{challenge}", ShowAsync).NeedsSignIn();
        routes.MapPost("/challenges/{challenge}", GoOnAsync).NeedsSignIn().KeepsTyping();
    }

    /// <summary>What a child is called to somebody: to an agency by the first name alone.</summary>
    internal static string NameFor(SignedIn viewer, ChallengeSight sight) =>
        viewer.Person.Details.Post == Post.Partner ? sight.FirstName : sight.Record.State.Person.DisplayName;

    private static async Task<IResult> ShowAllAsync(
        SignedIn viewer,
        OwnChallenges own,
        PageDrafts drafts,
        Audit audit,
        HttpContext http,
        string? done = null,
        string? about = null
    )
    {
        var kept = await drafts.FindAsync(viewer, RaiseDraft, http.RequestAborted);
        var typed = kept?.Values ?? (about is null ? [] : [new("about", about)]);
        return await AllAsync(viewer, own, audit, http, typed, new FormErrors(), done);
    }

    private static async Task<IResult> RaiseAsync(
        SignedIn viewer,
        OwnChallenges own,
        ChallengeForm form,
        Audit audit,
        AuthorityClock clock,
        AccessRules rules,
        HttpContext http
    )
    {
        var stop = http.RequestAborted;
        var values = PostedForm.Values(await http.Request.ReadFormAsync(stop));
        var about = values.FirstOrDefault(pair => pair.Key == "about").Value;
        var chosen = (await own.ChildrenAsync(viewer, stop)).FirstOrDefault(child => $"{child.Record.Id:N}" == about);
        if (chosen is null)
            return await AllAsync(
                viewer,
                own,
                audit,
                http,
                values,
                new FormErrors().Add("about", "Choose the child"),
                null
            );
        await OutsideLooks.AuditAsync(http, viewer.Id, chosen.Record.Id, Relation);
        var errors = await form.RaiseAsync(
            viewer,
            values,
            chosen.Record,
            RaiseDraft,
            record => ChallengeLine.MayRaise(viewer.Id, record, clock.Now, rules),
            stop
        );
        return errors.Any
            ? await AllAsync(viewer, own, audit, http, values, errors, null)
            : TypedResults.LocalRedirect($"{ChallengeAddress.All}?done=raised");
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        OwnChallenges own,
        ChallengeForm form,
        HttpContext http,
        string challenge,
        string? done = null
    )
    {
        if (await own.FindAsync(viewer, challenge, http.RequestAborted) is not { } sight)
            return Refusals.NotThere();
        await OutsideLooks.AuditAsync(http, viewer.Id, sight.Record.Id, Relation);
        await form.RememberAsync(viewer, sight, http.RequestAborted);
        return One(viewer, form, sight, null, new FormErrors(), done);
    }

    private static async Task<IResult> GoOnAsync(
        SignedIn viewer,
        OwnChallenges own,
        ChallengeForm form,
        HttpContext http,
        string challenge
    )
    {
        var stop = http.RequestAborted;
        if (await own.FindAsync(viewer, challenge, stop) is not { } sight)
            return Refusals.NotThere();
        await OutsideLooks.AuditAsync(http, viewer.Id, sight.Record.Id, Relation);
        var values = PostedForm.Values(await http.Request.ReadFormAsync(stop));
        var errors = await form.GoOnAsync(
            viewer,
            values,
            sight,
            record => own.Of(viewer, record, sight.Story.Number) is not null,
            stop
        );
        return errors.Any
            ? One(viewer, form, sight, ActReader.Posted(values), errors, null)
            : TypedResults.LocalRedirect($"{ChallengeAddress.Of(sight)}?done=yes");
    }

    private static async Task<IResult> AllAsync(
        SignedIn viewer,
        OwnChallenges own,
        Audit audit,
        HttpContext http,
        IReadOnlyList<KeyValuePair<string, string>> typed,
        FormErrors errors,
        string? done
    )
    {
        var all = await own.AllAsync(viewer, http.RequestAborted);
        var children = await own.ChildrenAsync(viewer, http.RequestAborted);
        await audit.ShownAsync(
            viewer.Id,
            [.. all.Select(sight => sight.Record.Id).Concat(children.Select(child => child.Record.Id)).Distinct()],
            http.Request.Path,
            http.RequestAborted
        );
        return Pages.Render(
            new ChallengesView
            {
                Viewer = viewer,
                Sights = all,
                Children = children,
                Draft = RaiseDraft,
                Typed = ActReader.Posted(typed),
                Errors = errors,
                Done = done is null
                    ? null
                    : "Your challenge has arrived, and stands on the child’s record in your name.",
            },
            errors
        );
    }

    private static IResult One(
        SignedIn viewer,
        ChallengeForm form,
        ChallengeSight sight,
        ILookup<string, string>? typed,
        FormErrors errors,
        string? done
    ) =>
        Pages.Render(
            new ChallengeView
            {
                Viewer = viewer,
                Sight = sight,
                Next = form.NextOf(sight, viewer),
                Typed = typed,
                Errors = errors,
                Done = done is null ? null : "Saved. It stands on the child’s record in your name.",
            },
            errors
        );
}
