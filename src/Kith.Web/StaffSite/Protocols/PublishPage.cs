using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Protocols;

/// <summary>Publishing the draft: from which day it is in force. After that it never changes.</summary>
public static class PublishPage
{
    internal const string Address = $"{ProtocolEditor.Home}/draft/publication";

    /// <summary>The name under which what is typed on the page is kept.</summary>
    internal const string Typed = "protocol-publication";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, ShowAsync).Needs(Permission.KeepProtocol);
        routes.MapPost(Address, PublishAsync).Needs(Permission.KeepProtocol).KeepsTyping();
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        ProtocolService service,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        var form = await service.FormAsync(stop);
        if (form.Revision == 0)
            return TypedResults.LocalRedirect(ProtocolEditor.Home);
        var draft = service.Check(form, service.Earliest, stop: stop);
        var kept = await drafts.FindAsync(viewer, Typed, stop);
        var typed = kept is null ? null : PostedForm.Collect(kept.Values);
        var said = typed is null
            ? SlowerTyped.Before(draft, service.SaidBefore, viewer.Workforce)
            : SlowerTyped.Read(typed, draft);
        var from = typed is null ? default : DateParts.Read(typed, "from");
        var may = await service.MayPublishAsync(viewer, stop);
        return Page(service, draft, from, said, viewer, may, new FormErrors(), kept?.SavedAt);
    }

    private static async Task<IResult> PublishAsync(
        SignedIn viewer,
        ProtocolService service,
        PageDrafts drafts,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var posted = PostedForm.Collect(values);
        var from = DateParts.Read(posted, "from");
        var form = await service.FormAsync(stop);
        if (form.Revision == 0)
            return TypedResults.LocalRedirect(ProtocolEditor.Home);
        var day = from.ToDate() ?? service.Earliest;
        var said = SlowerTyped.Read(posted, service.Check(form, day, stop: stop));
        var draft = service.Check(form, day, SlowerTyped.Departures(said, viewer.Workforce), stop);
        var may = await service.MayPublishAsync(viewer, stop);
        var errors = ErrorsOf(service, draft, from, said, may, viewer.Workforce);
        if (!errors.Any && posted["revision"] != $"{form.Revision}")
            errors.Add("from", "The draft was saved again since you opened this page. Read it once more, then publish");
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("from", ActEntry.UnseenNotice);
        if (!errors.Any && !await service.PublishAsync(draft, viewer, stop))
            errors.Add("from", "Somebody else published a version just now. Look at it first, then publish yours");
        if (errors.Any)
            return Page(service, draft, from, said, viewer, may, errors);
        await drafts.ForgetAsync(viewer, Typed, values, stop);
        return TypedResults.LocalRedirect($"{ProtocolEditor.Home}?done=published");
    }

    private static FormErrors ErrorsOf(
        ProtocolService service,
        DraftChecked draft,
        DateParts from,
        IReadOnlyList<SlowerTyped> said,
        bool may,
        Workforce workforce
    )
    {
        var errors = new FormErrors();
        if (from.Problem("the first day in force") is var (message, part))
            errors.Add("from", message, part);
        else if (from.ToDate() < service.Earliest)
            errors.Add("from", $"The first day in force must be {Say.Date(service.Earliest)} or later");
        else if (!draft.CanBePublished)
            errors.Add("from", "Put right what is listed below first");
        else if (!may)
            errors.Add("from", "You saved this draft last, and the protocol asks that somebody else publishes it");
        foreach (var (field, problem) in said.SelectMany(one => one.Problems(workforce)))
            errors.Add(field, problem);
        return errors;
    }

    private static IResult Page(
        ProtocolService service,
        DraftChecked draft,
        DateParts from,
        IReadOnlyList<SlowerTyped> said,
        SignedIn viewer,
        bool may,
        FormErrors errors,
        DateTimeOffset? keptAt = null
    ) =>
        Pages.Render(
            new PublishView
            {
                Draft = draft,
                From = from,
                Said = said,
                Workforce = viewer.Workforce,
                May = may,
                Errors = errors,
                KeptAt = keptAt,
                Earliest = service.Earliest,
                Version = service.Rules.NextVersion,
            },
            errors
        );
}
