using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Kith.Web.Components;

/// <summary>The stylesheet, scripts and pictures, which lie beside the program wherever it is started from.</summary>
public static class AssetFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");
    private static readonly ConcurrentDictionary<string, string> Urls = new(StringComparer.Ordinal);

    /// <summary>The address of a file under wwwroot, ending in a hash of what is in it, so that it may be kept for ever.</summary>
    public static string Url(string file) => Urls.GetOrAdd(file, static name => $"/{name}?v={Hash(name)}");

    /// <summary>Serves the files. One asked for by its hash is kept for a year; any other is asked for again.</summary>
    public static IApplicationBuilder UseAssets(this IApplicationBuilder app) =>
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(Folder),
                OnPrepareResponse = static served =>
                    served.Context.Response.Headers.CacheControl = served.Context.Request.Query.ContainsKey("v")
                        ? "public, max-age=31536000, immutable"
                        : "no-cache",
            }
        );

    private static string Hash(string file) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, file))))[..12];
}
