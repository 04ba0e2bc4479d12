using Kith.Casework.Replay;

namespace Kith.Web.StaffSite.Replay;

/// <summary>How a replay stands.</summary>
public enum ReplayState
{
    /// <summary>Another one goes on.</summary>
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

/// <summary>One replay that somebody asked for. It goes on while they use other pages, and is theirs alone.</summary>
/// <param name="viewer">Who asked.</param>
/// <param name="question">What they asked.</param>
/// <param name="total">How many records there are.</param>
/// <param name="startedAt">When, UTC.</param>
public sealed class ReplayTask(string viewer, ReplayQuestion question, int total, DateTimeOffset startedAt)
    : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private int read;

    public Guid Id { get; } = Guid.NewGuid();

    public string Viewer => viewer;

    public ReplayQuestion Question => question;

    public DateTimeOffset StartedAt => startedAt;

    /// <summary>How many records there are.</summary>
    public int Total => total;

    /// <summary>How many were read.</summary>
    public int Read => Volatile.Read(ref read);

    public ReplayState State { get; private set; }

    /// <summary>What was found; null until it is finished.</summary>
    public ReplayFigures? Figures { get; private set; }

    /// <summary>Ends when the work does, however it went.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>True while there is something to wait for.</summary>
    public bool GoesOn => State is ReplayState.Waiting or ReplayState.Running;

    public void Cancel() => stopping.Cancel();

    /// <summary>Begins the work on another thread, once it is its turn.</summary>
    /// <param name="turn">Lets one replay go on at a time.</param>
    /// <param name="work">The replay, told after each record.</param>
    public void Start(SemaphoreSlim turn, Func<Action, CancellationToken, Task<ReplayFigures>> work) =>
        Ended = Task.Run(() => RunAsync(turn, work), CancellationToken.None);

    private async Task RunAsync(SemaphoreSlim turn, Func<Action, CancellationToken, Task<ReplayFigures>> work)
    {
        try
        {
            await turn.WaitAsync(stopping.Token);
            try
            {
                State = ReplayState.Running;
                Figures = await work(() => Interlocked.Increment(ref read), stopping.Token);
                State = ReplayState.Finished;
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            State = ReplayState.Cancelled;
        }
        catch (Exception)
        {
            State = ReplayState.Failed;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();
}
