using System.IO.Compression;
using Kith.Web.Api.Addresses;
using Kith.Web.Components;
using Kith.Web.Shared.Access;
using Scalar.AspNetCore;

namespace Kith.Web.Api.Contract;

/// <summary>The contract, for programs and for people: they read it with Scalar, which comes with the program and asks no other site for anything.</summary>
public static class ContractPages
{
    // Scalar writes its own styles into the page. Nothing else is looser than on every page, and this one shows nothing of anybody.
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

    private static readonly string Page = $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
            <meta charset="utf-8" />
            <title>The interface for systems - Kith</title>
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="robots" content="noindex" />
            <link rel="icon" href="{{AssetFiles.Url("favicon.svg")}}" type="image/svg+xml" />
        </head>
        <body>
            <div id="app"></div>
            <script src="{{ApiAddress.Script}}"></script>
            <script type="module" src="{{AssetFiles.Url("api-reference.mjs")}}"></script>
        </body>
        </html>
        """;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api", () => TypedResults.LocalRedirect(ApiAddress.Reference)).AllowAnonymous();
        routes.MapGet("/api/reference", Show).AllowAnonymous().WithMetadata(new WithoutCookies());
        routes.MapGet("/api/openapi.json", TellAsync).AllowAnonymous().WithMetadata(new WithoutCookies());
        routes.MapGet("/api/scalar.js", Script).AllowAnonymous().WithMetadata(new WithoutCookies());
    }

    private static IResult Show(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.Content(Page, "text/html; charset=utf-8");
    }

    private static async Task<IResult> TellAsync(ApiContract contract) =>
        TypedResults.Content(await contract.TextAsync(), "application/json; charset=utf-8");

    // It lies in Scalar's assembly as it is sent: zipped.
    private static IResult Script(HttpRequest request, HttpResponse response)
    {
        var script = typeof(ScalarOptions).Assembly.GetManifestResourceStream("ScalarStaticAssets.scalar.js")!;
        if (!request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
            return TypedResults.Stream(new GZipStream(script, CompressionMode.Decompress), "text/javascript");
        response.Headers.ContentEncoding = "gzip";
        return TypedResults.Stream(script, "text/javascript");
    }
}
