using System.Net;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Departures;

/// <summary>The ways in which somebody once passed their own work with another's name: each is refused, or waits for that other.</summary>
[Ask("E2")]
public class SeparateHandsTests(Sites sites)
{
    [Theory, EveryEngine]
    public async Task An_author_does_not_authorise_their_own_assessment_with_a_reason_and_a_managers_name(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.AssessedBy("femi");
        using var femi = await site.As("femi");

        var page = await femi.Opens($"/children/{child}/acts/authorise-assessment");
        page.Words.ShouldContain("Here that is Denise Obi");
        page.Document.QuerySelector("[name='departure.assessment-approve.reason']").ShouldBeNull();
        var sent = Visitor.Filled(page, "main form[method=post]:not([action$=discarding])", [], out var action);
        sent.Add(new("departure.assessment-approve.reason", "Denise is busy"));
        sent.Add(new("departure.assessment-approve.by", "denise"));
        page = await femi.Posts(action, sent);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.RecordOf(child)).State.Open!.ChildInNeed.Assessment!.Step.ShouldBe(AssessmentStep.Submitted);
        Departing.Of(await site.RecordOf(child)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_referral_is_not_closed_undecided_with_a_reason_and_a_managers_name(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.Referred("Una");
        using var frances = await site.As("frances");

        var page = await frances.Records(child, "close-episode", ("reason", "RC8"), ("summary", "Nothing to do"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Words.ShouldContain("Record the decision on the referral first");
        page.Document.QuerySelector("[name='departure.referral-decision-first.reason']").ShouldBeNull();

        (await site.RecordOf(child)).State.Open.ShouldNotBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_lead_does_not_pass_on_their_own_case_before_the_manager_named_has_agreed(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Pia");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");

        var shown = await ProposedAsync(amira, child);

        shown.Words.ShouldContain("Nothing takes effect until they have agreed");
        shown.Words.ShouldContain("Not done yet: Change the lead practitioner. Amira Khan proposed it");
        (await site.RecordOf(child)).State.Open!.Lead!.Practitioner.ShouldBe("amira");
        (await amira.Opens("/my-work")).Words.ShouldContain("It is with Denise Obi, and has no effect yet.");
        var link = $"/children/{child}/acts/answer-proposal?proposal={await VersionOf(site, child)}";
        (await amira.Opens(link)).All("main input[name=proposal]").ShouldBeEmpty();
        (await denise.Opens("/approvals")).Links(link).ShouldBeTrue();
        var page = await denise.Opens(link);
        page.Words.ShouldContain("Knows the family best");
        page.Words.ShouldContain("Denise is in court");
        page = await denise.Saves(page, ("agreed", "yes"));

        page.Path.ShouldEndWith("?done=answer-proposal");
        var record = await site.RecordOf(child);
        record.State.Open!.Lead!.Practitioner.ShouldBe("leon");
        var changed = record.Standing.Single(fact => fact.Fact is LeadPractitionerChanged);
        (changed.By, changed.ActName).ShouldBe(("amira", "change-lead-practitioner"));
        Departing.Of(record).ShouldHaveSingleItem().Status.ShouldBe(DepartureStatus.Agreed);
        (await denise.Opens("/approvals")).Links(link).ShouldBeFalse();
        (await site.Count("proposal", $"child = '{child}'")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task What_is_sent_back_comes_to_its_author_with_the_reason_and_opens_as_it_was_entered(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Quin");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        await ProposedAsync(amira, child);
        var version = await VersionOf(site, child);

        await denise.Records(
            child,
            $"answer-proposal?proposal={version}",
            ("agreed", "no"),
            ("reason", "Stay until the review")
        );

        var work = await amira.Opens("/my-work");
        work.Words.ShouldContain("Stay until the review");
        work.Links($"/children/{child}/acts/change-lead-practitioner?entered={version}").ShouldBeTrue();
        var again = await amira.Opens($"/children/{child}/acts/change-lead-practitioner?entered={version}");
        again.Holds("reason").ShouldBe("Knows the family best");
        await amira.Records(child, $"withdraw-proposal?proposal={version}");
        (await amira.Opens("/my-work")).Words.ShouldNotContain("Stay until the review");
        (await site.RecordOf(child)).State.Open!.Lead!.Practitioner.ShouldBe("amira");
    }

    [Theory, EveryEngine]
    public async Task What_stands_on_a_refused_departure_is_shown_and_somebodys_until_it_is_settled(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Rae", on: TestSite.Today.AddDays(-75));
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
        var version = await site.RecordOf(child) is var record ? Departing.Of(record)[^1].Recorded.Version : 0;
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        await denise.Records(
            child,
            $"confirm-departure?departure={version}",
            ("agreed", "no"),
            ("reason", "Finish it this week")
        );
        var settle = $"/children/{child}/acts/settle-departure?departure={version}";

        (await amira.Opens("/my-work")).Links(settle).ShouldBeTrue();
        (await denise.Opens("/my-work")).Links(settle).ShouldBeTrue();
        (await amira.Opens($"/children/{child}")).Words.ShouldContain(
            "It is for Amira Khan and Denise Obi to put right"
        );
        (await amira.Opens($"/children/{child}/story")).Words.ShouldContain("Not agreed, to be put right");
        (await denise.Opens("/departures")).Words.ShouldContain("Not agreed, to be put right");
        await denise.Saves(await denise.Opens(settle), ("how", "put-right"), ("reason", "Finished on Friday"));

        (await amira.Opens("/my-work")).Links(settle).ShouldBeFalse();
        (await amira.Opens($"/children/{child}/story")).Words.ShouldContain("Not agreed, put right");
        Departing.Unsettled(await site.RecordOf(child)).ShouldBeEmpty();
    }

    private static async Task<Page> ProposedAsync(Visitor amira, Guid child)
    {
        (string, string)[] answers =
        [
            ("practitioner", "leon"),
            ("reason", "Knows the family best"),
            ("family-told", "At home"),
            ("agreed", "yes"),
            ("suited", "yes"),
        ];
        var page = await amira.Opens($"/children/{child}/acts/change-lead-practitioner");
        return await amira.Saves(
            page,
            [
                .. answers,
                ("departure.lead-practitioner-allocate.reason", "Denise is in court"),
                ("departure.lead-practitioner-allocate.by", "denise"),
            ]
        );
    }

    private static async Task<int> VersionOf(TestSite site, Guid child) =>
        Proposals.Of(await site.RecordOf(child))[^1].Recorded.Version;
}
