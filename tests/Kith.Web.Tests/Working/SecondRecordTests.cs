using System.Net;
using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>A child who has two records: found by their numbers, merged by two people, read as one, and taken apart again.</summary>
public sealed class SecondRecordTests(Sites sites)
{
    private const string Reason = "departure.records-merged-by-two.reason";
    private const string By = "departure.records-merged-by-two.by";

    [Theory, EveryEngine]
    public async Task Two_people_merge_a_second_record_and_the_child_is_read_as_one(string engine)
    {
        var site = await sites.On(engine);
        var (kept, second) = await TwoAsync(site);
        var number = (await site.RecordOf(second)).State.Person.Number;
        using var amira = await site.As("amira");

        var form = await amira.Opens($"/children/{kept}/acts/merge-record");
        form.Words.ShouldContain("A second person looks at it");
        var waits = await amira.Saves(
            form,
            ("second", number),
            ("despite", "yes"),
            (Reason, "One name misspelt"),
            (By, "denise")
        );

        waits.Errors.ShouldBeEmpty();
        (await site.RecordOf(second)).State.Person.MergedInto.ShouldBeNull();

        await AgreesAsync(site, "denise", kept);

        (await site.RecordOf(second)).State.Person.MergedInto.ShouldBe(kept);
        var page = await amira.Opens($"/children/{kept}");
        page.Words.ShouldContain($"Holds also what was recorded under Joe Smyth, number {number}");
        var story = await amira.Opens($"/children/{kept}/story");
        story.Words.ShouldContain($"From the second record, number {number}");
        story.Words.ShouldContain("Joe comes to school hungry");
        story.Words.ShouldNotContain("Merged into another record of the child");
        // Amira never worked with the second record: she sees it through the one that is kept.
        var other = await amira.Opens($"/children/{second}");
        other.Words.ShouldContain("This record was merged into Jo Smith, number");
        other.Words.ShouldNotContain("Record a worry");
        other.Words.ShouldNotContain("Change details");
        (await amira.Opens($"/children/{second}/acts/write-case-note")).Words.ShouldContain(
            "This record was merged into another record of the same child."
        );
        var found = await amira.Opens($"/children?q={number}");
        found.All("main table a").ShouldBe(["Jo Smith"]);
        found.Words.ShouldContain($"a second record, number {number}, was merged into this one");
        using var frances = await site.As("frances");
        // What is left of its referral is still to be done: whoever made it has to be told.
        var told = await frances.Opens($"/children/{second}/acts/tell-referrer");
        told.Words.ShouldNotContain("This record was merged into another record of the same child.");
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_to_agree_reads_both_records_and_nobody_else_does_by_that(string engine)
    {
        var site = await sites.On(engine);
        var second = await site.LedBy("nadia", "Joe", "Smyth");
        await site.Does("sunil", second, new CloseEpisode { Reason = "RC8", Summary = "Nothing more" });
        var kept = await site.LedBy("amira");
        var merge = new MergeRecord
        {
            Second = second,
            Despite = true,
            Departures = [new Departure("records-merged-by-two", "One name misspelt", "denise")],
        };
        await site.Does("amira", kept, merge);
        using var denise = await site.As("denise");
        using var amira = await site.As("amira");
        (await denise.Opens($"/children/{second}")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var answer = await denise.Opens($"/children/{kept}/acts/answer-proposal");
        answer.Words.ShouldContain("The other record Joe Smyth");
        var both = await denise.Opens($"/children/{kept}/story?beside={second}");
        both.Words.ShouldContain("Joe comes to school hungry");
        (await amira.Opens($"/children/{kept}/story?beside={second}")).Words.ShouldNotContain("Joe comes to school");
        await AgreesAsync(site, "denise", kept);
        (await amira.Opens($"/children/{kept}/story")).Words.ShouldContain("Joe comes to school hungry");
    }

    [Theory, EveryEngine]
    public async Task Taken_apart_again_by_two_people_each_is_a_record_of_its_own(string engine)
    {
        var site = await sites.On(engine);
        var (kept, second) = await MergedAsync(site);
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{second}/acts/separate-record");
        (await amira.Saves(form, (Reason, "They are cousins"), (By, "denise"))).Errors.ShouldBeEmpty();

        await AgreesAsync(site, "denise", second);

        (await site.RecordOf(second)).State.Person.MergedInto.ShouldBeNull();
        (await site.RecordOf(kept)).State.Person.Joined.ShouldBeEmpty();
        (await amira.Opens($"/children/{kept}")).Words.ShouldNotContain("Holds also");
        (await amira.Opens($"/children/{second}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await amira.Opens($"/children/{kept}/story")).Words.ShouldNotContain("Joe comes to school hungry");
    }

    [Theory, EveryEngine]
    public async Task A_record_that_is_kept_from_somebody_is_as_good_as_none_to_them(string engine)
    {
        var site = await sites.On(engine);
        var (kept, second) = await TwoAsync(site);
        var number = (await site.RecordOf(second)).State.Person.Number;
        await site.Does("denise", second, Hidden);
        using var amira = await site.As("amira");
        foreach (var typed in new[] { number, $"/children/{second}", "NOBODYS" })
        {
            var form = await amira.Opens($"/children/{kept}/acts/merge-record");
            var refused = await amira.Saves(form, ("second", typed), (Reason, "The same"), (By, "denise"));
            refused
                .Errors.ShouldHaveSingleItem()
                .ShouldBeOneOf(
                    "There is no such record that you could merge. Check the number",
                    "Which is the other record of the child? The answer must be one child: choose who it is, or enter the number that stands at the top of their page"
                );
        }
    }

    [Theory, EveryEngine]
    public async Task A_record_whose_reader_may_not_see_the_other_shows_nothing_of_it(string engine)
    {
        var site = await sites.On(engine);
        var (kept, second) = await MergedAsync(site);
        var number = (await site.RecordOf(second)).State.Person.Number;

        await site.Does("denise", second, Hidden);

        using var amira = await site.As("amira");
        foreach (var address in new[] { "", "/story", "/family", "/clocks", "/next" })
        {
            var page = await amira.Opens($"/children/{kept}{address}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Words.ShouldNotContain(number);
            page.Words.ShouldNotContain("Smyth");
            page.Words.ShouldNotContain("Joe comes to school hungry");
        }
        (await amira.Opens($"/children/{second}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var denise = await site.As("denise");
        (await denise.Opens($"/children/{kept}/story")).Words.ShouldContain("Joe comes to school hungry");

        await site.Does("denise", kept, Hidden with { People = ["denise", "amira"] });
        await site.Does("denise", second, new LiftRestriction { Reason = "Over" });

        // Shown through the one that is kept, it is kept from whoever is kept from that.
        using var sunil = await site.As("sunil");
        (await sunil.Opens($"/children/{second}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await sunil.Opens($"/children?q={number}")).Words.ShouldContain("No child here matches");
    }

    [Theory, EveryEngine]
    public async Task An_address_that_is_secret_on_one_record_is_shown_on_neither(string engine)
    {
        var site = await sites.On(engine);
        var (kept, second) = await TwoAsync(site);
        await site.Does("frances", second, new RecordAddress { Lines = "3 Quince Lane", Protected = false });
        await site.Does("amira", kept, new RecordAddress { Lines = "3 Quince Lane", Protected = true });
        await MergeAsync(site, kept, second);
        using var amira = await site.As("amira");

        foreach (
            var address in new[]
            {
                $"/children/{kept}",
                $"/children/{kept}/story",
                $"/children/{second}",
                $"/children/{second}/story",
            }
        )
            (await amira.Opens(address)).Words.ShouldNotContain("Quince");
        (await amira.Opens($"/children/{second}/address")).Words.ShouldContain("3 Quince Lane");
    }

    private static RestrictRecord Hidden =>
        new()
        {
            Kind = RestrictionKind.Hidden,
            People = ["denise"],
            Owner = "denise",
            Reason = "Mum works here",
            ReviewOn = TestSite.Today.AddDays(60),
        };

    private static async Task<(Guid Kept, Guid Second)> TwoAsync(TestSite site)
    {
        var second = await site.Decided(ReferralDecision.NoFurtherAction, "Joe", "Smyth");
        return (await site.LedBy("amira"), second);
    }

    private static async Task<(Guid Kept, Guid Second)> MergedAsync(TestSite site)
    {
        var (kept, second) = await TwoAsync(site);
        await MergeAsync(site, kept, second);
        return (kept, second);
    }

    private static async Task MergeAsync(TestSite site, Guid kept, Guid second)
    {
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{kept}/acts/merge-record");
        (string, string)[] answers =
        [
            ("second", (await site.RecordOf(second)).State.Person.Number),
            // Jo and Joe, of two spellings of one family name, have no name in common.
            ("despite", "yes"),
            (Reason, "One name misspelt"),
            (By, "denise"),
        ];
        (await amira.Saves(form, answers)).Errors.ShouldBeEmpty();
        await AgreesAsync(site, "denise", kept);
    }

    private static async Task AgreesAsync(TestSite site, string manager, Guid child)
    {
        var waiting = Proposals.Waiting(await site.RecordOf(child)).ShouldHaveSingleItem();
        using var visitor = await site.As(manager);
        var form = await visitor.Opens($"/children/{child}/acts/answer-proposal");
        var saved = await visitor.Saves(form, ("proposal", $"{waiting.Recorded.Version}"), ("agreed", "yes"));
        saved.Errors.ShouldBeEmpty();
    }
}
