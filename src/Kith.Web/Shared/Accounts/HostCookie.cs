using System.Net;

namespace Kith.Web.Shared.Accounts;

/// <summary>
/// The cookie of a form, bound to this host and to https by its name. Somebody who tries Kith on their own machine over plain
/// http gets the plain name: browsers keep the other over https only.
/// </summary>
internal sealed class HostCookie : CookieBuilder
{
    private readonly string _plain;
    private readonly IHttpContextAccessor _http;

    public HostCookie(string plain, IHttpContextAccessor http)
    {
        (_plain, _http) = (plain, http);
        HttpOnly = true;
        IsEssential = true;
        SameSite = SameSiteMode.Strict;
        Path = "/";
    }

    public override string? Name
    {
        get => _http.HttpContext is { } http ? NameOf(_plain, http.Request) : _plain;
        set { }
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = IsSecure(context.Request);
        return options;
    }

    /// <summary>A cookie's name for a request.</summary>
    public static string NameOf(string plain, HttpRequest request) => IsSecure(request) ? $"__Host-{plain}" : plain;

    /// <summary>
    /// False only on a person's own machine without https. A proxy that forgets to say that it speaks https gets a secure cookie too.
    /// </summary>
    public static bool IsSecure(HttpRequest request) => request.IsHttps || !IsThisMachine(request.Host.Host);

    private static bool IsThisMachine(string host) =>
        host == "localhost"
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
