using System.Net;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;

namespace Kith.Web.Tests.Working;

/// <summary>Adults of whom an import found that they may be recorded twice: shown to those alone who may open a child's record on either side.</summary>
public sealed class DuplicateAdultsTests(Sites sites)
{
    private const string Address = "/duplicates/adults";
    private const string Nobody = "Nobody whom you may know waits to be looked at.";

    [Theory, EveryEngine, Ask("C4")]
    public async Task A_grandmother_of_two_families_is_shown_with_what_was_compared_until_she_is_found_to_be_two(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var (jo, jean) = await WithGranAsync(site, "Jo", "Jean Carrick", new DateOnly(1955, 4, 2));
        var (kai, again) = await WithGranAsync(site, "Kai", "Jeane Carrick", new DateOnly(1955, 4, 2));
        await ProposedAsync(site, again, jean);
        using var denise = await site.As("denise");

        var page = await denise.Opens(Address);

        page.All("h2").ShouldContain("Jean Carrick and Jeane Carrick");
        page.Words.ShouldContain("mother’s mother of Jo Smith");
        page.Words.ShouldContain("same date of birth");
        page.Links($"/children/{jo}/acts/merge-person?person={jean}&second-person={again}").ShouldBeTrue();
        (await site.Count("audit", $"page = '{Address}'")).ShouldBe(2);
        // Whoever leads the children reads it on her own page, on either side.
        using var amira = await site.As("amira");
        foreach (var (child, gran) in new[] { (jo, jean), (kai, again) })
            (await amira.Opens($"/children/{child}/family/{gran}")).Words.ShouldContain("may be recorded twice");
        var form = await amira.Opens($"/children/{kai}/acts/keep-people-apart?person={again}&second-person={jean}");
        form.Holds("second-person").ShouldBe($"{jean}");
        (await amira.Saves(form, ("reason", "Two sisters-in-law, both came to the review"))).Errors.ShouldBeEmpty();

        (await denise.Opens(Address)).Words.ShouldContain(Nobody);
        var her = await amira.Opens($"/children/{kai}/family/{again}");
        her.Words.ShouldNotContain("may be recorded twice");
        // On the child's record it is not said who else was meant: she may be of another family.
        var story = await amira.Opens($"/children/{kai}/story");
        story.Words.ShouldContain("Found to be somebody else than one of a like record: Jeane Carrick");
        story.Words.ShouldNotContain("Jean Carrick");
        // Whoever would make them one all the same is told.
        var merging = await amira.Opens($"/children/{jo}/acts/merge-person?person={jean}&second-person={again}");
        (await amira.Saves(merging, ("reason", "They look alike"))).Errors.ShouldContain(error =>
            error.Contains("recorded that they are two people")
        );
    }

    [Theory, EveryEngine]
    public async Task Once_merged_nobody_is_asked_again(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (_, jean) = await WithGranAsync(site, "Jo", "Jean Carrick", new DateOnly(1955, 4, 2));
        var (kai, again) = await WithGranAsync(site, "Kai", "Jean Carrick", new DateOnly(1955, 4, 2));
        await ProposedAsync(site, again, jean);
        await site.AreOnePerson(jean, again);
        using var denise = await site.As("denise");

        (await denise.Opens(Address)).Words.ShouldContain(Nobody);
        (await denise.Opens($"/children/{kai}/family/{again}")).Words.ShouldNotContain("may be recorded twice");
    }

