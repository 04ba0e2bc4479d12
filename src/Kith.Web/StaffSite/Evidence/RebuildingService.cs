using Kith.Guidance;
using Kith.Store;
using Kith.Store.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Protocols;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>
/// After the rules or the program changed, makes the lists again that depend on it, while the site serves. Then, from time to time, looks
/// for addresses that are kept secret on one record and not on another: an import, or two who saved at one moment, may leave one.
/// </summary>
internal sealed partial class RebuildingService(
    Database database,
    GuidanceLibrary shipped,
    SharedAddresses addresses,
    AuthorityClock clock,
    TimeProvider time,
    ILogger<RebuildingService> log
) : BackgroundService
{
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var rules = await RulesInForce.OfAsync(database, shipped, stoppingToken);
                if (await new Rebuilder(database, rules).RunIfNeededAsync(stop: stoppingToken) is { } children)
                    Done(log, children);
                if (await addresses.CatchUpAsync(clock.UtcNow, clock.Today, stoppingToken) is > 0 and var told)
                    Kept(log, told);
                await Task.Delay(BetweenLooks, time, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(log, failure);
                await Task.Delay(BeforeNextTry, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The rules changed: the lists of {Children} children were worked out again.")]
    private static partial void Done(ILogger log, int children);

    [LoggerMessage(LogLevel.Information, "An address kept secret on another record is kept so on {Records} more.")]
    private static partial void Kept(ILogger log, int records);

    [LoggerMessage(LogLevel.Error, "The lists could not be worked out again; it is tried again in half a minute.")]
    private static partial void Failed(ILogger log, Exception why);
}
