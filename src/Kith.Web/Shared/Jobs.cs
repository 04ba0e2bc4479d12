namespace Kith.Web.Shared;

/// <summary>How a long piece of work stands.</summary>
public enum JobState
{
    /// <summary>It has not begun: another one goes on.</summary>
    Waiting,

    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It came to its end.</summary>
    Finished,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>It could not be done.</summary>
    Failed,
}

/// <summary>A long piece of work that goes on while people use other pages.</summary>
public sealed class Job : IDisposable, IProgress<int>, IProgress<long>
{
    private readonly CancellationTokenSource stopping;
    private long done;

    internal Job(string what, long total, CancellationToken site)
    {
        (What, Total) = (what, total);
        stopping = CancellationTokenSource.CreateLinkedTokenSource(site);
    }

    /// <summary>What is done, for the log.</summary>
    public string What { get; }

    /// <summary>How much there is to do; 0 where that is not known.</summary>
    public long Total { get; }

    /// <summary>How much of it is done.</summary>
    public long Done => Interlocked.Read(ref done);

    public JobState State { get; internal set; }

    /// <summary>True while there is something to wait for.</summary>
    public bool GoesOn => State is JobState.Waiting or JobState.Running;

    /// <summary>Why it failed, as a plain sentence.</summary>
    public string? Failure { get; internal set; }

    /// <summary>Ends when the work does, however it went.</summary>
    public Task Ended { get; internal set; } = Task.CompletedTask;

    /// <summary>Asks the work to stop.</summary>
    public CancellationToken Stop => stopping.Token;

    public void Cancel() => stopping.Cancel();

    /// <summary>While it goes on, the page that shows it looks again by itself, with or without scripts.</summary>
    public void ShownBy(HttpResponse page)
    {
        if (GoesOn)
            page.Headers["Refresh"] = "3";
    }

    /// <summary>One more is done.</summary>
    public void Count() => Interlocked.Increment(ref done);

    /// <inheritdoc/>
    public void Report(int value) => Report((long)value);

    /// <inheritdoc/>
    public void Report(long value) => Interlocked.Exchange(ref done, value);

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();
}

/// <summary>Does long work away from the pages: it ends with the site, and a failure is said on the page and kept in the log.</summary>
public sealed partial class Jobs(IHostApplicationLifetime life, ILogger<Jobs> log)
{
    /// <summary>Begins a piece of work on another thread.</summary>
    /// <param name="what">What is done, for the log.</param>
    /// <param name="total">How much there is to do; 0 where that is not known.</param>
    /// <param name="work">The work. It tells the job how far it is, and looks whether it should stop.</param>
    /// <param name="turn">Lets one of several go on at a time; null for work that waits for none.</param>
    public Job Start(string what, long total, Func<Job, Task> work, SemaphoreSlim? turn = null)
    {
        var job = new Job(what, total, life.ApplicationStopping);
        job.Ended = Task.Run(() => RunAsync(job, work, turn), CancellationToken.None);
        return job;
    }

    private async Task RunAsync(Job job, Func<Job, Task> work, SemaphoreSlim? turn)
    {
        try
        {
            await InTurnAsync(job, work, turn);
            job.State = JobState.Finished;
        }
        catch (OperationCanceledException) when (job.Stop.IsCancellationRequested)
        {
            job.State = JobState.Cancelled;
        }
        catch (Exception failure)
        {
            Failed(log, failure, job.What);
            job.Failure =
                failure is CouldNotException
                    ? failure.Message
                    : "It could not be done. Try again; if it happens again, ask your administrator.";
            job.State = JobState.Failed;
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

    [LoggerMessage(LogLevel.Error, "{What} could not be done.")]
    private static partial void Failed(ILogger log, Exception why, string what);
}
