using Kith.Store.Jobs;
using Kith.Web.Shared;
using Kith.Web.Tests.Bounds;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kith.Web.Tests.Background;

public sealed class JobTests : IAsyncLifetime
{
    private readonly ApplicationLifetime _site = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly Lines _log = new();
    private TestDatabase _database = null!;
    private JobStore _store = null!;
    private Jobs _jobs = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.EmptyAsync("sqlite");
        _store = new JobStore(_database.Database, TimeProvider.System);
        var log = LoggerFactory.Create(logging => logging.AddProvider(_log)).CreateLogger<Jobs>();
        _jobs = new Jobs(_store, _site, log);
    }

    [Fact]
    public async Task A_job_that_goes_on_says_how_far_it_is_and_the_next_waits_for_its_turn()
    {
        using var turn = new SemaphoreSlim(1);
        var going = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = await Starts(job => UntilStopped(job, going), turn);
        await going.Task;
        var next = await Starts(_ => Task.CompletedTask, turn);

        var (one, other) = (await Kept(first), await Kept(next));
        (one.State, one.Done, one.Total, other.State).ShouldBe((JobState.Running, 1, 3, JobState.Waiting));
        await _jobs.CancelAsync(first, TestDatabase.Stop);
        await _jobs.EndedAsync(first);
        await _jobs.EndedAsync(next);
        ((await Kept(first)).State, (await Kept(next)).State).ShouldBe((JobState.Cancelled, JobState.Finished));
    }

    [Fact]
    public async Task What_failed_is_said_in_a_sentence_and_its_cause_is_in_the_log()
    {
        var job = await Starts(_ => throw new FormatException("row 7 has no end"));
        await _jobs.EndedAsync(job);

        var kept = await Kept(job);
        kept.State.ShouldBe(JobState.Failed);
        kept.Failure.ShouldBe("It could not be done. Try again; if it happens again, ask your administrator.");
        _log.All.ShouldHaveSingleItem().ShouldMatch("^counting could not be done.*row 7 has no end");
    }

    [Fact]
    public async Task What_could_not_be_done_for_a_reason_people_understand_says_that_reason()
    {
        var job = await Starts(_ => throw new CouldNotException("Give the number first."));
        await _jobs.EndedAsync(job);

        (await Kept(job)).Failure.ShouldBe("Give the number first.");
    }

    [Fact]
    public async Task A_job_ends_with_the_site()
    {
        var going = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var job = await Starts(here => UntilStopped(here, going));
        await going.Task;

        _site.StopApplication();

        await _jobs.EndedAsync(job);
        (await Kept(job)).State.ShouldBe(JobState.Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _database.DisposeAsync();
    }

    private async Task<Guid> Starts(Func<Job, Task> work, SemaphoreSlim? turn = null)
    {
        var job = new KeptJob(Guid.NewGuid(), "counting", "{}", "anil", TimeProvider.System.GetUtcNow(), Total: 3);
        (await _jobs.StartAsync(job, work, turn, stop: TestDatabase.Stop)).ShouldBeTrue();
        return job.Id;
    }

    private async Task<KeptJob> Kept(Guid job) => (await _store.FindAsync(job, TestDatabase.Stop))!;

    private async Task UntilStopped(Job job, TaskCompletionSource going)
    {
        job.Count();
        await _store.SayAsync(job.Id, JobState.Running, job.Done);
        going.SetResult();
        await Task.Delay(Timeout.Infinite, job.Stop);
    }
}
