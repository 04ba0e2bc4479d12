using System.Globalization;
using Kith.Web.Components;
using Kith.Web.Shared.Access;

namespace Kith.Web.Shared.Accounts;

/// <summary>Signing in and out.</summary>
public static class SignIn
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", Show).AllowAnonymous();
        routes.MapPost("/sign-in", EnterAsync).AllowAnonymous().RequireRateLimiting(SignInTries.Policy);
        routes.MapPost("/sign-out", LeaveAsync).AllowAnonymous();
    }

    private static IResult Show(HttpContext http, string? returnUrl) =>
        SignedIn.Of(http) is not null
            ? TypedResults.LocalRedirect(ReturnUrl.Safe(returnUrl))
            : Page(http, new SignInForm("", "", ReturnUrl.Safe(returnUrl)), new FormErrors());

    private static async Task<IResult> EnterAsync(
        HttpContext http,
        AccountService service,
        SignInAttempts guesses,
        OwnBrowser browser,
        CancellationToken stop
    )
    {
        var form = SignInForm.Read(await http.Request.ReadFormAsync(stop));
        var errors = form.Check();
        if (errors.Any)
            return Page(http, form, errors);
        var guess = new SignInAttempt(SignInAttempt.AddressOf(http), form.Name, browser.Of(http, form.Name));
        if (guesses.Wait(guess) is { } wait)
        {
            SayWhen(http, wait);
            errors.Add("user-name", TooMany);
            return Page(http, form, errors, StatusCodes.Status429TooManyRequests);
        }
        var entered = await service.EnterAsync(form.Name, form.Password, Browser.Of(http), stop);
        if (entered.Token is { } token)
        {
            browser.Remember(http, form.Name);
            return await InAsync(http, form.Name, token, form.ReturnUrl);
        }
        guesses.WasWrong(guess);
        errors.Add(
            "user-name",
            entered.Admission == Admission.Closed
                ? "This account is closed. If you work here still, ask your system administrator"
                : "The user name or the password is wrong. Check both and try again"
        );
        return Page(http, form, errors);
    }

    internal const string TooMany = "There were too many attempts. Wait a few minutes, then try again";

    /// <summary>Says when to try again.</summary>
    internal static void SayWhen(HttpContext http, TimeSpan wait) =>
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);

    /// <summary>Lets a browser in: to what others did to accounts where there is anything to tell, else to where the person wanted to go.</summary>
    internal static async Task<IResult> InAsync(HttpContext http, string account, string token, string returnUrl)
    {
        SessionCookie.Set(http, token);
        var news = http.RequestServices.GetRequiredService<AccountNews>();
        return await news.AnyAsync(account, http.RequestAborted)
            ? TypedResults.LocalRedirect($"{SharedAddress.AccountNews}?returnUrl={Uri.EscapeDataString(returnUrl)}")
            : TypedResults.LocalRedirect(returnUrl);
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, AccountService service, CancellationToken stop)
    {
        if (SignedIn.Of(http) is { } viewer)
        {
            var session = SessionCookie.IdIn(http.Request);
            await service.EndAsync(
                viewer.Account,
                one => one.Id == session,
                Casework.People.SessionEndedBecause.SignedOut,
                viewer.Id,
                stop
            );
        }
        SessionCookie.Remove(http);
        return TypedResults.LocalRedirect(SharedAddress.SignIn);
    }

    private static IResult Page(
        HttpContext http,
        SignInForm form,
        FormErrors errors,
        int wrong = StatusCodes.Status422UnprocessableEntity
    ) =>
        Pages.Render(
            new SignInView
            {
                Form = form,
                Errors = errors,
                Demonstration = http.RequestServices.GetService<Demonstration>(),
                InTheClear = HostCookie.IsSecure(http.Request) && !http.Request.IsHttps,
            },
            errors.Any ? wrong : StatusCodes.Status200OK
        );

    /// <summary>The form as posted.</summary>
    public sealed record SignInForm(string UserName, string Password, string ReturnUrl)
    {
        // Longer than any name or password is: what is longer was not typed by a person.
        private const int Longest = 200;

        public static SignInForm Read(IFormCollection form) =>
            new(
                form["user-name"].ToString().Trim(),
                form["password"].ToString(),
                Web.Shared.Accounts.ReturnUrl.Safe(form["return-url"])
            );

        /// <summary>The name as accounts have it.</summary>
        public string Name => UserName.ToLowerInvariant();

        public FormErrors Check()
        {
            var errors = new FormErrors();
            if (UserName.Length > Longest || Password.Length > Longest)
                return errors.Add("user-name", "The user name or the password is wrong. Check both and try again");
            if (UserName.Length == 0)
                errors.Add("user-name", "Enter your user name");
            if (Password.Length == 0)
                errors.Add("password", "Enter your password");
            return errors;
        }
    }
}
