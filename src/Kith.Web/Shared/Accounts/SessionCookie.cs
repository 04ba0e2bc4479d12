using System.Buffers.Text;
using System.Security.Cryptography;
using Kith.Store.Accounts;

namespace Kith.Web.Shared.Accounts;

/// <summary>The cookie that carries a session: 256 random bits and nothing else. Whose session it is stands in the database alone.</summary>
internal static class SessionCookie
{
    /// <summary>The cookie of whoever works here.</summary>
    public const string Staff = "kith";

    /// <summary>The cookie of somebody of a family, on the family’s site.</summary>
    public const string Family = "kith-family";

    /// <summary>The cookie of somebody of an agency, on the partners’ site.</summary>
    public const string Partner = "kith-partner";

    /// <summary>The cookie of a child, on their own page.</summary>
    public const string Child = "kith-child";

    private const int Bytes = 32;

    /// <summary>What a new session's cookie holds.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The id under which a session is kept.</summary>
    public static string IdOf(string token) => Marks.Hash(token);

    /// <summary>The id of the session a request comes in; null where it brings none.</summary>
    public static string? IdIn(HttpRequest request, string cookie = Staff) =>
        request.Cookies[HostCookie.NameOf(cookie, request)] is { Length: > 0 and <= 2 * Bytes } token
            ? IdOf(token)
            : null;

    /// <summary>Hands the browser its session.</summary>
    public static void Set(HttpContext http, string token, string cookie = Staff) =>
        http.Response.Cookies.Append(HostCookie.NameOf(cookie, http.Request), token, Options(http));

    /// <summary>Takes it away again.</summary>
    public static void Remove(HttpContext http, string cookie = Staff) =>
        http.Response.Cookies.Delete(HostCookie.NameOf(cookie, http.Request), Options(http));

    // Lax and not strict: a link in a message leads to the page it names, not to sign-in. Nothing is changed by a link.
    private static CookieOptions Options(HttpContext http) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = HostCookie.IsSecure(http.Request),
        };
}
