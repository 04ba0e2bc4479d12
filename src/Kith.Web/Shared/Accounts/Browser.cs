namespace Kith.Web.Shared.Accounts;

/// <summary>From where somebody signs in.</summary>
/// <param name="Device">Browser and system, as the browser says: "Firefox on Windows".</param>
/// <param name="Address">The network address.</param>
/// <param name="Session">The id of the session it was in so far; null where it was in none.</param>
public sealed record Browser(string Device, string Address, string? Session)
{
    // In this order: most browsers name others too.
    private static readonly (string Said, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Said, string Name)[] Systems =
    [
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];

    /// <summary>The browser a request comes from.</summary>
    /// <param name="http">The request.</param>
    /// <param name="cookie">Of which site the session is.</param>
    public static Browser Of(HttpContext http, string cookie = SessionCookie.Staff) =>
        new(
            Said(http.Request.Headers.UserAgent.ToString()),
            http.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            SessionCookie.IdIn(http.Request, cookie)
        );

    private static string Said(string agent) =>
        $"{First(Browsers, agent) ?? "Another program"} on {First(Systems, agent) ?? "another system"}";

    private static string? First((string Said, string Name)[] known, string agent) =>
        Array.Find(known, one => agent.Contains(one.Said, StringComparison.Ordinal)).Name;
}
