using Kith.Casework.Forms;
using Kith.Casework.Replay;
using Kith.Store;
using Kith.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Replay;

/// <summary>Replays in the background, one at a time, and what the last ones found. All of it is in memory, and gone when the site stops.</summary>
public sealed class ReplayWork(
    Database database,
    EventStore records,
    FormLibrary forms,
    AuthorityClock clock,
    Jobs jobs
) : IDisposable
{
    // Each keeps the lists of records behind its numbers, some megabytes for a large authority.
    private const int MostKept = 8;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock changing = new();
    private readonly List<ReplayTask> tasks = [];
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Begins a replay. Another one of the same person gives way to it.</summary>
    public async Task<ReplayTask> StartAsync(string viewer, ReplayQuestion question, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        var total = await read.Children.CountAsync(stop);
        var now = clock.Now;
        var task = new ReplayTask(viewer, question, clock.UtcNow);
        lock (changing)
        {
            LetGo(viewer);
            task.Job = jobs.Start(
                "A replay",
                total,
                async job =>
                    task.Figures = await ReplayRun.OverAllAsync(records, forms, question, now, job.Count, job.Stop),
                turn
            );
            tasks.Add(task);
        }
        return task;
    }

    /// <summary>A replay somebody asked for; null when there is none of that id, or it is somebody else's.</summary>
    public ReplayTask? Find(string id, string viewer)
    {
        if (!Guid.TryParse(id, out var known))
            return null;
        lock (changing)
            return tasks.Find(task => task.Id == known && task.Viewer == viewer);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        turn.Dispose();
        foreach (var task in tasks)
            task.Job.Dispose();
    }

    private void LetGo(string viewer)
    {
        var oldest = clock.UtcNow - Kept;
        tasks.FindAll(task => task.Viewer == viewer).ForEach(task => task.Job.Cancel());
        tasks.RemoveAll(task => !task.Job.GoesOn && task.StartedAt < oldest);
        while (tasks.Count >= MostKept && tasks.Find(task => !task.Job.GoesOn) is { } ended)
            tasks.Remove(ended);
    }
}
