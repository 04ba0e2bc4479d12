using Kith.Web.Shared;
using Kith.Web.Tests.Bounds;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kith.Web.Tests.Background;

public sealed class JobTests : IDisposable
{
    private readonly ApplicationLifetime _site = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly Lines _log = new();

    [Fact]
    public async Task A_job_that_goes_on_says_how_far_it_is_and_the_next_waits_for_its_turn()
    {
        using var turn = new SemaphoreSlim(1);
        var going = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var jobs = Jobs();
        using var first = jobs.Start("The first", 3, job => UntilStopped(job, going), turn);
        await going.Task;
        using var next = jobs.Start("The next", 3, _ => Task.CompletedTask, turn);

        (first.State, first.Done, first.Total, next.State).ShouldBe((JobState.Running, 1, 3, JobState.Waiting));
        first.Cancel();
        await first.Ended;
        await next.Ended;
        (first.State, next.State).ShouldBe((JobState.Cancelled, JobState.Finished));
    }

    [Fact]
    public async Task What_failed_is_said_in_a_sentence_and_its_cause_is_in_the_log()
    {
        using var job = Jobs().Start("Counting", 0, _ => throw new FormatException("row 7 has no end"));
        await job.Ended;

        job.State.ShouldBe(JobState.Failed);
        job.Failure.ShouldBe("It could not be done. Try again; if it happens again, ask your administrator.");
        _log.All.ShouldHaveSingleItem().ShouldMatch("^Counting could not be done.*row 7 has no end");
    }

    [Fact]
    public async Task What_could_not_be_done_for_a_reason_people_understand_says_that_reason()
    {
        using var job = Jobs().Start("Building", 0, _ => throw new CouldNotException("Give the number first."));
        await job.Ended;

        job.Failure.ShouldBe("Give the number first.");
    }

    [Fact]
    public async Task A_job_ends_with_the_site()
    {
        var going = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var job = Jobs().Start("Counting", 0, job => UntilStopped(job, going));
        await going.Task;

        _site.StopApplication();

        await job.Ended;
        job.State.ShouldBe(JobState.Cancelled);
    }

    public void Dispose() => _log.Dispose();

    private Jobs Jobs() => new(_site, LoggerFactory.Create(logging => logging.AddProvider(_log)).CreateLogger<Jobs>());

    private static async Task UntilStopped(Job job, TaskCompletionSource going)
    {
        job.Count();
        going.SetResult();
        await Task.Delay(Timeout.Infinite, job.Stop);
    }
}
