using System.Globalization;
using Kith.Casework.Access;
using Kith.Casework.Challenges;
using Kith.Casework.Forms;
using Kith.Casework.PartnerSite;
using Kith.Casework.Record;
using Kith.Web.Components;
using Kith.Web.PartnerSite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Challenges;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.PartnerSite.Challenges;

/// <summary>Somebody of an agency challenges what is decided or done about the child of whom they were asked, and answers what they are asked.</summary>
internal static class PartnerChallengePages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partner/challenges", ShowAllAsync).ForPartners();
        routes.MapPost("/partner/challenges", RaiseAsync).ForPartners().KeepsTyping();
        routes.MapGet("/partner/challenges/{challenge}", ShowAsync).ForPartners();
        routes.MapPost("/partner/challenges/{challenge}", GoOnAsync).ForPartners().KeepsTyping();
    }

    private static string DraftOf(PartnerAccess access) =>
        string.Create(CultureInfo.InvariantCulture, $"partner-challenge/{access.Child:N}/{access.Grant.Number}");

    private static async Task<IResult> ShowAllAsync(
        PartnerViewer viewer,
        PageDrafts drafts,
        AuthorityClock clock,
        AccessRules rules,
        CancellationToken stop,
        string? done = null
    )
    {
        var kept = await drafts.FindAsync(viewer.Acting, DraftOf(viewer.Access), stop);
        return All(viewer, clock, rules, kept?.Values ?? [], new FormErrors(), done);
    }

    private static async Task<IResult> RaiseAsync(
        PartnerViewer viewer,
        HttpRequest request,
        ChallengeForm form,
        AuthorityClock clock,
        AccessRules rules,
        PartnerSiteRules site,
        CancellationToken stop
    )
    {
        var values = PostedForm.Values(await request.ReadFormAsync(stop));
        var access = viewer.Access;
        var errors = await form.RaiseAsync(
            viewer.Acting,
            values,
            access.Record,
            DraftOf(access),
            record => PartnerAccess.Of(record, access.Grant.Number, clock.Today, site) is not null,
            stop
        );
        return errors.Any
            ? All(viewer, clock, rules, values, errors, null)
            : TypedResults.LocalRedirect(PartnerAddress.ChallengeRaised);
    }

    private static async Task<IResult> ShowAsync(
        PartnerViewer viewer,
        ChallengeForm form,
        AuthorityClock clock,
        AccessRules rules,
        string challenge,
        CancellationToken stop,
        string? done = null
    )
    {
        if (Find(viewer, viewer.Access.Record, challenge, clock, rules) is not { } sight)
            return PartnerRefusals.NotThere();
        await form.RememberAsync(viewer.Acting, sight, stop);
        return One(viewer, form, sight, null, new FormErrors(), done);
    }

    private static async Task<IResult> GoOnAsync(
        PartnerViewer viewer,
        HttpRequest request,
        ChallengeForm form,
        AuthorityClock clock,
        AccessRules rules,
        PartnerSiteRules site,
        string challenge,
        CancellationToken stop
    )
    {
        var access = viewer.Access;
        if (Find(viewer, access.Record, challenge, clock, rules) is not { } sight)
            return PartnerRefusals.NotThere();
        var values = PostedForm.Values(await request.ReadFormAsync(stop));
        var errors = await form.GoOnAsync(
            viewer.Acting,
            values,
            sight,
            record =>
                PartnerAccess.Of(record, access.Grant.Number, clock.Today, site) is not null
                && Find(viewer, record, challenge, clock, rules) is not null,
            stop
        );
        return errors.Any
            ? One(viewer, form, sight, ActReader.Posted(values), errors, null)
            : TypedResults.LocalRedirect(PartnerAddress.ChallengeSaved(sight));
    }

    private static ChallengeSight? Find(
        PartnerViewer viewer,
        ChildRecord record,
        string challenge,
        AuthorityClock clock,
        AccessRules rules
    ) =>
        int.TryParse(challenge, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? ChallengeSight.Of(viewer.Id, record, number, clock.Today, rules)
            : null;

    private static IResult All(
        PartnerViewer viewer,
        AuthorityClock clock,
        AccessRules rules,
        IReadOnlyList<KeyValuePair<string, string>> typed,
        FormErrors errors,
        string? done
    ) =>
        Pages.Render(
            new PartnerChallengesView
            {
                Viewer = viewer,
                Sights = ChallengeSight.AllOf(viewer.Id, viewer.Access.Record, clock.Today, rules),
                Draft = DraftOf(viewer.Access),
                Typed = ActReader.Posted(typed),
                Errors = errors,
                Done = done is null ? null : "Your challenge has arrived",
            },
            errors
        );

    private static IResult One(
        PartnerViewer viewer,
        ChallengeForm form,
        ChallengeSight sight,
        ILookup<string, string>? typed,
        FormErrors errors,
        string? done
    ) =>
        Pages.Render(
            new PartnerChallengeView
            {
                Viewer = viewer,
                Sight = sight,
                Next = form.NextOf(sight, viewer.Acting),
                Typed = typed,
                Errors = errors,
                Done = done is null ? null : "What you sent has arrived",
            },
            errors
        );
}
