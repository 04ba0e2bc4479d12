namespace Kith.Store.Jobs;

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

/// <summary>A long piece of work as every server sees it.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Kind">What is done: <c>replay</c>.</param>
/// <param name="Asked">What was asked, as JSON.</param>
/// <param name="By">Who asked.</param>
/// <param name="BegunAt">When, UTC.</param>
/// <param name="Total">How much there is to do; 0 where that is not known.</param>
public sealed record KeptJob(Guid Id, string Kind, string Asked, string By, DateTimeOffset BegunAt, long Total)
{
    /// <summary>How much of it is done.</summary>
    public long Done { get; init; }

    /// <summary>How it stands.</summary>
    public JobState State { get; init; }

    /// <summary>Why it failed, as a plain sentence.</summary>
    public string? Failure { get; init; }

    /// <summary>True while there is something to wait for.</summary>
    public bool GoesOn => State is JobState.Waiting or JobState.Running;
}
