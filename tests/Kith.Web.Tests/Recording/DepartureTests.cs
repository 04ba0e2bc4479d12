using System.Net;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Recording;

public class DepartureTests(Sites sites)
{
    private static readonly (string, string)[] Start =
    [
        ("focus", "Is there enough to eat?"),
        ("interpreter", "Nobody"),
        ("fathers", "Takes part by telephone"),
        ("child-interpreter", "none"),
        ("child-advocacy", "offered"),
    ];

    [Theory]
    [EveryEngine]
    public async Task A_case_a_family_support_worker_should_not_hold_in_2018_is_theirs_to_hold_in_2023(string engine)
    {
        var site = await sites.On(engine);
        var under2018 = await site.Decided(on: In2019);
        var under2023 = await site.Decided();
        using var denise = await site.As("denise");
        (string, string)[] given =
        [
            ("practitioner", "femi"),
            ("reason", "Knows the family"),
            ("suited", "yes"),
            ("agreed", "yes"),
        ];

        var refused = await denise.Records(under2018, "allocate-lead-practitioner", [.. given, ("on", "2019-05-08")]);
        var done = await denise.Records(under2023, "allocate-lead-practitioner", given);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldHaveSingleItem().ShouldContain("social worker");
        refused.Words.ShouldContain("Working Together 2018");
        done.Path.ShouldEndWith("?done=allocate-lead-practitioner");
    }

    [Fact]
    public async Task A_should_is_departed_from_with_a_reason_and_the_manager_who_authorised_it()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("femi", on: In2019, since: TestSite.Today);
        using var femi = await site.As("femi");

        var page = await femi.Records(child, "start-assessment", [.. Start, ("on", "2019-05-08")]);
        page.Words.ShouldContain("Not as the guidance asks");
        page = await femi.Saves(page, ("departure.s17-assessment-initiate.reason", "Knows the family best"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Holds("departure.s17-assessment-initiate.reason").ShouldBe("Knows the family best");
        page = await femi.Saves(page, ("departure.s17-assessment-initiate.by", "denise"), ("focus", ""));
        page.Errors.ShouldHaveSingleItem();
        page.Holds("departure.s17-assessment-initiate.reason").ShouldBe("Knows the family best");
        page.Holds("departure.s17-assessment-initiate.by").ShouldBe("denise");
        page = await femi.Saves(page, ("focus", "Is there enough to eat?"));

        page.Path.ShouldEndWith("?done=start-assessment");
        var departure = (DepartureRecorded)(await site.RecordOf(child)).Standing[^1].Fact;
        departure.AuthorisedBy.ShouldBe("denise");
        departure.Reason.ShouldBe("Knows the family best");
    }

    [Fact]
    public async Task Nobody_but_a_manager_authorises_a_departure()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("femi", on: In2019, since: TestSite.Today);
        using var femi = await site.As("femi");

        var page = await femi.Records(child, "start-assessment", [.. Start, ("on", "2019-05-08")]);
        page = await femi.Saves(
            page,
            ("departure.s17-assessment-initiate.reason", "Knows the family best"),
            ("departure.s17-assessment-initiate.by", "amira")
        );

        page.Errors.ShouldBe(["Choose the manager who authorised not following the guidance"]);
        page.Document.GetElementById("departure.s17-assessment-initiate.by").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_must_offers_no_way_round_it()
    {
        var site = await sites.On("sqlite");
        var child = await site.Decided(ReferralDecision.StrategyDiscussion);
        await site.Does(
            "sunil",
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "nadia",
                Reason = "Experienced",
                Agreed = true,
                Suited = true,
            },
            new Casework.Protection.HoldStrategyDiscussion
            {
                Reason = "Bruises",
                Attendees = Attended.ByAllThree,
                Outcome = Casework.Protection.StrategyOutcome.Section47Enquiry,
                Plan = "See the child today",
            }
        );
        using var nadia = await site.As("nadia");
        await nadia.Records(child, "start-section-47-enquiry", ("plan", "See the child today"));

        var page = await nadia.Records(
            child,
            "conclude-section-47-enquiry",
            ("findings", "An accident"),
            ("outcome", "no-further-action")
        );

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Words.ShouldContain("Children Act 1989 s.47");
        page.Document.QuerySelector("[name='departure.s47-see-child.reason']").ShouldBeNull();
        (await site.RecordOf(child)).State.Open!.Runs(Casework.Stages.Section47).ShouldBeTrue();
    }

    private static readonly DateOnly In2019 = new(2019, 5, 7);
}
