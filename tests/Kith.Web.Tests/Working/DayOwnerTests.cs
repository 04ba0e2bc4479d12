using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>What a colleague records outside the hours of the front door is somebody's by name in the morning.</summary>
[Ask("D11")]
public sealed class DayOwnerTests
{
    [Theory]
    [EveryEngine]
    public async Task It_is_marked_and_stands_with_whoever_answers_for_the_front_door_until_somebody_is_named(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.Referred("Noon");
        site.Time.Now += TimeSpan.FromHours(12);
        var child = await site.Referred("Night");
        using var frances = await site.As("frances");
        var queue = await frances.Opens("/front-door");
        queue.Words.ShouldContain("Outside our hours");
        queue.Words.ShouldContain("Nobody yet. Needs a name by 10:00 on 23 Nov 2026");
        using var denise = await site.As("denise");
        (await denise.Opens("/my-work")).Words.ShouldNotContain("nobody looks after it");

        site.Time.Now += TimeSpan.FromDays(3) - TimeSpan.FromHours(12);
        using var later = await site.As("denise");
        var due = await later.Opens("/my-work");
        due.Words.ShouldContain("Came outside our hours, and nobody looks after it");
        due.Links($"/children/{child}/acts/take-on-referral").ShouldBeTrue();
        due.Words.ShouldNotContain("Say who looks after it: Noon");
        using var again = await site.As("frances");
        await again.Records(child, "take-on-referral");

        (await later.Opens("/my-work")).Words.ShouldNotContain("nobody looks after it");
        (await again.Opens("/front-door")).Words.ShouldContain("Frances Lee");
    }
}
