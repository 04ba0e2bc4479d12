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

    private static IResult Show(HttpContext http, Demonstration? demonstration, string? returnUrl) =>
        SignedInAlready(http)
            ? TypedResults.LocalRedirect(Safe(returnUrl))
            : Page(new SignInForm("", "", Safe(returnUrl)), new FormErrors(), demonstration);

    private static bool SignedInAlready(HttpContext http) => Access.SignedIn.Of(http) is not null;

    private static async Task<IResult> EnterAsync(
        HttpRequest request,
        SignInManager<Account> signIn,
        Demonstration? demonstration
    )
    {
        var form = SignInForm.Read(await request.ReadFormAsync());
        var errors = form.Check();
        if (errors.Any)
        {
            return Page(form, errors, demonstration);
        }
        var result = await signIn.PasswordSignInAsync(
            form.UserName,
            form.Password,
            isPersistent: false,
            lockoutOnFailure: true
        );
        if (result.Succeeded)
        {
            return TypedResults.LocalRedirect(form.ReturnUrl);
        }
        errors.Add(
            "user-name",
            result.IsLockedOut
                ? "There were too many attempts. Wait 15 minutes, or ask your system administrator to unlock the account"
                : "The user name or the password is wrong. Check both and try again"
        );
        return Page(form, errors, demonstration);
    }

    private static async Task<IResult> LeaveAsync(SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static IResult Page(SignInForm form, FormErrors errors, Demonstration? demonstration) =>
        Pages.Render<SignInView>(
            new
            {
                Form = form,
                Errors = errors,
                Demonstration = demonstration,
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
