using Kith.Casework.FamilySite;
using Kith.Web.Components;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Families;

namespace Kith.Web.FamilySite.SigningIn;

/// <summary>The first time: the code on paper and the date of birth, and a password of one's own.</summary>
public static class FamilyCode
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/family/code", () => Page(Form.Empty, new FormErrors())).AllowAnonymous();
        routes.MapPost("/family/code", SetAsync).AllowAnonymous().RequireRateLimiting(SignInTries.Policy);
    }

    private static async Task<IResult> SetAsync(
        HttpContext http,
        FamilyAccounts accounts,
        SignInAttempts guesses,
        FamilyWords words,
        CancellationToken stop
    )
    {
        var form = Form.Read(await http.Request.ReadFormAsync(stop));
        var errors = form.Check(words);
        if (errors.Any)
            return Page(form, errors);
        var (problem, status) = await FamilySignIn.TryAsync(
            http,
            form.Name,
            guesses,
            from => accounts.SetAsync(form.Name, form.Code, form.Born.ToDate(), form.Password, from, stop)
        );
        return problem is null
            ? TypedResults.LocalRedirect(FamilyAddress.Start)
            : Page(form, errors.Add("name", words.Say(problem == "sign-in.wrong" ? "code.wrong" : problem)), status);
    }

    private static IResult Page(Form form, FormErrors errors, int wrong = StatusCodes.Status422UnprocessableEntity) =>
        Pages.Render(new FamilyCodeView { Form = form, Errors = errors }, errors.Any ? wrong : StatusCodes.Status200OK);

    /// <summary>The form as posted.</summary>
    public sealed record Form(string Name, string Code, DateParts Born, string Password)
    {
        private const int Longest = 100;

        public static Form Empty { get; } = new("", "", default, "");

        public static Form Read(IFormCollection form) =>
            new(
                form["name"].ToString().Trim(),
                form["code"].ToString().Trim(),
                DateParts.Read(form, "born"),
                form["password"].ToString()
            );

        public FormErrors Check(FamilyWords words)
        {
            var errors = new FormErrors();
            if (Name.Length is 0 or > Longest)
                errors.Add("name", words.Say("code.name-missing"));
            if (Code.Length is 0 or > Longest)
                errors.Add("code", words.Say("code.code-missing"));
            if (Born.ToDate() is null)
                errors.Add("born", words.Say("code.born-missing"));
            if (Passwords.Problem(Password, Name.Length == 0 ? " " : Name) is not null)
                errors.Add("password", words.Say("code.password-problem"));
            return errors;
        }
    }
}
