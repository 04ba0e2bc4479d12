using System.Buffers.Text;
using System.Security.Cryptography;
using Kith.Store.Accounts;

namespace Kith.Web.Shared.Accounts;

/// <summary>The cookie that carries a session: 256 random bits and nothing else. Whose session it is stands in the database alone.</summary>
internal static class SessionCookie
{
    private const string Name = "kith";
    private const int Bytes = 32;

    /// <summary>What a new session's cookie holds.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The id under which a session is kept.</summary>
    public static string IdOf(string token) => Marks.Hash(token);

    /// <summary>The id of the session a request comes in; null where it brings none.</summary>
    public static string? IdIn(HttpRequest request) =>
        request.Cookies[HostCookie.NameOf(Name, request)] is { Length: > 0 and <= 2 * Bytes } token
            ? IdOf(token)
            : null;

    /// <summary>Hands the browser its session.</summary>
    public static void Set(HttpContext http, string token) =>
        http.Response.Cookies.Append(HostCookie.NameOf(Name, http.Request), token, Options(http));

    /// <summary>Takes it away again.</summary>
    public static void Remove(HttpContext http) =>
        http.Response.Cookies.Delete(HostCookie.NameOf(Name, http.Request), Options(http));

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
