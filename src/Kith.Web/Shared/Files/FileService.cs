using Kith.Store;
using Kith.Store.Files;

namespace Kith.Web.Shared.Files;

/// <summary>Has files looked at that wait for the scanner, and throws away those that belong to no entry.</summary>
/// <param name="files">Where they are kept.</param>
/// <param name="scanner">Looks whether they are harmful.</param>
/// <param name="bounds">How often, and after how long.</param>
/// <param name="clock">Says when.</param>
public sealed class FileService(KeptFiles files, Scanner scanner, FileBounds bounds, TimeProvider clock)
    : BackgroundService
{
    private const int AtOnce = 20;

    /// <summary>Does once what is done again and again.</summary>
    public async Task LookAsync(CancellationToken stop)
    {
        await files.SweepAsync(clock.GetUtcNow().AddDays(-bounds.UnusedDays), stop);
        if (!scanner.IsThere)
            return;
        foreach (var file in await files.WaitingAsync(AtOnce, stop))
        {
            await using var content = files.Open(file);
            var (scan, _) = await scanner.LookAsync(content, stop);
            // One for which it does not answer stands behind the others next time.
            await files.ScannedAsync(file.Id, scan, stop);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(bounds.ScanSeconds), clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (Database.IsAway(failure))
            {
                // Tried again, as everything is.
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
