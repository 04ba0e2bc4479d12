using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.Start;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Bench;

/// <summary>A site on a database of so many children, and those signed in to it.</summary>
internal sealed class GrownSite(BenchDatabase database, WebApplication site) : IAsyncDisposable
{
    private const string Password = "larks over the quay";
    private readonly Dictionary<string, HttpClient> _clients = [];

    public static async Task<GrownSite> OfAsync(string engine, int children, IReadOnlyList<string> users)
    {
        var database = await GrownAuthority.OfAsync(engine, children);
        var made = new GrownSite(
            database,
            KithSite.Build(database.Database, GuidanceFiles.Library(), ["http://127.0.0.1:0"])
        );
        await made.StartAsync(users);
        return made;
    }

    public async Task<double> SecondsAsync(string user, string path)
    {
        var address = new Uri($"{site.Urls.First()}{path}");
        var text = "";
        var took = await Timing.SecondsAsync(async () => text = await _clients[user].GetStringAsync(address));
        return text.Contains("Sign out", StringComparison.Ordinal)
            ? took
            : throw new InvalidOperationException($"{address} answered something else.");
    }

    private async Task StartAsync(IReadOnlyList<string> users)
    {
        await site.StartAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var hash = scope.ServiceProvider.GetRequiredService<Passwords>().Hash(Password);
        await scope
            .ServiceProvider.GetRequiredService<AccountService>()
            .GiveAsync(users.Select(user => (user, hash)), "bench", CancellationToken.None);
        foreach (var user in users)
        {
            _clients[user] = new HttpClient();
            await ChildPageBench.SignInAsync(_clients[user], site.Urls.First(), user, Password);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
        await site.DisposeAsync();
        await database.DisposeAsync();
    }
}
