using Kith.Returns.Cin;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Returns;

/// <summary>What is being done for the return.</summary>
public enum ReturnTaskKind
{
    /// <summary>Counting what the return would be today.</summary>
    Count,

    /// <summary>Building the file.</summary>
    Build,
}

/// <summary>How a long piece of work stands.</summary>
public enum ReturnTaskState
{
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
public sealed class ReturnTask(ReturnTaskKind kind, CollectionYear year, int total) : IDisposable, IProgress<int>
{
    private readonly CancellationTokenSource stopping = new();
    private volatile int done;

    public ReturnTaskKind Kind => kind;

    public CollectionYear Year => year;

    /// <summary>How many records there are.</summary>
    public int Total => total;

    /// <summary>How many are done.</summary>
    public int Done => done;

    public ReturnTaskState State { get; private set; }

    /// <summary>Why it failed, as a plain sentence.</summary>
    public string? Failure { get; private set; }

    public CancellationToken Stop => stopping.Token;

    /// <inheritdoc/>
    public void Report(int value) => done = value;

    /// <summary>Ends when the work does, however it went.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    public void Cancel() => stopping.Cancel();

    /// <summary>Begins the work on another thread.</summary>
    public void Start(Func<ReturnTask, Task> work) => Ended = Task.Run(() => RunAsync(work), CancellationToken.None);

    private async Task RunAsync(Func<ReturnTask, Task> work)
    {
        try
        {
            await work(this);
            State = ReturnTaskState.Finished;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            State = ReturnTaskState.Cancelled;
        }
        catch (Exception failure)
        {
            Failure =
                failure is CouldNotException
                    ? failure.Message
                    : "It could not be done. Try again; if it happens again, ask your administrator.";
            State = ReturnTaskState.Failed;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();
}
