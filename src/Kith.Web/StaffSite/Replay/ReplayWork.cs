using Kith.Casework.Forms;
using Kith.Casework.Replay;
using Kith.Store;
using Kith.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Replay;

/// <summary>Replays in the background, one at a time, and what the last ones found. All of it is in memory, and gone when the site stops.</summary>
public sealed class ReplayWork : IDisposable
{
    // Each keeps the lists of records behind its numbers, some megabytes for a large authority.
    private const int MostKept = 8;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock changing = new();
    private readonly List<ReplayTask> tasks = [];
    private readonly SemaphoreSlim turn = new(1);
    private readonly Database database;
    private readonly EventStore records;
    private readonly FormLibrary forms;
    private readonly AuthorityClock clock;

    public ReplayWork(
        Database database,
        EventStore records,
        FormLibrary forms,
        AuthorityClock clock,
        IHostApplicationLifetime life
    )
    {
        (this.database, this.records, this.forms, this.clock) = (database, records, forms, clock);
        life.ApplicationStopping.Register(() => CancelWhere(_ => true));
    }

    /// <summary>Begins a replay. Another one of the same person gives way to it.</summary>
    public async Task<ReplayTask> StartAsync(string viewer, ReplayQuestion question, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        var total = await read.Children.CountAsync(stop);
        var task = new ReplayTask(viewer, question, total, clock.UtcNow);
        var now = clock.Now;
        lock (changing)
        {
            LetGo(task);
            tasks.Add(task);
        }
        task.Start(turn, (told, until) => ReplayRun.OverAllAsync(records, forms, question, now, told, until));
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
            task.Dispose();
    }

    private void CancelWhere(Predicate<ReplayTask> which)
    {
        lock (changing)
            tasks.FindAll(which).ForEach(task => task.Cancel());
    }

    private void LetGo(ReplayTask next)
    {
        var oldest = clock.UtcNow - Kept;
        CancelWhere(task => task.Viewer == next.Viewer && task.GoesOn);
        tasks.RemoveAll(task => !task.GoesOn && task.StartedAt < oldest);
        while (tasks.Count >= MostKept && tasks.Find(task => !task.GoesOn) is { } ended)
            tasks.Remove(ended);
    }
}
