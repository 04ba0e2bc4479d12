using Kith.Web.Shared.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Site;

/// <summary>One site on each engine, shared by the tests that make their own children and look at nobody else's.</summary>
public sealed class Sites : IAsyncLifetime
{
    private readonly Dictionary<string, TestSite> _sites = [];
    private readonly SemaphoreSlim _starting = new(1);

    internal async Task<TestSite> On(string engine)
    {
        await _starting.WaitAsync(TestDatabase.Stop);
        try
        {
            return _sites.TryGetValue(engine, out var running)
                ? running
                : _sites[engine] = await TestSite.StartAsync(engine, services: Public);
        }
        finally
        {
            _starting.Release();
        }
    }

    // All tests are one network in one hour to it: what may be sent from one is tested on a site of that test's own.
    private static void Public(IServiceCollection services) =>
        services.AddSingleton(FilesBeside.FrontDoor() with { SentAnHour = 100_000 });

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values)
            await site.DisposeAsync();
        _starting.Dispose();
    }
}
