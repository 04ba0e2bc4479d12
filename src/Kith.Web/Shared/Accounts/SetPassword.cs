using Kith.Web.Components;

namespace Kith.Web.Shared.Accounts;

/// <summary>Setting a password with the code that an administrator handed over. No administrator ever sees a password.</summary>
public static class SetPassword
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/set-password", (string? name) => Page(new Form(name ?? "", "", ""), new FormErrors()))
            .AllowAnonymous();
        routes.MapPost("/set-password", SetAsync).AllowAnonymous().RequireRateLimiting(SignInTries.Policy);
    }

    private static async Task<IResult> SetAsync(HttpContext http, AccountService service, CancellationToken stop)
    {
        var form = Form.Read(await http.Request.ReadFormAsync(stop));
        var errors = form.Check();
        if (errors.Any)
            return Page(form, errors);
        var entered = await service.SetAsync(form.Name, form.Code, form.Password, Browser.Of(http), stop);
        return entered.Token is { } token
            ? await SignIn.InAsync(http, form.Name, token, "/")
            : Page(
                form,
                errors.Add(
                    "code",
                    "This code does not belong to that user name, was used, or is too old. Ask your system administrator for another"
                )
            );
    }

    private static IResult Page(Form form, FormErrors errors) =>
        Pages.Render(new SetPasswordView { Form = form, Errors = errors }, errors);

    /// <summary>The form as posted.</summary>
    public sealed record Form(string UserName, string Code, string Password)
    {
        private const int Longest = 200;

        public string Name => UserName.ToLowerInvariant();

        public static Form Read(IFormCollection form) =>
            new(form["user-name"].ToString().Trim(), form["code"].ToString().Trim(), form["password"].ToString());

        public FormErrors Check()
        {
            var errors = new FormErrors();
            if (UserName.Length is 0 or > Longest || UserName.Contains('\0', StringComparison.Ordinal))
                errors.Add("user-name", "Enter your user name");
            if (Code.Length is 0 or > Longest)
                errors.Add("code", "Enter the code you were given");
            if (Passwords.Problem(Password, UserName.Length == 0 ? " " : UserName) is { } problem)
                errors.Add("password", problem);
            return errors;
        }
    }
}
