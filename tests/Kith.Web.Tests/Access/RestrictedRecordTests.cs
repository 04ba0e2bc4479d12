using System.Net;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Access;

/// <summary>A record restricted to named people: nobody else meets the child's name anywhere.</summary>
public sealed class RestrictedRecordTests
{
    private const string Name = "Quillfeather";

    [Slow]
    [Theory]
    [EveryEngine]
    public async Task The_name_is_on_no_page_list_search_or_file_of_anybody_who_is_not_named(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        foreach (var kind in new[] { RestrictionKind.Hidden, RestrictionKind.Shown })
        {
            var (assessed, referred, sibling) = await Children(site, kind);
            List<string> found = [];
            foreach (var person in Staff.All.Keys.Where(id => id is not ("amira" or "frances")))
            {
                using var visitor = await site.As(person);
                string[] addresses =
                [
                    .. site.AddressesOf("GET", assessed, referred, sibling).Select(address => address.Path),
                    $"/children?q={Name}",
                    "/children?q=27+3+2019",
                    "/my-work?who=amira",
                    "/data-quality?who=amira",
                    "/front-door?unled=1",
                ];
                foreach (var address in addresses.Where(address => address != "/sign-out"))
                {
                    using var answer = await visitor.Gets(address);
                    var text = await answer.Content.ReadAsStringAsync(TestDatabase.Stop);
                    // What somebody typed into the search box themselves is no news to them.
                    if (
                        text.Replace($"“{Name}”", "", StringComparison.Ordinal)
                            .Replace($"value=\"{Name}\"", "", StringComparison.Ordinal)
                            .Replace($"q={Name}", "", StringComparison.Ordinal)
                            .Contains(Name, StringComparison.Ordinal)
                    )
                        found.Add($"{kind}: {person} {address}");
                }
            }
            found.ShouldBeEmpty();
            using var amira = await site.As("amira");
            (await amira.Opens($"/children/{assessed}")).Words.ShouldContain(Name);
            (await amira.Opens($"/children?q={Name}")).Words.ShouldContain(Name);
            (await amira.Opens("/my-work")).Words.ShouldContain(Name);
            (await amira.Opens($"/children/{sibling}")).Words.ShouldContain(Name);
        }
    }

    [Fact]
    public async Task Whoever_finds_a_restricted_record_is_told_whom_to_ask_and_of_a_hidden_one_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var (shown, _, _) = await Children(site, RestrictionKind.Shown);
        using var nadia = await site.As("nadia");

        var found = await nadia.Opens($"/children?q={Name}");
        found.Words.ShouldContain("A restricted record");
        found.Words.ShouldContain("Ask Amira Khan");
        var page = await nadia.Opens($"/children/{shown}");
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Words.ShouldContain("This record is restricted to named people. Ask Amira Khan.");
        (await nadia.Opens($"/children/{shown}/emergency")).Status.ShouldBe(HttpStatusCode.Forbidden);

        await site.Does("amira", shown, RelationWalkTests.Restricting(RestrictionKind.Hidden, "amira"));

        (await nadia.Opens($"/children/{shown}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await nadia.Opens($"/children/{shown}")).Words.ShouldBe(
            (await nadia.Opens($"/children/{Guid.NewGuid()}")).Words
        );
    }

    [Fact]
    public async Task The_owner_of_a_restriction_is_reminded_of_its_review_and_the_manager_is_told_what_they_may_see()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira", Name);
        await site.Does(
            "amira",
            child,
            RelationWalkTests.Restricting(RestrictionKind.Shown, "denise", "amira") with
            {
                ReviewOn = TestSite.Today.AddDays(20),
            }
        );
        using var denise = await site.As("denise");

        var page = await denise.Opens("/my-work");

