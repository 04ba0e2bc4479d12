using System.Net;
using Kith.Casework.Access;
using Kith.Casework.DisabledRegister;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Kith.Web.StaffSite.DisabledRegister;

namespace Kith.Web.Tests.Working;

/// <summary>The register of disabled children, as a family asks for it and as those who keep it see it.</summary>
public sealed class DisabledRegisterPageTests(Sites sites)
{
    private const string Page = "/disabled-register";

    [Theory, Ask("A10")]
    [EveryEngine]
    public async Task A_parent_asks_for_it_and_is_off_it_again_the_same_day_and_the_child_s_page_says_so(string engine)
    {
        var site = await sites.On(engine);
        var child = await Disabled(site, "Ivy", "Marsh");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}")).Words.ShouldContain("Not on the register of disabled children");

        var put = await amira.Opens($"/children/{child}/acts/put-on-disabled-register");
        put.Words.ShouldContain("It holds the child’s name, date of birth, disability and school");
        (await amira.Saves(put, ("asker", "parent"), ("who", "Rose Marsh"), ("told", "no")))
            .Errors.ShouldHaveSingleItem()
            .ShouldBe("Tell them first what the register holds, why, and who sees it");
        (
            await amira.Saves(put, ("asker", "parent"), ("who", "Rose Marsh"), ("told", "yes"), ("news", "yes"))
        ).Errors.ShouldBeEmpty();
        var first = await amira.Opens($"/children/{child}");
        first.Words.ShouldContain("Rose Marsh asked for it");
        using var denise = await site.As("denise");
        (await denise.Opens(Page)).Words.ShouldContain("Ivy Marsh");

