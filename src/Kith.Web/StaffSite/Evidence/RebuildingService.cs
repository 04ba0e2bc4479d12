using Kith.Guidance;
using Kith.Store;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Protocols;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>After the rules or the program changed, makes the lists again that depend on it, while the site serves.</summary>
internal sealed partial class RebuildingService(
    Database database,
    GuidanceLibrary shipped,
    TimeProvider time,
    ILogger<RebuildingService> log
) : BackgroundService
{
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var rules = await RulesInForce.OfAsync(database, shipped, stoppingToken);
                if (await new Rebuilder(database, rules).RunIfNeededAsync(stop: stoppingToken) is { } children)
                    Done(log, children);
                return;
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

    [LoggerMessage(LogLevel.Error, "The lists could not be worked out again; it is tried again in half a minute.")]
    private static partial void Failed(ILogger log, Exception why);
}
