using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>A child protection plan runs, and the child turns 18.</summary>
public sealed class AdulthoodTests(Sites sites)
{
    [Theory]
    [InlineData("Nearing", 31, "Nearing turns 18 on 21 December 2026. The child protection plan ends by then")]
    [InlineData("Passed", -10, "Passed has been 18 since 10 November 2026, and the child protection plan still runs")]
    public async Task The_childs_page_and_my_work_say_that_a_birthday_nears_or_has_passed_while_a_plan_runs(
        string given,
        int days,
        string says
    )
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.OnAPlan("amira", "carys", given);
        await site.Does(
            "amira",
            child,
            new ChangeDetails { BornOn = TestSite.Today.AddDays(days).AddYears(-18), Sex = Sex.Female }
        );
        using var amira = await site.As("amira");

        (await amira.Opens($"/children/{child}")).Words.ShouldContain(says);
        var work = await amira.Opens("/my-work");
        work.Words.ShouldContain("Turning 18 while a plan runs");
        work.Words.ShouldContain(says.Replace($"{given} ", $"{given} Smith ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_younger_child_nothing_is_said()
    {
        var site = await sites.On("sqlite");
        var child = await site.OnAPlan("amira", "carys", "Youngest");
        using var amira = await site.As("amira");

        (await amira.Opens($"/children/{child}")).Words.ShouldNotContain("turns 18");
        (await amira.Opens("/my-work")).Words.ShouldNotContain("Turning 18");
    }
}
