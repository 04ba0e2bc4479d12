using Kith.Web.Shared;

namespace Kith.Web.Start;

/// <summary>What every answer tells a browser it may not do with it.</summary>
internal static class SecurityHeaders
{
    // Set when the answer leaves, since a failure clears what was set before.
    internal static Task SetAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            // A file of somebody's is shown by a stricter rule of its own.
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy =
                    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";
            headers.XContentTypeOptions = "nosniff";
            // Addresses say whom somebody looks for.
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            if (http.Request.Path == SharedAddress.SignOut)
                headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
            // A redirect leads to this site under whatever name the browser knows it by, and never to a name that was sent.
            if (
                headers.Location is [{ } place]
                && place.StartsWith($"{http.Request.Scheme}://{http.Request.Host}/", StringComparison.OrdinalIgnoreCase)
            )
            {
                headers.Location = place[$"{http.Request.Scheme}://{http.Request.Host}".Length..];
            }
            // A record on a shared machine must not come back with the Back button after signing out. Assets say otherwise for themselves.
            if (http.Response.Headers.CacheControl.Count == 0 || http.GetEndpoint() is not null)
                headers.CacheControl = "no-cache, no-store";
            return Task.CompletedTask;
        });
        return next(http);
    }
}
