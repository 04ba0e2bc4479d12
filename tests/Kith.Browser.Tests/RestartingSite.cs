using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Kith.Store;
using Kith.Tests.Site;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.Start;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Kith.Browser.Tests;

/// <summary>A site that ends and comes back at the same address, on the same database.</summary>
internal sealed class RestartingSite : IAsyncDisposable
{
    private WebApplication? _app;

    private RestartingSite(TestSite data, Uri address) => (Data, Address) = (data, address);

    /// <summary>Another server on the same database, which stays: what a test does without a browser.</summary>
    public TestSite Data { get; }

    public Uri Address { get; }

    public static async Task<RestartingSite> StartAsync(string engine)
    {
        using var any = new TcpListener(IPAddress.Loopback, 0);
        any.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)any.LocalEndpoint).Port}");
        any.Stop();
        var site = new RestartingSite(await TestSite.StartAsync(engine), address);
        await site.ServeAsync();
        return site;
    }

    public async Task ServeAsync()
    {
        _app = KithSite.Build(
            Data.Database.Database,
            GuidanceFiles.Library(),
            [Address.ToString()],
            null,
            builder => builder.Logging.ClearProviders()
        );
        await _app.StartAsync(TestDatabase.Stop);
    }

    /// <summary>Ends at once, whatever is under way.</summary>
    /// <param name="span">After how many milliseconds.</param>
    public async Task StopAfter(int span)
    {
        await Task.Delay(span, TestDatabase.Stop);
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app!.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    /// <summary>What is kept of an answer.</summary>
    public async Task<string> TypedAsync(TypedForm form)
    {
        var drafts = new Drafts(Data.Database.Database, TimeProvider.System);
        var kept = (await drafts.LoadAsync(form.Person, form.Draft, TestDatabase.Stop)).SingleOrDefault();
        return kept is null
            ? ""
            : JsonSerializer
                .Deserialize<List<KeyValuePair<string, string>>>(kept.Fields)!
                .Where(pair => pair.Key == form.Field)
                .Select(pair => pair.Value)
                .SingleOrDefault("");
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        await Data.DisposeAsync();
    }
}
