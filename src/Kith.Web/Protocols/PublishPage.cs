using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Site;

namespace Kith.Web.Protocols;

/// <summary>Publishing the draft: from which day it is in force. After that it never changes.</summary>
public static class PublishPage
{
    private const string Address = $"{ProtocolEditor.Home}/draft/publication";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, ShowAsync).Needs(Permission.KeepProtocol);
        routes.MapPost(Address, PublishAsync).Needs(Permission.KeepProtocol);
    }

    private static async Task<IResult> ShowAsync(SignedIn viewer, ProtocolDesk desk, CancellationToken stop)
    {
        var form = await desk.FormAsync(stop);
        if (form.Revision == 0)
            return TypedResults.LocalRedirect(ProtocolEditor.Home);
        var draft = desk.Check(form, desk.Earliest, stop: stop);
        var said = SlowerTyped.Before(draft, desk.SaidBefore, viewer.Workforce);
        return Page(desk, draft, default, said, viewer, await desk.MayPublishAsync(viewer, stop), new FormErrors());
    }

    private static async Task<IResult> PublishAsync(
        SignedIn viewer,
        ProtocolDesk desk,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var posted = await request.ReadFormAsync(stop);
        var from = DateParts.Read(posted, "from");
        var form = await desk.FormAsync(stop);
        if (form.Revision == 0)
            return TypedResults.LocalRedirect(ProtocolEditor.Home);
        var day = from.ToDate() ?? desk.Earliest;
        var said = SlowerTyped.Read(posted, desk.Check(form, day, stop: stop));
        var draft = desk.Check(form, day, SlowerTyped.Departures(said, viewer.Workforce), stop);
        var may = await desk.MayPublishAsync(viewer, stop);
        var errors = ErrorsOf(desk, draft, from, said, may, viewer.Workforce);
        if (!errors.Any && posted["revision"] != $"{form.Revision}")
            errors.Add("from", "The draft was saved again since you opened this page. Read it once more, then publish");
        if (!errors.Any && !await desk.PublishAsync(draft, viewer, stop))
            errors.Add("from", "Somebody else published a version just now. Look at it first, then publish yours");
        return errors.Any
            ? Page(desk, draft, from, said, viewer, may, errors)
            : TypedResults.LocalRedirect($"{ProtocolEditor.Home}?done=published");
    }

    private static FormErrors ErrorsOf(
        ProtocolDesk desk,
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
        else if (from.ToDate() < desk.Earliest)
            errors.Add("from", $"The first day in force must be {Say.Date(desk.Earliest)} or later");
        else if (!draft.CanBePublished)
            errors.Add("from", "Put right what is listed below first");
        else if (!may)
            errors.Add("from", "You saved this draft last, and the protocol asks that somebody else publishes it");
        foreach (var (field, problem) in said.SelectMany(one => one.Problems(workforce)))
            errors.Add(field, problem);
        return errors;
    }

    private static IResult Page(
        ProtocolDesk desk,
        DraftChecked draft,
        DateParts from,
        IReadOnlyList<SlowerTyped> said,
        SignedIn viewer,
        bool may,
        FormErrors errors
    ) =>
        Pages.Render<PublishView>(
            new
            {
                Draft = draft,
                From = from,
                Said = said,
                viewer.Workforce,
                May = may,
                Errors = errors,
                desk.Earliest,
                Version = desk.Rules.NextVersion,
            },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
}
