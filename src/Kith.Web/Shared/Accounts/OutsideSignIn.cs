using Kith.Casework.People;

namespace Kith.Web.Shared.Accounts;

/// <summary>Whether somebody from outside was let in.</summary>
internal enum OutsideEntry
{
    /// <summary>They are in.</summary>
    In,

    /// <summary>Something they typed is wrong. Which is not said.</summary>
    Wrong,

    /// <summary>There were too many wrong tries, and the next has to wait.</summary>
    Wait,
}

/// <summary>Letting somebody in on a site for people outside: by the limits of every sign-in, with a session in the cookie of that site.</summary>
internal static class OutsideSignIn
{
    // Longer than any name is: what is longer was not typed by a person.
    private const int Longest = 100;

    /// <summary>Tries to let somebody in.</summary>
    /// <param name="http">The request.</param>
    /// <param name="account">The account as it is kept, whether there is one or not.</param>
    /// <param name="typed">What was typed of it.</param>
    /// <param name="cookie">That of the site.</param>
    /// <param name="guesses">Counts wrong tries.</param>
    /// <param name="enter">Checks what was typed.</param>
    public static async Task<OutsideEntry> TryAsync(
        HttpContext http,
        string account,
        string typed,
        string cookie,
        SignInAttempts guesses,
        Func<Browser, Task<SignInResult>> enter
    )
    {
        if (typed.Length is 0 or > Longest)
            return OutsideEntry.Wrong;
        var guess = new SignInAttempt(SignInAttempt.AddressOf(http), account, null);
        if (guesses.Wait(guess) is { } wait)
        {
            SignIn.SayWhen(http, wait);
            return OutsideEntry.Wait;
        }
        if ((await enter(Browser.Of(http, cookie))).Token is { } token)
        {
            SessionCookie.Set(http, token, cookie);
            return OutsideEntry.In;
        }
        guesses.WasWrong(guess);
        return OutsideEntry.Wrong;
    }

    /// <summary>The status of a page that says it.</summary>
    public static int StatusOf(OutsideEntry entry) =>
        entry switch
        {
            OutsideEntry.In => StatusCodes.Status200OK,
            OutsideEntry.Wait => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status422UnprocessableEntity,
        };

    /// <summary>Ends the session of the request.</summary>
    public static async Task LeaveAsync(
        HttpContext http,
        string? account,
        string by,
        string cookie,
        AccountService service,
        CancellationToken stop
    )
    {
        if (account is not null)
        {
            var session = SessionCookie.IdIn(http.Request, cookie);
            await service.EndAsync(account, one => one.Id == session, SessionEndedBecause.SignedOut, by, stop);
        }
        SessionCookie.Remove(http, cookie);
    }
}
