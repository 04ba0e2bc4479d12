using AngleSharp;
using Kith.Casework.Diary;
using Kith.Casework.PartnerSite;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Partners;

/// <summary>An agency says in its own name what came of what it took on at meetings.</summary>
public sealed class PartnerActionsTests(Sites sites)
{
    [Theory, EveryEngine, Ask("C9")]
    public async Task An_agency_says_what_came_of_its_own_actions_and_the_next_meeting_opens_with_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (child, meeting) = await Met(site);
        using var teacher = await site.PartnerIn(child, Asking);

        var own = (await teacher.Opens("/partner")).Words;
        own.ShouldContain("Breakfast on three mornings");
        own.ShouldNotContain("Weighs her each week");
        var form = await teacher.Opens("/partner/actions");
        var refused = await teacher.Sends(form, "main form", ("answers:t1.said", "partly"));
        refused.Errors.ShouldBe(["Action 1: Say why"]);
        var sent = await teacher.Sends(refused, "main form", ("answers:t1.why", "The cook left"));

        sent.Path.ShouldBe("/partner?done=answered");
        sent.Words.ShouldContain("Partly done: The cook left");
        var stored = (await site.RecordOf(child)).Standing[^1];
        stored.By.ShouldStartWith("partner:");
        stored.Fact.ShouldBeOfType<ActionsAnswered>().Answers.ShouldHaveSingleItem().Id.ShouldBe("t1");
        using var amira = await site.As("amira");
        (await amira.Opens("/my-work")).Words.ShouldContain(
            $"said what came of their actions: {MadePartners.Name}, {MadePartners.Agency}"
        );
        (await amira.Opens($"/children/{child}/partners")).Words.ShouldContain("Partly done: The cook left");

        await site.Does("amira", child, Note(meeting));
        await site.Does("amira", child, new ArrangeBooking { Kind = "core-group", Day = TestSite.Today.AddDays(9) });
        var next = (await site.RecordOf(child)).Version;
        var minute = (await amira.Opens($"/children/{child}/bookings/{next}/minute")).Words;
        minute.ShouldContain("Breakfast on three mornings");
        minute.ShouldContain("Partly done: The cook left");
    }

    [Theory, EveryEngine, Ask("C9")]
    public async Task What_an_agency_took_on_at_a_strategy_discussion_is_answered_on_its_site_and_shown_to_the_lead(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Jo");
        await site.Does(
            "amira",
            child,
            new HoldStrategyDiscussion
            {
                Reason = "A mark on the arm",
                Attendees = Attended.ByAllThree,
                Outcome = StrategyOutcome.Section47Enquiry,
                Plan = "See the child today",
                Taken = [new("t1", "Keeps her at school until four", MadePartners.Name, MadePartners.Agency)],
            }
        );
        using var teacher = await site.PartnerIn(child, Asking);

        var form = await teacher.Opens("/partner/actions");
        form.Words.ShouldContain("Keeps her at school until four");
        (await teacher.Sends(form, "main form", ("answers:t1.said", "done"))).Errors.ShouldBeEmpty();

        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}"))
            .All("[aria-labelledby=taken-on] li")
            .ShouldHaveSingleItem()
            .ShouldContain("Done (");
        var further = await amira.Opens($"/children/{child}/acts/hold-strategy-discussion");
        further.Words.ShouldContain("It continues the discussion of");
        further.Document.ToHtml().ShouldNotContain("Keeps her at school until four");
    }

    [Theory, EveryEngine]
    public async Task What_another_agency_took_on_is_neither_shown_nor_answered(string engine)
    {
        var site = await sites.On(engine);
        var (child, _) = await Met(site);
        var asked = await site.Asks(child, Asking);

        var record = await site.RecordOf(child);

        OwnActions.Of(record, PartnerGrant.Find(record, asked)!).Select(action => action.Id).ShouldBe(["t1"]);
        using var nurse = await site.PartnerIn(child, Asking with { Name = "Ann Lee", Agency = "Larch Road" });
        (await nurse.Opens("/partner")).Words.ShouldContain("Weighs her each week");
        using var stranger = await site.PartnerIn(child, Asking with { Name = "Pat Quay", Agency = "Oak" });
        (await stranger.Opens("/partner")).Words.ShouldContain("Nothing stands in your name or that of your agency");
        (await stranger.Opens("/partner/actions")).Path.ShouldBe("/partner");
    }

    private static AskPartner Asking => MadePartners.Ask with { Purpose = PartnerPurpose.Actions };

    private static Casework.Notes.WriteCaseNote Note(int meeting) =>
        new()
        {
            Booking = meeting,
            Kind = Casework.Notes.NoteKind.Meeting,
            With = "Mum",
            About = "The core group",
            Note = "We met",
        };

    private static async Task<(Guid Child, int Meeting)> Met(TestSite site)
    {
        var child = await site.LedBy("amira", "Jo");
        await site.Does("amira", child, new ArrangeBooking { Kind = "core-group", Day = TestSite.Today });
        var meeting = (await site.RecordOf(child)).Version;
        await site.Does(
            "amira",
            child,
            new WriteMinutePart
            {
                Booking = meeting,
                Part = "actions",
                Taken =
                [
                    new("t1", "Breakfast on three mornings", MadePartners.Name, MadePartners.Agency),
                    new("t2", "Weighs her each week", "Ann Lee", "Oak School nurse"),
                ],
            }
        );
        return (child, meeting);
    }
}
