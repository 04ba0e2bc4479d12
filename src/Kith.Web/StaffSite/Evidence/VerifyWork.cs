using Kith.Guidance;
using Kith.Store;
using Kith.Store.Sealing;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>Verifies in the background, one at a time, so that no page waits for it.</summary>
public sealed class VerifyWork(
    Database database,
    SealFiles files,
    EvidenceLog log,
    IServiceProvider services,
    Jobs jobs
) : IDisposable
{
    private readonly Lock starting = new();

    /// <summary>What goes on, or was done last since this server started; null when nothing was.</summary>
    public Job? Job { get; private set; }

    /// <summary>What it came to last since this server started; null when it was not run, or did not end.</summary>
    public Verification? Latest { get; private set; }

    /// <summary>Begins. Does nothing while it goes on.</summary>
    public void Start(string by)
    {
        lock (starting)
        {
            if (Job is { GoesOn: true })
                return;
            Job?.Dispose();
            Job = jobs.Start("Verifying", total: 0, job => RunAsync(job, by));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Job?.Dispose();

    private async Task RunAsync(Job job, string by)
    {
        var rules = services.GetRequiredService<GuidanceLibrary>();
        var verified = await new Verifier(database, files, rules).RunAsync(job, null, job.Stop);
        await log.KeepAsync(verified, by, job.Stop);
        Latest = verified;
    }
}