    [Theory, EveryEngine]
    public async Task Nobody_learns_from_it_of_an_adult_through_a_record_that_they_may_not_open(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (jo, jean) = await WithGranAsync(site, "Jo", "Jean Onemarker", new DateOnly(1955, 4, 2));
        var (_, again) = await WithGranAsync(site, "Kaimarker", "Jean Twomarker", new DateOnly(1955, 4, 2), "nadia");
        await ProposedAsync(site, again, jean);
        using var denise = await site.As("denise");
        using var frances = await site.As("frances");
        using var amira = await site.As("amira");

        foreach (var visitor in new[] { denise, frances })
        {
            var page = await visitor.Opens(Address);
            page.Words.ShouldContain(Nobody);
            page.Words.ShouldNotContain("marker");
        }
        var person = await amira.Opens($"/children/{jo}/family/{jean}");
        person.Words.ShouldNotContain("Twomarker");
        person.Words.ShouldNotContain("may be recorded twice");
        // Nor are they told so by trying.
        var form = await amira.Opens($"/children/{jo}/acts/keep-people-apart?person={jean}&second-person={again}");
        form.Words.ShouldNotContain("marker and");
        var refused = await amira.Saves(form, ("second-person", $"{again}"), ("reason", "Somebody else"));
        refused.Errors.ShouldContain("There is nobody whom you could choose so. Choose from those known");
        refused.Words.ShouldNotContain("Twomarker");
        (await amira.Opens(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, EveryEngine]
    public async Task Of_a_record_that_is_restricted_to_others_nothing_is_shown_through_an_adult(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (jo, jean) = await WithGranAsync(site, "Jo", "Jean Onemarker", new DateOnly(1955, 4, 2));
        var (_, again) = await WithGranAsync(site, "Kai", "Jean Twomarker", new DateOnly(1955, 4, 2));
        await ProposedAsync(site, again, jean);
        using var denise = await site.As("denise");
        (await denise.Opens(Address)).Words.ShouldContain("Onemarker");

        await site.Does("denise", jo, RelationWalkTests.Restricting(RestrictionKind.Hidden, "amira"));

        (await denise.Opens(Address)).Words.ShouldContain(Nobody);
        (await denise.Opens(Address)).Words.ShouldNotContain("marker");
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task Somebody_typed_as_new_who_is_known_already_is_offered_once_before_it_is_saved(string engine)
    {
        var site = await sites.On(engine);
        var (_, gran) = await WithGranAsync(site, "Tegen", "Loveday Trewhella", null);
        var other = await site.LedBy("amira", "Petroc", "Angove");
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{other}/acts/record-family");
        var row = RowOf(form);

        var offered = await amira.Saves(
            form,
            ($"{row}.name", "Lovedy Trewhela"),
            ($"{row}.relationship", "father’s mother")
        );

        offered.Words.ShouldContain(
            "Somebody of this name is known already: Loveday Trewhella, mother’s mother of Tegen Smith"
        );
        offered.All($"[name='{row}.person'] option").ShouldContain("Loveday Trewhella, mother’s mother of Tegen Smith");
        (await site.RecordOf(other)).State.Person.Family.ShouldBeEmpty();
        (await amira.Saves(offered, ($"{row}.person", $"{gran}"))).Errors.ShouldBeEmpty();
        (await site.RecordOf(other)).State.Person.Family.ShouldHaveSingleItem().Person.ShouldBe(gran);
    }

    [Theory, EveryEngine]
    public async Task Who_is_offered_may_be_somebody_else_and_is_not_offered_again(string engine)
    {
        var site = await sites.On(engine);
        var (_, gran) = await WithGranAsync(site, "Merryn", "Keren Polglaze", null);
        var other = await site.LedBy("amira", "Denzel", "Angwin");
        using var amira = await site.As("amira");

        var offered = await amira.Saves(
            await amira.Opens($"/children/{other}/acts/record-family-member"),
            ("name", "Keren Polglaze"),
            ("relationship", "aunt")
        );
        offered.Words.ShouldContain("known already: Keren Polglaze");
        (await amira.Saves(offered)).Errors.ShouldBeEmpty();

        var member = (await site.RecordOf(other)).State.Person.Family.ShouldHaveSingleItem();
        member.Person.ShouldNotBe(gran);
        // Nor is anybody of another name, nor whoever is known to others alone.
        var (_, _) = await WithGranAsync(site, "Hidden", "Morva Hiddenmarker", null, "nadia");
        foreach (var name in new[] { "Keren Somebody", "Morva Hiddenmarker" })
        {
            var saved = await amira.Saves(
                await amira.Opens($"/children/{other}/acts/record-family-member"),
                ("name", name),
                ("relationship", "aunt")
            );
            saved.Words.ShouldNotContain("known already");
        }
        (await site.RecordOf(other)).State.Person.Family.Length.ShouldBe(3);
    }

    private static async Task<(Guid Child, Guid Gran)> WithGranAsync(
        TestSite site,
        string given,
        string gran,
        DateOnly? born,
        string lead = "amira"
    )
    {
        var child = await site.LedBy(lead, given);
        return (child, await site.HasInFamily(child, gran, "mother’s mother", born, lead));
    }

    private static Task ProposedAsync(TestSite site, Guid person, Guid other) =>
        site.IsSaidOf(person, new PersonDuplicateProposed(other, 93));

    private static string RowOf(Page page) =>
        page.Document.QuerySelectorAll("main fieldset.kith-row").First(row => row.Closest("template") is null).Id!;
}
