using System.Net;
using Kith.Casework.People;
using Kith.Casework.People.ParentSupports;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Working;

/// <summary>The support of a parent in their own right: it outlives our work with a child, and is there when another is expected.</summary>
public sealed class ParentSupportTests
{
    private const string Offered = "Somebody to talk to every week, and help with the flat";

    [Theory, EveryEngine, Ask("B16")]
    public async Task It_goes_on_for_whoever_leads_it_after_our_work_with_the_child_and_is_known_when_another_is_expected(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Kai", "Hart");
        var rosa = await site.HasInFamily(child, "Rosa Hart", "mother");
        using var amira = await site.As("amira");
        using var femi = await site.As("femi");
        (await amira.Opens($"/children/{child}/family/{rosa}"))
            .Links($"/children/{child}/acts/offer-parent-support?person={rosa}")
            .ShouldBeTrue();
        var form = await amira.Opens($"/children/{child}/acts/offer-parent-support?person={rosa}");
        var saved = await amira.Saves(
            form,
            ("what", Offered),
            ("answer", "accepted"),
            ("words", "I want to be ready next time."),
            ("supporter", "femi"),
            ("review-on-day", "11"),
            ("review-on-month", "1"),
            ("review-on-year", "2027")
        );
        saved.Errors.ShouldBeEmpty();
        (await amira.Opens($"/children/{child}/story")).Words.ShouldNotContain(Offered);
        await site.Does("denise", child, new CloseEpisode { Reason = "RC8", Summary = "Lives with his aunt" });

        var work = await femi.Opens("/my-work");
        work.Words.ShouldContain("Parents supported in their own right");
        work.Links($"/parents/{rosa}/support").ShouldBeTrue();
        (await femi.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = await femi.Opens($"/parents/{rosa}/support");
        page.Heading.ShouldStartWith("Rosa Hart");
        page.Words.ShouldContain(Offered);
        page.Words.ShouldContain("I want to be ready next time.");
        page.Words.ShouldContain("None whose record you may open.");
        page.Words.ShouldNotContain("Kai");
        page.Words.ShouldContain("20 November 2026 at 10:00, Femi Ade");

        var next = await site.Expected();
        await site.IsMotherOf(rosa, next);
        var hers = await amira.Opens($"/children/{next}");
        hers.Words.ShouldContain("Femi Ade supports Rosa Hart in their own right, next looked at on 11 January 2027");
        (await amira.Opens($"/children/{next}/family/{rosa}")).Words.ShouldContain(Offered);
        (await femi.Opens($"/parents/{rosa}/support")).Words.ShouldContain(
            "A child is expected on 1 March 2027. Amira Khan leads the work before the birth: talk to each other"
        );
    }

    [Theory, EveryEngine, Ask("B16")]
    public async Task Whoever_leads_it_says_how_it_goes_passes_it_on_and_ends_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (_, rosa) = await SupportedAsync(site, "femi");
        using var femi = await site.As("femi");
        using var leon = await site.As("leon");
        var form = await femi.Opens($"/parents/{rosa}/support/review");
        (await femi.Saves(form)).Errors.ShouldBe(["Say how it goes", "Say whether it goes on"]);
        (await femi.Saves(form, ("how", "She has the keys"), ("then", "goes-on"))).Errors.ShouldBe([
            "Enter the day on which it is looked at with them next",
        ]);

        (string, string)[] goesOn =
        [
            ("how", "She has the keys of a flat"),
            ("then", "goes-on"),
            ("supporter", "leon"),
            ("review-on-day", "1"),
            ("review-on-month", "2"),
            ("review-on-year", "2027"),
        ];
        (await femi.Saves(form, goesOn)).Path.ShouldStartWith("/my-work");

        (await femi.Opens("/my-work")).Words.ShouldNotContain("Rosa Hart");
        (await femi.Opens($"/parents/{rosa}/support")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await leon.Opens("/my-work")).Words.ShouldContain("Rosa Hart");
        (await leon.Opens($"/parents/{rosa}/support")).Words.ShouldContain("She has the keys of a flat");
        var last = await leon.Saves(
            await leon.Opens($"/parents/{rosa}/support/review"),
            ("how", "She manages"),
            ("then", "not-needed")
        );
        last.Path.ShouldBe($"/parents/{rosa}/support");
        last.Words.ShouldContain("Ended on 20 Nov 2026");
        (await leon.Opens("/my-work")).Words.ShouldNotContain("Rosa Hart");
        (await leon.Opens($"/parents/{rosa}/support/review")).Path.ShouldBe($"/parents/{rosa}/support");
        await using var read = site.Database.Database.ReadModels();
        (await read.People.FindAsync([rosa], TestDatabase.Stop))!.Supporter.ShouldBeNull();
    }

