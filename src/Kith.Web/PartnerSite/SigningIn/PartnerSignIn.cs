using Kith.Web.Components;
using Kith.Web.PartnerSite.Addresses;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Partners;

namespace Kith.Web.PartnerSite.SigningIn;

/// <summary>Getting in on the partners’ site with a code and one's surname, and out of it.</summary>
public static class PartnerSignIn
{
    private const string WrongCode =
        "This does not fit. Check the code and your surname. If it still does not work, ring whoever gave it to you";
    private const string Wait = "There were too many tries. Wait a few minutes, then try again";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partner/sign-in", Show).AllowAnonymous();
        routes.MapPost("/partner/sign-in", EnterAsync).AllowAnonymous().RequireRateLimiting(SignInTries.Policy);
        routes.MapPost("/partner/sign-out", LeaveAsync).AllowAnonymous();
    }

    private static IResult Show(HttpContext http) =>
        PartnerViewer.Of(http) is null
            ? Page("", "", new FormErrors())
            : TypedResults.LocalRedirect(PartnerAddress.Start);

    private static async Task<IResult> EnterAsync(
        HttpContext http,
        PartnerAccounts accounts,
        SignInAttempts guesses,
        CancellationToken stop
    )
    {
        var form = await http.Request.ReadFormAsync(stop);
        var (code, surname) = (form["code"].ToString().Trim(), form["surname"].ToString().Trim());
        var errors = new FormErrors();
        if (code.Length == 0)
            errors.Add("code", "Type the code that you were given");
        if (surname.Length == 0)
            errors.Add("surname", "Type your surname");
        if (errors.Any)
            return Page(code, surname, errors);
        var entry = await OutsideSignIn.TryAsync(
            http,
            PartnerAccounts.NameOf(code),
            $"{code} {surname}",
            SessionCookie.Partner,
            guesses,
            from => accounts.EnterAsync(code, surname, from, stop)
        );
        return entry == OutsideEntry.In
            ? TypedResults.LocalRedirect(PartnerAddress.Start)
            : Page(
                code,
                surname,
                errors.Add("code", entry == OutsideEntry.Wait ? Wait : WrongCode),
                OutsideSignIn.StatusOf(entry)
            );
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, AccountService service, CancellationToken stop)
    {
        var viewer = PartnerViewer.Of(http);
        await OutsideSignIn.LeaveAsync(http, viewer?.Account, viewer?.Id ?? "", SessionCookie.Partner, service, stop);
        return TypedResults.LocalRedirect(PartnerAddress.SignIn);
    }

    private static IResult Page(
        string code,
        string surname,
        FormErrors errors,
        int wrong = StatusCodes.Status422UnprocessableEntity
    ) =>
        Pages.Render(
            new PartnerSignInView
            {
                Code = code,
                Surname = surname,
                Errors = errors,
            },
            errors.Any ? wrong : StatusCodes.Status200OK
        );
}
