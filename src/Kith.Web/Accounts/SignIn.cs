using System.Globalization;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Components;
using Kith.Web.Site;
using Microsoft.AspNetCore.Identity;

namespace Kith.Web.Accounts;

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
        Access.SignedIn.Of(http) is not null
            ? TypedResults.LocalRedirect(Safe(returnUrl))
            : Page(http, new SignInForm("", "", Safe(returnUrl)), new FormErrors());

    private static async Task<IResult> EnterAsync(
        HttpContext http,
        SignInManager<Account> signIn,
        Records records,
        Guesses guesses,
        OwnBrowser browser
    )
    {
        var form = SignInForm.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var errors = form.Check();
        if (errors.Any)
        {
            return Page(http, form, errors);
        }
        var name = signIn.UserManager.NormalizeName(form.UserName)!;
        var guess = new Guess(Guess.AddressOf(http), name, browser.Of(http, name));
        if (guesses.Wait(guess) is { } wait)
        {
            SayWhen(http, wait);
            errors.Add("user-name", "There were too many attempts. Wait a few minutes, then try again");
            return Page(http, form, errors, StatusCodes.Status429TooManyRequests);
        }
        var account = await signIn.UserManager.FindByNameAsync(form.UserName);
        if (!await IsRightAsync(signIn.UserManager, account, form.Password))
        {
            guesses.WasWrong(guess);
            errors.Add("user-name", "The user name or the password is wrong. Check both and try again");
            return Page(http, form, errors);
        }
        // Only whoever knows the password is told how the account stands.
        if (await signIn.UserManager.IsLockedOutAsync(account!))
        {
            errors.Add("user-name", "This account is locked. Ask your system administrator to unlock it");
            return Page(http, form, errors);
        }
        var workforce = await records.LoadWorkforceAsync(http.RequestAborted);
        if (workforce.Find(account!.PractitionerId) is not { HasLeft: false })
        {
            errors.Add("user-name", "This account is closed. If you work here still, ask your system administrator");
            return Page(http, form, errors);
        }
        browser.Remember(http, name);
        await signIn.SignInAsync(account, isPersistent: false);
        return TypedResults.LocalRedirect(form.ReturnUrl);
    }

    // The same work for a name that nobody has: how long an answer takes must not say who works here.
    private static async Task<bool> IsRightAsync(UserManager<Account> users, Account? account, string password)
    {
        if (account is { PasswordHash: not null })
        {
            return await users.CheckPasswordAsync(account, password);
        }
        users.PasswordHasher.VerifyHashedPassword(Nobody, Nobody.PasswordHash!, password);
        return false;
    }

    private static readonly Account Nobody = Made();

    private static Account Made()
    {
        var nobody = new Account();
        nobody.PasswordHash = new PasswordHasher<Account>().HashPassword(nobody, Guid.NewGuid().ToString());
        return nobody;
    }

    /// <summary>Says when to try again.</summary>
    internal static void SayWhen(HttpContext http, TimeSpan wait) =>
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);

    private static async Task<IResult> LeaveAsync(SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static IResult Page(
        HttpContext http,
        SignInForm form,
        FormErrors errors,
        int wrong = StatusCodes.Status422UnprocessableEntity
    ) =>
        Pages.Render<SignInView>(
            new
            {
                Form = form,
                Errors = errors,
                Demonstration = http.RequestServices.GetService<Demonstration>(),
            },
            errors.Any ? wrong : StatusCodes.Status200OK
        );

    // Only addresses of this site: a sign-in page that sends people elsewhere is a tool for thieves.
    private static string Safe(string? url) =>
        url is ['/', ..]
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.StartsWith("/\\", StringComparison.Ordinal)
        // As an address is written; anything else would have to be made sense of, and browsers do so each in its own way.
        && url.All(letter => letter is > ' ' and < '\u007F')
            ? url
            : "/";

    /// <summary>The form as posted.</summary>
    public sealed record SignInForm(string UserName, string Password, string ReturnUrl)
    {
        public static SignInForm Read(IFormCollection form) =>
            new(form["user-name"].ToString().Trim(), form["password"].ToString(), Safe(form["return-url"]));

        // Longer than any name or password: nothing is worked out with it.
        private const int MostLetters = 200;

        public FormErrors Check()
        {
            var errors = new FormErrors();
            if (UserName.Length > MostLetters || Password.Length > MostLetters)
            {
                return errors.Add("user-name", "The user name or the password is wrong. Check both and try again");
            }
            if (UserName.Length == 0)
            {
                errors.Add("user-name", "Enter your user name");
            }
            if (Password.Length == 0)
            {
                errors.Add("password", "Enter your password");
            }
            return errors;
        }
    }
}
