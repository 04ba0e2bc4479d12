using System.Net;
using Kith.Casework;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Access;

/// <summary>Once our involvement has ended: the front door may need the history, and the line that held it keeps it.</summary>
public class ClosedRecordTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task The_front_door_reads_a_closed_record_and_records_only_a_new_contact_or_referral_on_it(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.ClosedBy("amira");
        using var frances = await site.As("frances");

        var page = await frances.Opens($"/children/{child}");
        page.Words.ShouldContain("You can read this closed record");
        page.Links($"/children/{child}/acts/receive-contact").ShouldBeTrue();
        page.Links($"/children/{child}/acts/open-early-help").ShouldBeFalse();
        page.Links($"/children/{child}/acts/record-address").ShouldBeFalse();
        (await frances.Opens($"/children/{child}/story"))
            .Links($"/children/{child}/facts/1/correction")
            .ShouldBeFalse();
        (await frances.Opens($"/children/{child}/acts/record-address")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await frances.Opens($"/children/{child}/facts/1/correction")).Status.ShouldBe(HttpStatusCode.Forbidden);

        await frances.Records(child, "receive-referral", ("source", "2A"), ("concern", "Seen alone at night"));

        (await site.RecordOf(child)).State.Open!.Stage.ShouldBe(Stages.FrontDoor);
        (await frances.Opens($"/children/{child}/acts/record-address")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_referrer_is_told_after_a_decision_that_closed_the_record()
    {
        var site = await sites.On("sqlite");
        var child = await site.Decided(ReferralDecision.NoFurtherAction);
        using var frances = await site.As("frances");

        (await frances.Opens($"/children/{child}")).Links($"/children/{child}/acts/tell-referrer").ShouldBeTrue();
        await frances.Records(child, "tell-referrer", ("how", "telephone"));

        (await site.RecordOf(child)).State.Latest!.FrontDoor.ToldOn.ShouldBe(TestSite.Today);
    }

    [Theory]
    [EveryEngine]
    public async Task A_search_leads_to_a_closed_record_whom_it_opens_for_and_nobody_else(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.ClosedBy("amira", "Quentin");
        foreach (
            var (person, opens) in new[]
            {
                ("amira", false),
                ("leon", false),
                ("denise", true),
                ("sunil", false),
                ("frances", true),
                ("carys", false),
            }
        )
        {
            using var visitor = await site.As(person);

            (await visitor.Opens("/children?q=quentin")).Links($"/children/{child}").ShouldBe(opens, person);
            (await visitor.Opens($"/children/{child}")).Status.ShouldBe(
                opens ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
                person
            );
        }
    }

    [Theory]
    [EveryEngine]
    public async Task What_a_manager_was_asked_before_the_record_closed_is_answered_after(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", on: TestSite.Today.AddDays(-75));
        await site.Does(
            "amira",
            child,
            new RecordDeparture
            {
                Duty = "assessment-max-duration",
                Reason = "Dad was away",
                AuthorisedBy = "denise",
            }
        );
        await site.Does("denise", child, new CloseEpisode { Reason = "RC7", Summary = "The family manages well" });
        var asked = Departing.Of(await site.RecordOf(child)).ShouldHaveSingleItem().Recorded.Version;
        var link = $"/children/{child}/acts/confirm-departure?departure={asked}";
        using var denise = await site.As("denise");

        (await denise.Opens("/approvals")).Links(link).ShouldBeTrue();
        await denise.Saves(await denise.Opens(link), ("agreed", "yes"));

        Departing.Of(await site.RecordOf(child)).ShouldHaveSingleItem().Status.ShouldBe(DepartureStatus.Agreed);
    }
}
