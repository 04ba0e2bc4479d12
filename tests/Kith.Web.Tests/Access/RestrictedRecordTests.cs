using System.Net;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;

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