        (
            await amira.Records(child, "take-off-disabled-register", ("asker", "parent"), ("who", "Rose Marsh"))
        ).Errors.ShouldBeEmpty();
        (await amira.Opens($"/children/{child}")).Words.ShouldContain("Not on the register of disabled children");
        (await denise.Opens(Page)).Words.ShouldNotContain("Ivy Marsh");
    }

    [Theory, Ask("A10")]
    [EveryEngine]
    public async Task Whoever_keeps_it_does_as_a_family_asks_that_they_do_not_work_with_and_sees_no_record(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await Disabled(site, "Otto", "Penrose");
        using var frances = await site.As("frances");
        (await frances.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await frances.Opens("/children?q=otto+penrose"))
            .Links($"/children/{child}/on-disabled-register")
            .ShouldBeTrue();

        var put = await frances.Opens($"/children/{child}/on-disabled-register");
        put.Words.ShouldContain("Otto Penrose");
        var saved = await frances.Saves(put, ("asker", "young-person"), ("told", "yes"));
        saved.Heading.ShouldBe("Register of disabled children");
        saved.Words.ShouldContain("Otto Penrose");
        saved.Words.ShouldContain("The young person");
        var off = await frances.Opens($"/children/{child}/off-disabled-register");
        (await frances.Saves(off, ("asker", "young-person"))).Words.ShouldNotContain("Otto Penrose");
        Registered.Of(await site.RecordOf(child)).ShouldBeNull();
    }

    [Fact, Ask("E5")]
    public async Task It_is_for_those_who_keep_it_and_for_designated_social_care_officers()
    {
        await using var site = await TestSite.StartAsync();
        var child = await Disabled(site, "Ivy", "Marsh");
        await site.Does("amira", child, Joined);
        using var nadia = await site.As("nadia");
        (await nadia.Opens(Page)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await nadia.Opens("/children")).Links(Page).ShouldBeFalse();

        var theirs = await site.Decided(ReferralDecision.DisabledChildSupport, "Evie", "Lockwood");
        await site.Does(
            "denise",
            theirs,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "Knows her",
                Agreed = true,
                Suited = true,
            }
        );
        await site.Does(
            "amira",
            theirs,
            new BeginInvolvement
            {
                Practitioner = "nadia",
                Role = InvolvementRole.SocialCareOfficer,
                Purpose = "Oversees the short breaks",
                Reason = "She does for every disabled child",
            }
        );

        (await nadia.Opens("/children")).Links(Page).ShouldBeTrue();
        var page = await nadia.Opens(Page);
        page.Words.ShouldContain("Ivy Marsh");
        // Who it is, and no more: the record stays closed.
        page.Links($"/children/{child}").ShouldBeFalse();
    }

    [Theory, EveryEngine, Ask("E5")]
    public async Task An_officer_sees_a_disabled_child_under_section_17_without_an_officer_who_is_not_on_the_register(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.Does(
            "amira",
            await Disabled(site, "Ada", "Fenwick"),
            new BeginInvolvement
            {
                Practitioner = "nadia",
                Role = InvolvementRole.SocialCareOfficer,
                Purpose = "Oversees the short breaks",
                Reason = "She does for every disabled child",
            }
        );
        await Disabled(site, "Ivy", "Marsh");
        await site.LedBy("amira", "Able", "Kestrel");
        var early = await site.Decided(ReferralDecision.EarlyHelp, "Early", "Heron");
        await site.Does("frances", early, new ChangeDetails { Disabilities = ["MOB"] });
        using var nadia = await site.As("nadia");
        using var frances = await site.As("frances");

        (await nadia.Opens("/my-work"))
            .All("[aria-labelledby=unserved] li")
            .ShouldHaveSingleItem()
            .ShouldContain("Ivy Marsh");
        // On the page of the register nobody stands whose family did not ask for it.
        (await frances.Opens(Page)).Words.ShouldNotContain("Ivy Marsh");
    }

    [Fact]
    public async Task A_child_whose_record_is_restricted_is_not_named_and_whoever_tries_is_told_whom_to_ask()
    {
        await using var site = await TestSite.StartAsync();
        var child = await Disabled(site, "Ivy", "Marsh");
        await site.Does("amira", child, Joined);
        await site.Does(
            "denise",
            child,
            new RestrictRecord
            {
                Kind = RestrictionKind.Shown,
                People = ["amira", "denise"],
                Owner = "denise",
                Reason = "A colleague’s child",
                ReviewOn = TestSite.Today.AddDays(60),
            }
        );
        using var frances = await site.As("frances");

        (await frances.Opens(Page)).Words.ShouldNotContain("Ivy Marsh");
        var refused = await frances.Opens($"/children/{child}/off-disabled-register");
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Words.ShouldNotContain("Ivy Marsh");
        refused.Words.ShouldContain("Ask Denise Obi");
    }

    [Fact, Ask("A10")]
    public async Task The_letter_says_what_it_holds_why_who_sees_it_and_how_to_come_off_it()
    {
        var site = await sites.On("sqlite");
        var child = await Disabled(site, "Ada", "Fenwick");
        await site.Does(
            "amira",
            child,
            new RecordFamilyMember
            {
                Name = "Rose Fenwick",
                Relationship = "mother",
                LivesWithChild = true,
                ParentalResponsibility = true,
            },
            Joined with
            {
                Who = "Rose Fenwick",
            }
        );
        using var amira = await site.As("amira");

        var papers = await amira.Opens($"/children/{child}/papers");
        var letter = await amira.Opens(
            papers.Document.QuerySelector("a[href*='document=disabled-register-for-parent']")!.GetAttribute("href")!
        );
        foreach (
            var said in new[]
            {
                "Getting about",
                "5 May 2015",
                "Who sees it",
                "You are taken off on that day",
                "Rose Fenwick",
            }
        )
            letter.Words.ShouldContain(said);
        var own = await amira.Opens(
            papers.Document.QuerySelector("a[href*='document=disabled-register-for-child']")!.GetAttribute("href")!
        );
        own.Words.ShouldContain("We take your name off on the same day");
    }

    [Fact, Ask("A10")]
    public void Numbers_that_could_point_to_a_child_are_held_back_and_cannot_be_worked_out()
    {
        HeldBack.Of([3, 12, 0, 40], 5, addUp: true).ShouldBe([null, null, 0, 40]);
        HeldBack.Of([3, 4, 40], 5, addUp: true).ShouldBe([null, null, 40]);
        HeldBack.Of([3, 12], 5, addUp: false).ShouldBe([null, 12]);
        HeldBack.Of([6, 12], 5, addUp: true).ShouldBe([6, 12]);

        var today = new DateOnly(2026, 11, 20);
        var figures = RegisterFigures.Of(
            [
                .. Enumerable.Repeat(((DateOnly?)new DateOnly(2020, 11, 21), (string?)"MOB\nCOMM"), 7),
                .. Enumerable.Repeat(((DateOnly?)new DateOnly(2015, 11, 20), (string?)"MOB"), 8),
                (new DateOnly(2008, 11, 21), "HAND"),
            ],
            [0, 5, 11, 16],
            Kith.Tests.Cases.Shipped.Forms.For("register-child").Find("disabilities")!.Options,
            today,
            5
        );
        figures.All.ShouldBe(16);
        figures.ByAge.ShouldBe([("Under 5", 0), ("5 to 10", null), ("11 to 15", 8), ("16 to 17", null)]);
        figures.ByDisability.Select(line => line.Children).ShouldBe([null, 15, 7], ignoreOrder: true);
    }

    private static PutOnDisabledRegister Joined =>
        new()
        {
            Asker = RegisterAsker.Parent,
            Who = "Rose Marsh",
            Told = true,
        };

    private static async Task<Guid> Disabled(TestSite site, string given, string family)
    {
        var child = await site.LedBy("amira", given, family);
        await site.Does(
            "amira",
            child,
            new ChangeDetails
            {
                BornOn = new DateOnly(2015, 5, 5),
                Sex = Sex.Female,
                Ethnicity = "WBRI",
                Disabilities = ["MOB", "COMM"],
                UpnUnknown = "UN1",
            }
        );
        return child;
    }
}
