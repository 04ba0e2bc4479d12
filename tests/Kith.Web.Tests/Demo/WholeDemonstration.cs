using Kith.Demo;
using Kith.Store;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Recording;
using Kith.Web.Tests.Import;

namespace Kith.Web.Tests.Demo;

/// <summary>The demonstration as a visitor gets it, made once for the tests that look at it.</summary>
public sealed class WholeDemonstration : IAsyncLifetime
{
    internal static readonly DateOnly Today = new(2026, 11, 24);

    private NewDatabase? _database;

    internal Task<T> AskAsync<T>(Func<EventStore, ReadModels, Task<T>> question) => _database!.AskAsync(question);

    public async ValueTask InitializeAsync()
    {
        _database = await NewDatabase.OnAsync("sqlite");
        await MakeAsync(_database, DemoSize.Whole);
    }

    public ValueTask DisposeAsync() => _database!.DisposeAsync();

    internal static Task<bool> MakeAsync(NewDatabase database, DemoSize size) =>
        database.AskAsync(
            async (records, _) =>
            {
                var authority = new DemoAuthority(records, GuidanceFiles.Library(), FormFiles.Library());
                await authority.CreateAsync(Today, size, NewDatabase.Stop);
                return true;
            }
        );
}
