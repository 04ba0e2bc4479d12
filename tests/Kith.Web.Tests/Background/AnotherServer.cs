using Kith.Guidance;
using Kith.Store;
using Kith.Tests.Site;
using Kith.Web.Start;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Tests.Background;

/// <summary>A second server of the same authority, on the same database.</summary>
internal static class AnotherServer
{
    /// <param name="beside">The first server.</param>
    /// <param name="database">Its database, opened once more.</param>
    public static async Task<WebApplication> StartAsync(TestSite beside, Database database)
    {
        var app = KithSite.Build(
            database,
            beside.App.Services.GetRequiredService<GuidanceLibrary>(),
            ["http://127.0.0.1:0"],
            configure: builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(beside.Time);
                builder.Logging.ClearProviders();
                builder.Configuration["KITH_KEYS"] = Path.Combine(beside.Database.Folder, "keys");
            }
        );
        await app.StartAsync(TestDatabase.Stop);
        return app;
    }
}