    [Theory, EveryEngine, Ask("B16"), Ask("E5")]
    public async Task Nobody_reads_it_on_its_page_but_whoever_leads_it_and_those_above_them_and_each_read_is_kept(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var (_, rosa) = await SupportedAsync(site, "femi");
        foreach (var person in Staff.All.Keys)
        {
            using var visitor = await site.As(person);
            foreach (var path in (string[])[$"/parents/{rosa}/support", $"/parents/{rosa}/support/review"])
                (await visitor.Opens(path)).Status.ShouldBe(
                    person is "femi" or "denise" ? HttpStatusCode.OK
                        : person is "sarah" or "tomos" or "anil" or "adele" ? HttpStatusCode.Forbidden
                        : HttpStatusCode.NotFound,
                    $"{person} {path}"
                );
        }
        using var leon = await site.As("leon");
        using var femi = await site.As("femi");
        var token = (await leon.Opens("/nowhere")).Document.QuerySelector(
            "form[action='/sign-out'] input[type=hidden]"
        )!;
        var sent = await leon.Posts(
            $"/parents/{rosa}/support/review",
            [new(token.GetAttribute("name")!, token.GetAttribute("value")!), new("how", "x"), new("then", "not-needed")]
        );
        sent.Status.ShouldBe(HttpStatusCode.NotFound);
        var looks = await site
            .App.Services.GetRequiredService<Audit>()
            .LooksAsync(new LookQuestion { Child = rosa, Purpose = Purposes.Apart }, 50, TestDatabase.Stop);
        looks.Select(look => look.Viewer).Distinct().Order(StringComparer.Ordinal).ShouldBe(["denise", "femi"]);
        (await femi.Opens($"/parents/{Guid.NewGuid()}/support")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EveryEngine, Ask("B16")]
    public async Task A_no_is_kept_and_it_can_be_offered_again_but_not_twice_at_a_time(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Kai", "Hart");
        var rosa = await site.HasInFamily(child, "Rosa Hart", "mother");
        await site.Does("amira", child, Offer(rosa, ParentSupportAnswer.Declined, null));
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}/family/{rosa}");
        page.Words.ShouldContain("Offered on 20 November 2026. They did not want it then, and can be asked again.");
        page.Links($"/children/{child}/acts/offer-parent-support?person={rosa}").ShouldBeTrue();

        await site.Does("amira", child, Offer(rosa, ParentSupportAnswer.Accepted, "femi"));

        var again = await amira.Opens($"/children/{child}/acts/offer-parent-support?person={rosa}");
        var refused = await amira.Saves(again, ("what", "More"), ("answer", "undecided"));
        refused.Errors.ShouldBe(["They have support in their own right already. Whoever leads it records how it goes"]);
        (await amira.Opens($"/children/{child}/family/{rosa}"))
            .Links($"/children/{child}/acts/offer-parent-support?person={rosa}")
            .ShouldBeFalse();
    }

    [Theory, EveryEngine, Ask("B16")]
    public async Task A_parent_reads_their_own_on_the_family_s_site_and_nothing_of_the_other_s(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var family = await site.FamilyApart();
        await site.Does("amira", family.Child, Offer(family.Mother, ParentSupportAnswer.Accepted, "femi"));
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn);

        var hers = await mother.Opens("/family");
        hers.Words.ShouldContain("Help for you");
        hers.Words.ShouldContain(Offered);
        hers.Words.ShouldContain("Femi Ade is there for you. You talk about it again on 11 January 2027.");
        (await father.Opens("/family")).Words.ShouldNotContain("Help for you");
    }

    private static OfferParentSupport Offer(Guid person, ParentSupportAnswer answer, string? supporter) =>
        new()
        {
            Person = person,
            What = Offered,
            Answer = answer,
            Supporter = supporter,
            ReviewOn = supporter is null ? null : new DateOnly(2027, 1, 11),
        };

    private static async Task<(Guid Child, Guid Mother)> SupportedAsync(TestSite site, string supporter)
    {
        var child = await site.LedBy("amira", "Kai", "Hart");
        var rosa = await site.HasInFamily(child, "Rosa Hart", "mother");
        await site.Does("amira", child, Offer(rosa, ParentSupportAnswer.Accepted, supporter));
        return (child, rosa);
    }
}