        page.Words.ShouldContain("Amira Khan restricted this record. Look whether that is still needed");
        page.Words.ShouldContain("Amira Khan restricted the record to named people");
        page.Links($"/children/{child}/acts/restrict-record").ShouldBeTrue();
    }

    /// <summary>Nobody who may not know of the record learns of it by referring the child, and no second record is opened.</summary>
    [Theory]
    [EveryEngine]
    public async Task A_referral_of_a_child_whose_record_is_hidden_goes_on_that_record_and_looks_like_any_other(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var open = await site.LedBy("amira", Name);
        var closed = await site.ClosedBy("amira", "Tansy");
        await site.Does("amira", open, RelationWalkTests.Restricting(RestrictionKind.Hidden, "amira"));
        await site.Does("denise", closed, RelationWalkTests.Restricting(RestrictionKind.Hidden, "denise", "amira"));
        using var frances = await site.As("frances");
        using var sarah = await site.As("sarah");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");

        var (hidden, other) = (await Refers(frances, Name), await Refers(frances, "Nobody"));
        (hidden.Path, hidden.Status).ShouldBe((other.Path, other.Status));
        hidden.Words.ShouldNotContain(Name);
        hidden.All(".govuk-notification-banner").ShouldBe(other.All(".govuk-notification-banner"));
        var page = await sarah.Opens("/referrals/new");
        var sent = await sarah.Saves(page, [.. Answers("Tansy")]);
        sent.Words.ShouldContain("Referral sent");
        sent.Words.ShouldContain("Tansy Smith");
        sent.Words.ShouldContain("Waiting for a decision");
        // Sent twice it is stored once, and nothing is said to that either.
        (await sarah.Saves(page, [.. Answers("Tansy")])).Path.ShouldBe(sent.Path);
        (await Refers(frances, "Tansy", "2020-01-01")).Path.ShouldBe(other.Path);

        (await site.Count("child", $"name = '{Name} Smith'")).ShouldBe(1);
        // Another child of that name, born on another day, has a record of their own.
        (await site.Count("child", "name = 'Tansy Smith'")).ShouldBe(2);
        var contact = (await site.RecordOf(open)).Standing[^1];
        (contact.By, contact.FactName).ShouldBe(("frances", "contact-received"));
        contact.Detail("concern")!.ShouldContain("Comes to school hungry");
        (await site.RecordOf(closed)).Standing.Count(fact => fact.By == "sarah").ShouldBe(1);
        (await amira.Opens("/my-work")).Words.ShouldContain("Frances Lee recorded a new worry");
        (await denise.Opens("/my-work")).Words.ShouldContain("Sarah Webb recorded a new worry");
        (await denise.Opens("/front-door")).Links($"/children/{closed}").ShouldBeTrue();
        (await frances.Opens("/front-door")).Links($"/children/{closed}").ShouldBeFalse();
        var looks = await site
            .App.Services.GetRequiredService<Audit>()
            .LooksAsync(new LookQuestion { Child = open, Viewer = "frances" }, 10, TestDatabase.Stop);
        looks.Select(look => (look.Purpose, look.Detail)).ShouldContain(("record", "without seeing it"));
    }

    [Theory]
    [EveryEngine]
    public async Task A_restricted_record_whose_named_people_have_all_left_falls_to_the_owners_manager(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.ClosedBy("amira", Name);
        await site.Does("denise", child, RelationWalkTests.Restricting(RestrictionKind.Hidden, "amira", "femi"));
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        await site.Leaves("amira");
        (await denise.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await denise.Opens("/my-work")).Words.ShouldNotContain(Name);

        await site.Leaves("femi");

        (await sunil.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await sunil.Opens("/my-work")).Words.ShouldNotContain(Name);
        (await denise.Opens($"/children?q={Name}")).Links($"/children/{child}").ShouldBeTrue();
        var work = await denise.Opens("/my-work");
        work.All("main h2")[0].ShouldBe("Restricted records that nobody named on them can open (1)");
        work.Words.ShouldContain("Amira Khan answered for the restriction.");
        var page = await denise.Opens($"/children/{child}/acts/restrict-record");
        await denise.Saves(
            page,
            ("kind", "hidden"),
            ("people", "leon"),
            ("owner", "leon"),
            ("reason", "Amira has left"),
            ("review-on", "2026-12-24")
        );
        (await denise.Opens("/my-work")).Words.ShouldNotContain(Name);
        using var leon = await site.As("leon");
        (await leon.Opens($"/children/{child}")).Words.ShouldContain(Name);
    }

    [Fact]
    public async Task Whoever_names_a_restricted_child_in_a_brothers_record_is_advised_before_it_is_saved()
    {
        await using var site = await TestSite.StartAsync();
        var (assessed, _, sibling) = await Children(site, RestrictionKind.Hidden);
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        var advised = await amira.Records(sibling, "record-worry", ("what", $"Cries when {Name} is named"));

        advised.Words.ShouldContain($"Nothing is saved yet. This names {Name} Smith, whose record is restricted.");
        (await site.RecordOf(sibling)).Standing.ShouldNotContain(fact => fact.FactName == "worry-recorded");
        await amira.Saves(advised);
        (await site.RecordOf(sibling)).Standing.ShouldContain(fact => fact.FactName == "worry-recorded");
        // Whoever may not know of that record is told nothing.
        var saved = await denise.Records(sibling, "record-worry", ("what", $"Cries when {Name} is named"));
        saved.Words.ShouldNotContain("This names");
        (await site.RecordOf(sibling)).Standing.Count(fact => fact.FactName == "worry-recorded").ShouldBe(2);
        (await amira.Opens($"/children/{assessed}")).Words.ShouldContain(Name);
    }

    private static async Task<Page> Refers(Visitor visitor, string given, string born = "2019-03-27") =>
        await visitor.Saves(await visitor.Opens("/referrals/new"), [.. Answers(given, born)]);

    private static (string, string)[] Answers(string given, string born = "2019-03-27") =>
        [
            ("given", given),
            ("family", "Smith"),
            ("born-on", born),
            ("source", "2A"),
            ("concern", "Comes to school hungry"),
        ];

    // One whose assessment and departure wait for a manager, one at the front door, and a sister of theirs who is not restricted.
    private static async Task<(Guid Assessed, Guid Referred, Guid Sibling)> Children(
        TestSite site,
        RestrictionKind kind
    )
    {
        var assessed = await site.AssessedBy("amira", Name);
        await site.Does(
            "amira",
            assessed,
            new RecordDeparture
            {
                Duty = "assessment-max-duration",
                Reason = "Dad was away",
                AuthorisedBy = "denise",
            }
        );
        var sibling = await site.LedBy("amira", "Sister");
        await site.Does(
            "amira",
            sibling,
            new RecordFamilyMember
            {
                Name = $"{Name} Smith",
                Relationship = "brother",
                Child = assessed,
                LivesWithChild = true,
            }
        );
        var referred = await site.Referred(Name);
        await site.Does("amira", assessed, RelationWalkTests.Restricting(kind, "amira"));
        await site.Does("frances", referred, RelationWalkTests.Restricting(kind, "frances"));
        return (assessed, referred, sibling);
    }
}
