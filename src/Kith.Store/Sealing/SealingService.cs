using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kith.Store.Sealing;

/// <summary>Seals every few seconds while the server runs.</summary>
/// <param name="sealer">What it runs.</param>
/// <param name="clock">Tells when a few seconds have passed.</param>
/// <param name="log">Told when sealing fails: it goes on trying.</param>
public sealed partial class SealingService(Sealer sealer, TimeProvider clock, ILogger<SealingService> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do await TryAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopping: what was written last is sealed too.
            await TryAsync(CancellationToken.None);
        }
    }

    private async Task TryAsync(CancellationToken stop)
    {
        try
        {
            await sealer.SealAsync(stop);
            foreach (var trouble in sealer.Troubles.Where(_said.Add))
                Disagree(log, trouble);
        }
        catch (SealsDisagree disagreement)
        {
            // Once, not every few seconds.
            if (_said.Add(disagreement.Message))
                Disagree(log, disagreement.Message);
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or IOException)
        {
            CouldNotSeal(log, failure);
        }
    }

    [LoggerMessage(LogLevel.Critical, "{What}")]
    private static partial void Disagree(ILogger log, string what);

    [LoggerMessage(LogLevel.Warning, "The newest rows could not be sealed; it is tried again in a few seconds.")]
    private static partial void CouldNotSeal(ILogger log, Exception why);
}
