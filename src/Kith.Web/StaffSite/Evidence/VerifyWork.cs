using System.Text.Json;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Jobs;
using Kith.Store.Sealing;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>Verifies in the background, one at a time, so that no page waits for it; each server shows how far it is and what it came to.</summary>
public sealed class VerifyWork(
    Database database,
    SealFiles files,
    EvidenceLog log,
    IServiceProvider services,
    Jobs jobs,
    JobStore store,
    JobParts parts,
    TimeProvider time
)
{
    /// <summary>So many findings are shown; <c>kith verify</c> prints them all.</summary>
    private const int MostFindings = 100;

    private const string Kind = "verification";
    private const string Findings = "findings";

    /// <summary>What goes on, or was done last, on whichever server; null when nothing was.</summary>
    public async Task<KeptJob?> LatestAsync(CancellationToken stop) =>
        await store.OfAsync(Kind, stop) is [var latest, ..] ? latest : null;

    /// <summary>What a verification found, up to <see cref="MostFindings"/>; nothing while it goes on.</summary>
    public async Task<IReadOnlyList<string>> FoundAsync(KeptJob? job, CancellationToken stop) =>
        job is { State: JobState.Finished } && await parts.WholeAsync(job.Id, Findings, stop) is { } found
            ? JsonSerializer.Deserialize<string[]>(found)!
            : [];

    /// <summary>Begins. Does nothing while it goes on.</summary>
    public async Task StartAsync(string by, CancellationToken stop)
    {
        var earlier = await store.OfAsync(Kind, stop);
        var job = new KeptJob(Guid.NewGuid(), Kind, "{}", by, time.GetUtcNow(), Total: 0);
        if (await jobs.StartAsync(job, here => RunAsync(here, by), alone: true, stop: stop))
            await store.ForgetAsync([.. earlier.Select(before => before.Id)], stop);
    }

    private async Task RunAsync(Job job, string by)
    {
        var rules = services.GetRequiredService<GuidanceLibrary>();
        var verified = await new Verifier(database, files, rules).RunAsync(job, null, job.Stop);
        await log.KeepAsync(verified, by, job.Stop);
        await using var file = parts.Begin(job.Id, Findings);
        JsonSerializer.Serialize(file, verified.Findings.Take(MostFindings).Select(finding => $"{finding}"));
        await file.SendAsync(job.Stop);
    }
}
