using Kith.Casework.Access;
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

    private static async Task<IResult> ShowAsync(ProtocolDesk desk, CancellationToken stop)
    {
        var form = await desk.FormAsync(stop);
        return form.Revision == 0
            ? TypedResults.LocalRedirect(ProtocolEditor.Home)
            : Page(desk, desk.Check(form, desk.Earliest), default, new FormErrors());
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
        var draft = desk.Check(form, from.ToDate() ?? desk.Earliest);
        var errors = ErrorsOf(desk, draft, from);
        if (!errors.Any && posted["revision"] != $"{form.Revision}")
            errors.Add("from", "The draft was saved again since you opened this page. Read it once more, then publish");
        if (!errors.Any && !await desk.PublishAsync(draft, viewer, stop))
            errors.Add("from", "Somebody else published a version just now. Look at it first, then publish yours");
        return errors.Any
            ? Page(desk, draft, from, errors)
            : TypedResults.LocalRedirect($"{ProtocolEditor.Home}?done=published");
    }

    private static FormErrors ErrorsOf(ProtocolDesk desk, DraftChecked draft, DateParts from)
    {
        var errors = new FormErrors();
        if (from.Problem("the first day in force") is var (message, part))
            errors.Add("from", message, part);
        else if (from.ToDate() < desk.Earliest)
            errors.Add("from", $"The first day in force must be {Say.Date(desk.Earliest)} or later");
        else if (!draft.CanBePublished)
            errors.Add("from", "Put right what is listed below first");
        return errors;
    }

    private static IResult Page(ProtocolDesk desk, DraftChecked draft, DateParts from, FormErrors errors) =>
        Pages.Render<PublishView>(
            new
            {
                Draft = draft,
                From = from,
                Errors = errors,
                desk.Earliest,
                Version = desk.Rules.NextVersion,
            },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
}
