using Kith.Casework.FamilySite;
using Kith.Web.Components;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Families;

namespace Kith.Web.FamilySite.SigningIn;

/// <summary>Signing in on the family’s site and out of it, and typing the password again where a paper asks for it.</summary>
public static class FamilySignIn
{
    private const string Back = "back";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/family/sign-in", Show).AllowAnonymous();
        routes.MapPost("/family/sign-in", EnterAsync).AllowAnonymous().RequireRateLimiting(SignInTries.Policy);
        routes.MapPost("/family/sign-out", LeaveAsync).AllowAnonymous();
        routes.MapPost("/family/password", AgainAsync).ForFamilies().RequireRateLimiting(SignInTries.Policy);
    }

    private static IResult Show(HttpContext http) =>
        FamilyViewer.Of(http) is null ? Page("", new FormErrors()) : TypedResults.LocalRedirect(FamilyAddress.Start);

    private static async Task<IResult> EnterAsync(
        HttpContext http,
        FamilyAccounts accounts,
        SignInAttempts guesses,
        FamilyWords words,
        CancellationToken stop
    )
    {
        var form = await http.Request.ReadFormAsync(stop);
        var name = form["name"].ToString().Trim();
        var entered = await TryAsync(
            http,
            name,
            guesses,
            from => accounts.EnterAsync(name, form["password"].ToString(), from, stop)
        );
        return entered.Problem is { } problem
            ? Page(name, new FormErrors().Add("name", words.Say(problem)), entered.Status)
            : TypedResults.LocalRedirect(FamilyAddress.Start);
    }

    private static async Task<IResult> AgainAsync(
        FamilyViewer viewer,
        HttpContext http,
        FamilyAccounts accounts,
        SignInAttempts guesses,
        FamilyWords words,
        CancellationToken stop
    )
    {
        var form = await http.Request.ReadFormAsync(stop);
        var name = viewer.Account[FamilyAccounts.NameOf("").Length..];
        var entered = await TryAsync(
            http,
            name,
            guesses,
            from => accounts.EnterAsync(name, form["password"].ToString(), from, stop)
        );
        var back = FamilyAddress.Safe(form[Back]);
        return entered.Problem is { } problem
            ? Pages.Render(
                new PasswordAgainView
                {
                    Back = back,
                    Errors = new FormErrors().Add(
                        "password",
                        words.Say(problem == "sign-in.wrong" ? "again.wrong" : problem)
                    ),
                },
                entered.Status
            )
            : TypedResults.LocalRedirect(back);
    }

    /// <summary>Tries to let somebody in. The words of the problem name no part of what was wrong.</summary>
    internal static async Task<(string? Problem, int Status)> TryAsync(
        HttpContext http,
        string name,
        SignInAttempts guesses,
        Func<Browser, Task<SignInResult>> enter
    )
    {
        var entry = await OutsideSignIn.TryAsync(
            http,
            FamilyAccounts.NameOf(name),
            name,
            SessionCookie.Family,
            guesses,
            enter
        );
        return (
            entry switch
            {
                OutsideEntry.In => null,
                OutsideEntry.Wait => "sign-in.wait",
                _ => "sign-in.wrong",
            },
            OutsideSignIn.StatusOf(entry)
        );
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, AccountService service, CancellationToken stop)
    {
        var viewer = FamilyViewer.Of(http);
        await OutsideSignIn.LeaveAsync(http, viewer?.Account, viewer?.Id ?? "", SessionCookie.Family, service, stop);
        return TypedResults.LocalRedirect(FamilyAddress.SignIn);
    }

    private static IResult Page(string name, FormErrors errors, int wrong = StatusCodes.Status422UnprocessableEntity) =>
        Pages.Render(
            new FamilySignInView { Name = name, Errors = errors },
            errors.Any ? wrong : StatusCodes.Status200OK
        );
}
