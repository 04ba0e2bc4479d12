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
        routes.MapPost("/sign-in", EnterAsync).AllowAnonymous();
        routes.MapPost("/sign-out", LeaveAsync).AllowAnonymous();
    }

    private static IResult Show(HttpContext http, string? returnUrl) =>
        Access.SignedIn.Of(http) is not null
            ? TypedResults.LocalRedirect(Safe(returnUrl))
            : Page(http, new SignInForm("", "", Safe(returnUrl)), new FormErrors());

    private static async Task<IResult> EnterAsync(HttpContext http, SignInManager<Account> signIn, Records records)
    {
        var form = SignInForm.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var errors = form.Check();
        if (errors.Any)
        {
            return Page(http, form, errors);
        }
        var account = await signIn.UserManager.FindByNameAsync(form.UserName);
        var result = account is null
            ? SignInResult.Failed
            : await signIn.CheckPasswordSignInAsync(account, form.Password, lockoutOnFailure: true);
        var workforce = await records.LoadWorkforceAsync(http.RequestAborted);
        if (result.Succeeded && workforce.Find(account!.PractitionerId) is { HasLeft: false })
        {
            await signIn.SignInAsync(account, isPersistent: false);
            return TypedResults.LocalRedirect(form.ReturnUrl);
        }
        errors.Add(
            "user-name",
            result.IsLockedOut
                    ? "There were too many attempts. Wait 15 minutes, or ask your system administrator to unlock the account"
                : result.Succeeded ? "This account is closed. If you work here still, ask your system administrator"
                : "The user name or the password is wrong. Check both and try again"
        );
        return Page(http, form, errors);
    }

    private static async Task<IResult> LeaveAsync(SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static IResult Page(HttpContext http, SignInForm form, FormErrors errors) =>
        Pages.Render<SignInView>(
            new
            {
                Form = form,
                Errors = errors,
                Demonstration = http.RequestServices.GetService<Demonstration>(),
            },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );

    // Only addresses of this site: a sign-in page that sends people elsewhere is a tool for thieves.
    private static string Safe(string? url) =>
        url is ['/', ..]
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.StartsWith("/\\", StringComparison.Ordinal)
            ? url
            : "/";

    /// <summary>The form as posted.</summary>
    public sealed record SignInForm(string UserName, string Password, string ReturnUrl)
    {
        public static SignInForm Read(IFormCollection form) =>
            new(form["user-name"].ToString().Trim(), form["password"].ToString(), Safe(form["return-url"]));

        public FormErrors Check()
        {
            var errors = new FormErrors();
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
