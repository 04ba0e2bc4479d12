using System.Collections.Concurrent;
using Kith.Store.Jobs;

namespace Kith.Web.Shared;

/// <summary>A long piece of work while this server does it.</summary>
public sealed class Job : IDisposable, IProgress<int>, IProgress<long>
{
    private readonly CancellationTokenSource _stopping;
    private long _done;

    internal Job(KeptJob kept, CancellationToken site)
    {
        Kept = kept;
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(site);
    }

    public Guid Id => Kept.Id;

    /// <summary>How much of it is done.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>Asks the work to stop.</summary>
    public CancellationToken Stop => _stopping.Token;

    /// <summary>One more is done.</summary>
    public void Count() => Interlocked.Increment(ref _done);

    public void Report(int value) => Report((long)value);

    public void Report(long value) => Interlocked.Exchange(ref _done, value);

    public void Dispose() => _stopping.Dispose();

    /// <summary>As it was begun.</summary>
    internal KeptJob Kept { get; }

    internal JobState State { get; set; }

    /// <summary>Ends when the work does, however it went, and every server can see how.</summary>
    internal Task Ended { get; set; } = Task.CompletedTask;

    internal void Cancel()
    {
        try
        {
            _stopping.Cancel();
        }
        // It had just ended.
        catch (ObjectDisposedException) { }
    }
}

/// <summary>
/// Does long work away from the pages. How far it is stands in the database, so that every server shows it and stops it; it
/// ends with the site that does it, and a failure is said on the page and kept in the log.
/// </summary>
public sealed partial class Jobs(JobStore store, IHostApplicationLifetime life, ILogger<Jobs> log)
{
    // How long after it was asked for, on another server, work stops at the latest; and how old a count on a page is.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, Job> _here = new();

    /// <summary>Begins a piece of work on another thread.</summary>
    /// <param name="begun">What is done.</param>
    /// <param name="work">The work. It tells the job how far it is, and looks whether it should stop.</param>
    /// <param name="turn">Lets one of several go on at a time on this server; null for work that waits for none.</param>
    /// <param name="alone">True where nothing begins while another of the kind goes on, on whichever server.</param>
    /// <param name="stop">Stops the beginning, not the work.</param>
    /// <returns>False where it did not begin.</returns>
    public async Task<bool> StartAsync(
        KeptJob begun,
        Func<Job, Task> work,
        SemaphoreSlim? turn = null,
        bool alone = false,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(begun);
        if (!await store.BeginAsync(begun, alone, stop))
            return false;
        var job = _here[begun.Id] = new Job(begun, life.ApplicationStopping);
        job.Ended = Task.Run(() => RunAsync(job, work, turn), CancellationToken.None);
        return true;
    }

    /// <summary>Asks a job to stop, on whichever server it is done.</summary>
    public async Task CancelAsync(Guid id, CancellationToken stop)
    {
        await store.StopAsync(id, stop);
        if (_here.TryGetValue(id, out var job))
            job.Cancel();
    }

    /// <summary>Waits for a job that this server does; one that it does not is not waited for.</summary>
    public Task EndedAsync(Guid id) => _here.TryGetValue(id, out var job) ? job.Ended : Task.CompletedTask;

    private async Task RunAsync(Job job, Func<Job, Task> work, SemaphoreSlim? turn)
    {
        using var end = new CancellationTokenSource();
        var telling = TellAsync(job, end.Token);
        var (state, failure) = await DoAsync(job, work, turn);
        await end.CancelAsync();
        await telling;
        try
        {
            await store.SayAsync(job.Id, state, job.Done, failure, CancellationToken.None);
        }
        // Every server will see that nobody does it any more.
        catch (Exception unsaid)
        {
            Failed(log, unsaid, job.Kept.Kind);
        }
        _here.TryRemove(job.Id, out _);
        job.Dispose();
    }

    private async Task<(JobState, string?)> DoAsync(Job job, Func<Job, Task> work, SemaphoreSlim? turn)
    {
        try
        {
            await InTurnAsync(job, work, turn);
            return (JobState.Finished, null);
        }
        catch (OperationCanceledException) when (job.Stop.IsCancellationRequested)
        {
            return (JobState.Cancelled, null);
        }
        catch (Exception failure)
        {
            Failed(log, failure, job.Kept.Kind);
            return (
                JobState.Failed,
                failure is CouldNotException
                    ? failure.Message
                    : "It could not be done. Try again; if it happens again, ask your administrator."
            );
        }
    }

    private static async Task InTurnAsync(Job job, Func<Job, Task> work, SemaphoreSlim? turn)
    {
        await (turn?.WaitAsync(job.Stop) ?? Task.CompletedTask);
        try
        {
            job.State = JobState.Running;
            await work(job);
        }
        finally
        {
            turn?.Release();
        }
    }

    // Says how far it is, and hears whether somebody stopped it, at another server too.
    private async Task TellAsync(Job job, CancellationToken end)
    {
        using var pace = new PeriodicTimer(Pace);
        try
        {
            do await TellOnceAsync(job, end);
            while (await pace.WaitForNextTickAsync(end));
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested) { }
    }

    private async Task TellOnceAsync(Job job, CancellationToken end)
    {
        try
        {
            if (await store.SayAsync(job.Id, job.State, job.Done, stop: end))
                job.Cancel();
        }
        // A database that is away for a moment stops no work; where it stays away, the work fails by itself.
        catch (Exception untold) when (!end.IsCancellationRequested)
        {
            Untold(log, untold, job.Kept.Kind);
        }
    }

    [LoggerMessage(LogLevel.Error, "{What} could not be done.")]
    private static partial void Failed(ILogger log, Exception why, string what);

    [LoggerMessage(LogLevel.Warning, "How far {What} is could not be kept.")]
    private static partial void Untold(ILogger log, Exception why, string what);
}

/// <summary>How a page shows a job.</summary>
public static class JobOnPage
{
    /// <summary>While it goes on, the page that shows it looks again by itself, with or without scripts.</summary>
    public static void ShownBy(this KeptJob job, HttpResponse page)
    {
        if (job.GoesOn)
            page.Headers["Refresh"] = "3";
    }
}
