using System.IO.Compression;
using System.Text.Json;
using Kith.Casework.Forms;
using Kith.Casework.Replay;
using Kith.Store;
using Kith.Store.Jobs;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Replay;

/// <summary>One replay that somebody asked for, and theirs alone.</summary>
/// <param name="Job">How far it is.</param>
/// <param name="Asked">What they asked.</param>
public sealed record KeptReplay(KeptJob Job, AskedReplay Asked);

/// <summary>Replays in the background, one at a time on each server, and what the last ones found, for an hour and on every server.</summary>
public sealed class ReplayWork(
    Database database,
    EventStore records,
    FormLibrary forms,
    RulesInForce rules,
    AuthorityClock clock,
    Jobs jobs,
    JobStore store,
    JobParts parts
) : IDisposable
{
    private const string Kind = "replay";
    private const string Figures = "figures";

    // Each keeps the lists of records behind its numbers, some megabytes for a large authority.
    private const int MostKept = 8;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Begins a replay. Another one of the same person gives way to it.</summary>
    public async Task<Guid> StartAsync(string viewer, AskedReplay asked, CancellationToken stop)
    {
        var question =
            asked.Question(rules.Library) ?? throw new CouldNotException("The rules have just changed. Ask again.");
        await using var read = database.ReadModels();
        var total = await read.Children.CountAsync(stop);
        await LetGoAsync(viewer, stop);
        var now = clock.Now;
        var job = new KeptJob(Guid.NewGuid(), Kind, JsonSerializer.Serialize(asked), viewer, clock.UtcNow, total);
        await jobs.StartAsync(
            job,
            async here =>
                await KeepAsync(
                    here,
                    (await ReplayRun.OverAllAsync(records, forms, question, now, here.Count, here.Stop)).Kept
                ),
            _turn,
            stop: stop
        );
        return job.Id;
    }

    /// <summary>A replay somebody asked for; null when there is none of that id, or it is somebody else's.</summary>
    public async Task<KeptReplay?> FindAsync(string id, string viewer, CancellationToken stop) =>
        Guid.TryParse(id, out var known)
        && await store.FindAsync(known, stop) is { Kind: Kind } job
        && job.By == viewer
        && job.BegunAt > clock.UtcNow - Kept
            ? new KeptReplay(job, JsonSerializer.Deserialize<AskedReplay>(job.Asked)!)
            : null;

    /// <summary>What a replay found; null while it goes on, where the rules changed since, and where it was forgotten meanwhile.</summary>
    public async Task<ReplayFigures?> FiguresAsync(KeptReplay replay, CancellationToken stop)
    {
        if (
            replay.Job.State != JobState.Finished
            || replay.Asked.Question(rules.Library) is not { } question
            || await parts.WholeAsync(replay.Job.Id, Figures, stop) is not { } packed
        )
            return null;
        using var file = new MemoryStream(packed);
        await using var plain = new GZipStream(file, CompressionMode.Decompress);
        var kept = await JsonSerializer.DeserializeAsync<KeptFigures>(plain, cancellationToken: stop);
        return new ReplayFigures(question, kept!);
    }

    public void Dispose() => _turn.Dispose();

    private async Task KeepAsync(Job job, KeptFigures figures)
    {
        await using var file = parts.Begin(job.Id, Figures);
        await using (var packed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(packed, figures);
        await file.SendAsync(job.Stop);
    }

    private async Task LetGoAsync(string viewer, CancellationToken stop)
    {
        var kept = await store.OfAsync(Kind, stop);
        foreach (var theirs in kept.Where(job => job.GoesOn && job.By == viewer))
            await jobs.CancelAsync(theirs.Id, stop);
        var oldest = clock.UtcNow - Kept;
        var ended = kept.Where(job => !job.GoesOn).ToList();
        await store.ForgetAsync(
            [.. ended.Where((job, place) => job.BegunAt < oldest || place >= MostKept - 1).Select(job => job.Id)],
            stop
        );
    }
}
