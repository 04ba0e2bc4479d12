using Kith.Casework.FamilySite;
using Kith.Casework.People;
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
        var back = BackOf(form);
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

    /// <summary>Where to after a password, of the family’s own addresses.</summary>
    private static string BackOf(IFormCollection form)
    {
        var back = ReturnUrl.Safe(form[Back]);
        return back.StartsWith($"{FamilyAddress.Start}/", StringComparison.Ordinal) ? back : FamilyAddress.Start;
    }

    /// <summary>Tries to let somebody in. The words of the problem name no part of what was wrong.</summary>
    internal static async Task<(string? Problem, int Status)> TryAsync(
        HttpContext http,
        string name,
        SignInAttempts guesses,
        Func<Browser, Task<SignInResult>> enter
    )
    {
        if (name.Length is 0 or > Longest)
            return ("sign-in.wrong", StatusCodes.Status422UnprocessableEntity);
        var guess = new SignInAttempt(SignInAttempt.AddressOf(http), FamilyAccounts.NameOf(name), null);
        if (guesses.Wait(guess) is { } wait)
        {
            Shared.Accounts.SignIn.SayWhen(http, wait);
            return ("sign-in.wait", StatusCodes.Status429TooManyRequests);
        }
        if ((await enter(Browser.Of(http, SessionCookie.Family))).Token is { } token)
        {
            SessionCookie.Set(http, token, SessionCookie.Family);
            return (null, StatusCodes.Status200OK);
        }
        guesses.WasWrong(guess);
        return ("sign-in.wrong", StatusCodes.Status422UnprocessableEntity);
    }

    // Longer than any name is: what is longer was not typed by a person.
    private const int Longest = 100;

    private static async Task<IResult> LeaveAsync(HttpContext http, AccountService service, CancellationToken stop)
    {
        if (FamilyViewer.Of(http) is { } viewer)
        {
            var session = SessionCookie.IdIn(http.Request, SessionCookie.Family);
            await service.EndAsync(
                viewer.Account,
                one => one.Id == session,
                SessionEndedBecause.SignedOut,
                viewer.Id,
                stop
            );
        }
        SessionCookie.Remove(http, SessionCookie.Family);
        return TypedResults.LocalRedirect(FamilyAddress.SignIn);
    }

    private static IResult Page(string name, FormErrors errors, int wrong = StatusCodes.Status422UnprocessableEntity) =>
        Pages.Render(
            new FamilySignInView { Name = name, Errors = errors },
            errors.Any ? wrong : StatusCodes.Status200OK
        );
}
