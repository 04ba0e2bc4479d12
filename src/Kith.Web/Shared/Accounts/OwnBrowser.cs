using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Kith.Web.Shared.Accounts;

/// <summary>
/// Remembers in a browser whose owners have signed in there, so that strangers who guess at an account cannot keep its owner
/// out. It opens nothing by itself.
/// </summary>
internal sealed class OwnBrowser(IDataProtectionProvider protection)
{
    private const string Cookie = "kith-browser";

    // A shared machine on a ward; a longer list would only make the cookie long.
    private const int MostOwners = 10;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private readonly IDataProtector _protector = protection.CreateProtector("Kith.OwnBrowser");

    /// <summary>The browser's own name, where the account's owner signed in there before; else null.</summary>
    internal string? Of(HttpContext http, string account) =>
        Read(http) is [var browser, .. var owners] && owners.Contains(account, StringComparer.Ordinal) ? browser : null;

    /// <summary>Remembers that the account's owner signed in here.</summary>
    internal void Remember(HttpContext http, string account)
    {
        var known = Read(http);
        var browser = known is [var own, ..] ? own : Guid.NewGuid().ToString("N");
        var owners = known.Skip(1).Where(other => other != account).Prepend(account).Take(MostOwners);
        http.Response.Cookies.Append(
            Cookie,
            _protector.Protect(string.Join('\n', owners.Prepend(browser))),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Kept,
                Path = SharedAddress.SignIn,
                SameSite = SameSiteMode.Lax,
                Secure = HostCookie.IsSecure(http.Request),
            }
        );
    }

    private string[] Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { Length: > 0 } kept ? _protector.Unprotect(kept).Split('\n') : [];
        }
        catch (CryptographicException)
        {
            // Not ours, or of keys that are gone.
            return [];
        }
    }
}
