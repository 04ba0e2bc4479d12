using System.Net;
using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;
using Kith.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Working;

/// <summary>The front door looks at what the public sent, and decides for each child what becomes of it.</summary>
[Ask("D11")]
public sealed class WorryScreeningTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task What_was_sent_waits_on_the_clock_of_a_referral_and_becomes_one_without_being_typed_again(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var page = await Sent(site, "Ruby", "Toby");
        using var frances = await site.As("frances");
        var queue = await frances.Opens("/front-door");
        queue.Words.ShouldContain("Ruby Okafor, Toby Okafor");
        queue.Words.ShouldContain("Jo Field");

        var opened = await frances.Opens(page);
        opened.Words.ShouldContain("They come without a coat and are hungry.");
        opened.Words.ShouldContain("I am hungry");
        opened.Words.ShouldContain("4 Quay Street, Larkmouth");
        var saved = await Screens(frances, opened, ("became-c1", "new"), ("became-c2", "new"), ("secret", "no"));

        saved.Path.ShouldStartWith("/front-door?done=");
        saved.Words.ShouldNotContain("Ruby Okafor, Toby Okafor");
        var (ruby, toby) = (await Find(site, "Ruby Okafor"), await Find(site, "Toby Okafor"));
        var referral = ruby.State.Open!.FrontDoor.Referral!;
        referral.Concern!.ShouldContain("They come without a coat and are hungry.");
        referral.Concern!.ShouldContain("Toby Okafor");
        referral.ChildSaid.ShouldBe("I am hungry");
        referral.Referrer.ShouldBe("Jo Field, A childminder, 01632 960123");
        referral.Source.ShouldBe("1B");
        referral.ParentsTold.ShouldBe(true);
        ruby.State.Person.Address!.Lines.ShouldBe("4 Quay Street, Larkmouth");
        // The mother is one person for both.
        ruby.State.Person.Family.Single().Name.ShouldBe("Ada Okafor");
        toby.State.Person.Family.Single().Person.ShouldBe(ruby.State.Person.Family.Single().Person);
        toby.State.Open!.FrontDoor.Referral!.ChildSaid.ShouldBeNull();
    }

    [Fact]
    public async Task Each_child_may_become_something_else_and_advice_says_why()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var page = await Sent(site, "Hana", "Omar");
        using var frances = await site.As("frances");
        var opened = await frances.Opens(page);

        (await Screens(frances, opened)).Errors.ShouldBe(["Choose what becomes of it for one child at least"]);
        (await Screens(frances, opened, ("became-c2", "advice"))).Errors.ShouldBe([
            "Say why nothing is recorded for Omar Okafor, and what the sender was told",
        ]);
        var left = await Screens(frances, opened, ("became-c2", "advice"), ("reason-c2", "Told of the uniform fund."));

        left.Words.ShouldContain("Omar Okafor: advice to the sender, Frances");
        left.Words.ShouldContain("Told of the uniform fund.");
        left.Words.ShouldContain("What becomes of it for Hana Okafor?");
        left.Words.ShouldNotContain("What becomes of it for Omar Okafor?");
        (await frances.Opens("/front-door")).Words.ShouldContain("Hana Okafor");
    }

    [Fact]
    public async Task On_the_record_of_a_child_with_whom_somebody_works_it_is_a_contact_and_whoever_leads_is_told()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var known = await site.LedBy("amira", given: "Elsie");
        using var anybody = site.Anybody();
        var worry = await Sent(site, "Elsie", null);
        using var frances = await site.As("frances");

        var opened = await frances.Opens(worry);
        var record = await site.RecordOf(known);
        await Screens(frances, opened, ("became-c1", $"known-{known}"));

        var contact = (await site.RecordOf(known)).Standing.Last().Fact.ShouldBeOfType<ContactReceived>();
        contact.Concern.ShouldContain("They come without a coat and are hungry.");
        contact.Concern.ShouldContain("Ada Okafor, mother");
        contact.Concern.ShouldContain("The child said: I am hungry");
        (await site.RecordOf(known)).Version.ShouldBe(record.Version + 1);
        using var amira = await site.As("amira");
        (await amira.Opens("/my-work")).Words.ShouldContain("recorded a new worry");
    }

    [Theory]
    [EveryEngine]
    public async Task A_child_whose_record_is_kept_secret_is_answered_as_any_other_and_no_second_record_is_opened(
        string engine
    )
    {
        var site = await sites.On(engine);
        var page = await Sent(site, "Wren", null);
        using var frances = await site.As("frances");
        await Screens(frances, await frances.Opens(page), ("became-c1", "new"), ("secret", "no"));
        var wren = await Find(site, "Wren Okafor");
        await site.Does("denise", wren.Id, RelationWalkTests.Restricting(RestrictionKind.Hidden, "denise", "amira"));
        var before = await site.RecordOf(wren.Id);

        var again = await Sent(site, "Wren", null);
        var opened = await frances.Opens(again);
        opened.Words.ShouldNotContain("It is Wren");
        var saved = await Screens(frances, opened, ("became-c1", "new"), ("secret", "no"));

        saved.Path.ShouldStartWith("/front-door?done=");
        (await Named(site, "Wren Okafor")).Count.ShouldBe(1);
        (await site.RecordOf(wren.Id)).Version.ShouldBe(before.Version + 1);
        (await frances.Opens(again)).Words.ShouldContain("Wren Okafor: recorded, Frances");
    }

    [Fact]
    public async Task What_came_outside_the_hours_is_said_and_taken_on_by_name()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        site.Time.Now += TimeSpan.FromHours(12);
        var page = await Sent(site, "Late", null);
        using var frances = await site.As("frances");
        var queue = await frances.Opens("/front-door");
        queue.Words.ShouldContain("Outside our hours");
        queue.Words.ShouldContain("Nobody yet. Needs a name by 10:00 on 23 Nov 2026");

        using var denise = await site.As("denise");
        (await denise.Opens("/my-work")).Words.ShouldNotContain("Late Okafor");
        // From then on it stands with those who answer for the front door, until somebody has taken it on.
        site.Time.Now += TimeSpan.FromDays(3) - TimeSpan.FromHours(12);
        using var later = await site.As("denise");
        (await later.Opens("/my-work")).Words.ShouldContain("Late Okafor");
        using var again = await site.As("frances");
        await again.Sends(await again.Opens(page), "form[action$='taking-on']");
        (await later.Opens("/my-work")).Words.ShouldNotContain("Late Okafor");

        (await again.Opens(page)).Words.ShouldContain("Frances Lee looks after it.");
        (await again.Opens("/front-door")).Words.ShouldNotContain("Nobody yet");
    }

    [Theory]
    [EveryEngine]
    public async Task What_came_outside_the_hours_is_hidden_by_none_that_came_within_them(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        for (var number = 0; number < 26; number++)
            await site.HasWorry(Guid.NewGuid(), "Within");
        site.Time.Now += TimeSpan.FromHours(12);
        await site.HasWorry(Guid.NewGuid(), "Late");
        site.Time.Now += TimeSpan.FromDays(3) - TimeSpan.FromHours(12);
        using var denise = await site.As("denise");

        var words = (await denise.Opens("/my-work")).Words;

        words.ShouldContain("Late Penrose");
        words.ShouldNotContain("Within Penrose");
    }

    [Fact]
    public async Task Two_who_decide_at_once_record_it_once()
    {
        var site = await sites.On("sqlite");
        var page = await Sent(site, "Nia", null);
        using var frances = await site.As("frances");
        var opened = await frances.Opens(page);

        await Screens(frances, opened, ("became-c1", "new"), ("secret", "no"));
        await Screens(frances, opened, ("became-c1", "new"), ("secret", "no"));

        (await Named(site, "Nia Okafor")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_but_the_front_door_reads_it_and_reading_it_is_in_the_audit()
    {
        var site = await sites.On("sqlite");
        var page = await Sent(site, "Zed", null);
        using var sarah = await site.As("sarah");
        (await sarah.Opens(page)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var frances = await site.As("frances");

        await frances.Opens(page);

        (await site.Count("audit", $"page LIKE '%{page}' AND viewer = 'frances' AND purpose = 'read'")).ShouldBe(1);
        (await frances.Opens($"/front-door/worries/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<Page> Screens(Visitor visitor, Page page, params (string, string)[] answers) =>
        visitor.Sends(page, "main form[data-autosave]", answers);

    private static async Task<string> Sent(TestSite site, string first, string? second)
    {
        using var anybody = site.Anybody();
        var form = second is null ? await anybody.Opens("/worry/new") : await WorryTests.WithTwoChildren(anybody);
        var receipt = await WorryTests.Sends(anybody, form, first, second);
        var reference = receipt.All("#reference").Single();
        await using var read = site.Database.Database.ReadModels();
        return $"/front-door/worries/{(await read.Worries.SingleAsync(worry => worry.Reference == reference, TestDatabase.Stop)).Id}";
    }

    private static async Task<IReadOnlyList<Guid>> Named(TestSite site, string name)
    {
        await using var read = site.Database.Database.ReadModels();
        return await read
            .Children.Where(child => child.Name == name)
            .Select(child => child.Id)
            .ToListAsync(TestDatabase.Stop);
    }

    private static async Task<ChildRecord> Find(TestSite site, string name) =>
        await site.RecordOf((await Named(site, name)).Single());
}
