using System.Net;
using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Guidance;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;

namespace Kith.Web.Tests.Working;

/// <summary>Records of which an import found that they may be of one child stand on a list until somebody has looked at both.</summary>
public sealed class DuplicatesPageTests
{
    private const string Address = "/duplicates";

    [Theory, EveryEngine]
    public async Task A_pair_is_shown_with_what_was_compared_until_it_is_said_that_they_are_two_children(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var frances = await site.As("frances");
        (await frances.Opens(Address)).Words.ShouldContain("No two records wait to be looked at.");
        (await frances.Opens("/front-door")).Words.ShouldNotContain("of records that may be of one child");
        var (first, again) = await TwinsAsync(site);
        var number = (await site.RecordOf(again)).State.Person.Number;
        (await frances.Opens("/front-door")).Words.ShouldContain("1 pair of records that may be of one child");

        var page = await frances.Opens(Address);

        page.Words.ShouldContain("same date of birth");
        page.Links($"/children/{first}/acts/merge-record?second={number}").ShouldBeTrue();
        (await site.Count("audit", $"page = '{Address}'")).ShouldBe(2);
        var form = await frances.Opens($"/children/{first}/acts/keep-records-apart?other={number}");
        (await frances.Saves(form, ("reason", "Both were in school on one day"))).Errors.ShouldBeEmpty();

        (await frances.Opens(Address)).Words.ShouldContain("No two records wait to be looked at.");
        foreach (var child in new[] { first, again })
            (await frances.Opens($"/children/{child}/story")).Words.ShouldContain("Both were in school on one day");
        // Nobody is asked again.
        (await frances.Opens($"/children/{again}/acts/decide-referral")).Words.ShouldNotContain("Is it one of these");
    }

    [Theory, EveryEngine]
    public async Task A_pair_that_was_merged_is_on_the_list_no_more(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var again = await site.Decided(ReferralDecision.NoFurtherAction, "Hanna", "Rowe");
        var first = await site.LedBy("amira", "Hannah", "Rowe");
        await site.ProposedAsync(again, first);
        using var frances = await site.As("frances");
        (await frances.Opens(Address)).Words.ShouldContain("Hannah Rowe and Hanna Rowe");
        await site.Does(
            "amira",
            first,
            new MergeRecord
            {
                Second = again,
                Departures = [new Departure("records-merged-by-two", "One name misspelt", "denise")],
            }
        );
        var proposal = (await site.RecordOf(first)).Version;
        await site.Does("denise", first, new Casework.Record.AnswerProposal { Proposal = proposal, Agreed = true });
        (await site.RecordOf(again)).State.Person.MergedInto.ShouldBe(first);

        (await frances.Opens(Address)).Words.ShouldContain("No two records wait to be looked at.");
    }

    [Theory, EveryEngine]
    public async Task Nobody_learns_from_it_of_a_record_that_is_kept_from_them(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (first, again) = await TwinsAsync(site);
        await site.Does("denise", first, RelationWalkTests.Restricting(RestrictionKind.Hidden, "denise"));
        using var frances = await site.As("frances");

        (await frances.Opens(Address)).Words.ShouldContain("No two records wait to be looked at.");

        var number = (await site.RecordOf(first)).State.Person.Number;
        (await frances.Opens($"/children/{again}/story")).Words.ShouldNotContain(number);
    }

    [Fact]
    public async Task Only_whoever_works_the_front_door_or_manages_opens_the_list()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        foreach (var (person, status) in new[] { ("denise", HttpStatusCode.OK), ("amira", HttpStatusCode.Forbidden) })
        {
            using var visitor = await site.As(person);
            (await visitor.Opens(Address)).Status.ShouldBe(status, person);
        }
    }

    private static async Task<(Guid First, Guid Again)> TwinsAsync(TestSite site)
    {
        var born = new DateOnly(2017, 5, 9);
        var first = await site.Referred("Solveig", "Haraldsen", born);
        var again = await site.Referred("Solvejg", "Haraldson", born);
        await site.ProposedAsync(again, first);
        return (first, again);
    }
}
