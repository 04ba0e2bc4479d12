using Kith.Casework.ChildSite;
using Kith.Web.ChildSite.Addresses;
using Kith.Web.Components;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.ChildPages;

namespace Kith.Web.ChildSite.GettingIn;

/// <summary>Getting in on one's own page with a card and what one keeps in one's head, and leaving it in a hurry.</summary>
internal static class ChildCardPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/in", Show).AllowAnonymous();
        routes.MapPost("/me/in", EnterAsync).AllowAnonymous().RequireRateLimiting(SignInTries.Policy);
        routes.MapPost("/me/out", LeaveAsync).AllowAnonymous();
        // An address of a child's page that is none is answered as such, and by nothing of the staff's.
        routes.MapGet("/me/{**path}", ChildRefusals.NotThere).AllowAnonymous();
    }

    private static IResult Show(HttpContext http) =>
        ChildViewer.Of(http) is null
            ? Page(new CardTyped("", null, null), new FormErrors())
            : TypedResults.LocalRedirect(ChildSiteAddress.Start);

    private static async Task<IResult> EnterAsync(
        HttpContext http,
        ChildAccounts accounts,
        ChildPageRules rules,
        ChildWords words,
        SignInAttempts guesses,
        CancellationToken stop
    )
    {
        var form = await http.Request.ReadFormAsync(stop);
        var typed = new CardTyped(form["card"].ToString().Trim(), form["shape"], form["colour"]);
        var errors = new FormErrors();
        if (typed.Card.Length == 0)
            errors.Add("card", words.Say("card.words-missing"));
        var sign = ChildSign.Of(typed.Colour, typed.Shape);
        if (sign is null && !ChildSign.Shapes.Contains(typed.Shape ?? ""))
            errors.Add("shape", words.Say("card.shape-missing"));
        if (sign is null && !ChildSign.Colours.Contains(typed.Colour ?? ""))
            errors.Add("colour", words.Say("card.colour-missing"));
        if (errors.Any || sign is null)
            return Page(typed, errors);
        var entry = await OutsideSignIn.TryAsync(
            http,
            ChildAccounts.NameOf(typed.Card),
            typed.Card,
            SessionCookie.Child,
            guesses,
            from => accounts.EnterAsync(typed.Card, sign, from, stop)
        );
        if (entry == OutsideEntry.In)
            return TypedResults.LocalRedirect(ChildSiteAddress.Start);
        var says =
            entry == OutsideEntry.Wait
                ? words.Say("card.wait")
                : words.Say("card.wrong", ("tries", $"{rules.CodeTries}"));
        // The sign is not shown again: somebody may look over a shoulder.
        return Page(
            typed with
            {
                Colour = null,
                Shape = null,
            },
            errors.Add("card", says),
            OutsideSignIn.StatusOf(entry)
        );
    }

    // The browser goes on to something else at once; without that it says that one has left.
    private static async Task<IResult> LeaveAsync(
        HttpContext http,
        AccountService service,
        ChildPageRules rules,
        CancellationToken stop
    )
    {
        var viewer = ChildViewer.Of(http);
        await OutsideSignIn.LeaveAsync(http, viewer?.Account, viewer?.Id ?? "", SessionCookie.Child, service, stop);
        http.Response.Headers["Refresh"] = $"0; url={rules.Leave}";
        return Pages.Render(new ChildLeftView());
    }

    private static IResult Page(
        CardTyped typed,
        FormErrors errors,
        int wrong = StatusCodes.Status422UnprocessableEntity
    ) => Pages.Render(new CardView { Typed = typed, Errors = errors }, errors.Any ? wrong : StatusCodes.Status200OK);
}

/// <summary>What was typed of a card.</summary>
/// <param name="Card">Its words.</param>
/// <param name="Shape">The shape that was chosen.</param>
/// <param name="Colour">The colour that was chosen.</param>
public sealed record CardTyped(string Card, string? Shape, string? Colour);
