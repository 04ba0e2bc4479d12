using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Components;
using Kith.Web.Shared.Access;

namespace Kith.Web.Shared.Accounts;

/// <summary>One's own account: where one is signed in, what happened to it, and another password.</summary>
public static class MyAccount
{
    private const int Shown = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account", ShowAsync).NeedsSignIn();
        routes.MapPost("/account/password", ChangeAsync).NeedsSignIn();
        routes.MapPost("/account/sessions/ending", EndAsync).NeedsSignIn();
    }

    private static Task<IResult> ShowAsync(HttpContext http, SignedIn viewer, CancellationToken stop) =>
        PageAsync(http, viewer, new FormErrors(), null, stop);

    /// <summary>The page with the address of the calendar that was just made: it is shown this once.</summary>
    internal static Task<IResult> ShowCalendarAsync(
        HttpContext http,
        SignedIn viewer,
        string address,
        CancellationToken stop
    ) => PageAsync(http, viewer, new FormErrors(), "Your calendar has an address. Copy it now.", stop, address);

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        SignedIn viewer,
        AccountService service,
        SignInAttempts guesses,
        CancellationToken stop
    )
    {
        var form = await http.Request.ReadFormAsync(stop);
        var (present, password) = (form["present"].ToString(), form["password"].ToString());
        var errors = new FormErrors();
        if (IsShared(http, viewer))
        {
            return await PageAsync(
                http,
                viewer,
                errors.Add("present", "On the demonstration everybody has the same password, and it stays"),
                null,
                stop
            );
        }
        if (present.Length is 0 or > 200)
            errors.Add("present", "Enter your present password");
        if (Passwords.Problem(password, viewer.Account) is { } problem)
            errors.Add("password", problem);
        if (errors.Any)
            return await PageAsync(http, viewer, errors, null, stop);
        // Whoever sits down at a screen that was left open guesses no further than at sign-in.
        var guess = new SignInAttempt(SignInAttempt.AddressOf(http), viewer.Account, null);
        if (guesses.Wait(guess) is not null)
            return await PageAsync(http, viewer, errors.Add("present", SignIn.TooMany), null, stop);
        var entered = await service.ChangeAsync(viewer.Account, present, password, Browser.Of(http), stop);
        if (entered.Token is not { } token)
        {
            guesses.WasWrong(guess);
            return await PageAsync(
                http,
                viewer,
                errors.Add("present", "This is not your present password. Try again"),
                null,
                stop
            );
        }
        SessionCookie.Set(http, token);
        return TypedResults.LocalRedirect(SharedAddress.Account + "?done=password");
    }

    private static async Task<IResult> EndAsync(
        HttpContext http,
        SignedIn viewer,
        AccountService service,
        CancellationToken stop
    )
    {
        var which = (await http.Request.ReadFormAsync(stop))["session"].ToString();
        var here = SessionCookie.IdIn(http.Request);
        await service.EndAsync(
            viewer.Account,
            one => which == "others" ? one.Id != here : one.Mark() == which,
            SessionEndedBecause.ByThePerson,
            viewer.Id,
            stop
        );
        return TypedResults.LocalRedirect(SharedAddress.Account + "?done=sessions");
    }

    private static async Task<IResult> PageAsync(
        HttpContext http,
        SignedIn viewer,
        FormErrors errors,
        string? done,
        CancellationToken stop,
        string? calendarAddress = null
    )
    {
        var accounts = http.RequestServices.GetRequiredService<AccountStore>();
        var known = await accounts.FindAsync(viewer.Account, stop);
        var settings = http.RequestServices.GetRequiredService<AccountSettings>();
        var now = http.RequestServices.GetRequiredService<AuthorityClock>().UtcNow;
        return Pages.Render(
            new MyAccountView
            {
                Account = viewer.Account,
                Person = viewer.Person,
                Sessions = settings.Open(known?.Sessions ?? [], now),
                Here = SessionCookie.IdIn(http.Request),
                History = await HistoryAsync(accounts, viewer, stop),
                Shared = IsShared(http, viewer),
                HasCalendar = viewer.May(Permission.MyWork),
                CalendarIsRead = known?.Row?.Calendar is not null,
                CalendarAddress = calendarAddress,
                Done = done ?? Done(http.Request.Query["done"]),
                Errors = errors,
            },
            errors
        );
    }

    private static async Task<IReadOnlyList<HistoryLine>> HistoryAsync(
        AccountStore accounts,
        SignedIn viewer,
        CancellationToken stop
    ) => HistoryLine.Of(await accounts.HistoryAsync(viewer.Account, Shown, stop), viewer.Workforce);

    private static string? Done(string? what) =>
        what switch
        {
            "password" => "Your password is changed. You are signed in here only.",
            "sessions" => "The session has ended.",
            "calendar" => "The address of your calendar has stopped.",
            _ => null,
        };

    // A visitor who changed the password would lock out the next one.
    private static bool IsShared(HttpContext http, SignedIn viewer) =>
        http.RequestServices.GetService<Demonstration>()?.Personas.Any(persona => persona.UserName == viewer.Account)
        == true;
}
