using Kith.Guidance;
using Kith.Store;
using Kith.Store.Sealing;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>Verifies in the background, one at a time, so that no page waits for it.</summary>
public sealed class VerifyWork(
    Database database,
    SealFiles files,
    EvidenceLog log,
    IServiceProvider services,
    IHostApplicationLifetime life
) : IProgress<long>, IDisposable
{
    private readonly Lock starting = new();
    private CancellationTokenSource stopping = new();
    private long rows;

    /// <summary>True while it goes on.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>How many rows were checked so far.</summary>
    public long Rows => Interlocked.Read(ref rows);

    /// <summary>What it came to last since this server started; null when it was not run, or did not end.</summary>
    public Verification? Latest { get; private set; }

    /// <summary>True when it could not be done.</summary>
    public bool Failed { get; private set; }

    /// <summary>Ends when the work does.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Begins. Does nothing while it goes on.</summary>
    public void Start(string by)
    {
        lock (starting)
        {
            if (IsRunning)
                return;
            (IsRunning, Failed) = (true, false);
            Report(0);
            stopping.Dispose();
            stopping = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping);
            Ended = Task.Run(() => RunAsync(by, stopping.Token), CancellationToken.None);
        }
    }

    public void Cancel()
    {
        lock (starting)
            stopping.Cancel();
    }

    /// <inheritdoc/>
    public void Report(long value) => Interlocked.Exchange(ref rows, value);

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();

    private async Task RunAsync(string by, CancellationToken stop)
    {
        try
        {
            var rules = services.GetRequiredService<GuidanceLibrary>();
            var verified = await new Verifier(database, files, rules).RunAsync(this, null, stop);
            await log.KeepAsync(verified, by, stop);
            Latest = verified;
        }
        catch (OperationCanceledException) { }
        catch (Exception failure) when (failure is System.Data.Common.DbException or IOException or DatabaseRefused)
        {
            Failed = true;
        }
        finally
        {
            IsRunning = false;
        }
    }
}
