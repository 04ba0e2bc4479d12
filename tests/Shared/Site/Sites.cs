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
                : _sites[engine] = await TestSite.StartAsync(engine);
        }
        finally
        {
            _starting.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values)
            await site.DisposeAsync();
        _starting.Dispose();
    }
}
