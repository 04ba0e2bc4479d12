using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Access;

/// <summary>Whoever a page shows is in the audit, and nobody else is.</summary>
public class ListAuditTests
{
    private const int Plenty = 10_000;

    [Theory]
    [EveryEngine]
    public async Task Each_child_that_a_list_shows_is_in_the_audit_and_nobody_else_is(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await ChildrenInEveryListAsync(site);
        var names = await NamesAsync(site);
        List<string> wrong = [];
        HashSet<string> listing = [];
        foreach (var person in Staff.Everybody)
        {
            using var visitor = await site.As(person);
            foreach (var path in PagesOfThoseSignedIn(site))
            {
                var before = await LooksAsync(site, person);
                var page = await visitor.Opens(path);
                var audited = (await LooksAsync(site, person)).SkipLast(before.Count).Select(look => look.Child);
                var shown = names.Where(child => IsIn(page, child.Value)).Select(child => child.Key).ToList();
                if (shown.Count > 0)
                    listing.Add(path);
                wrong.AddRange(
                    shown.Except(audited).Select(child => $"{person} {path}: {names[child]} is not audited")
                );
                wrong.AddRange(audited.Except(shown).Select(child => $"{person} {path}: {names[child]} is not shown"));
            }
        }
        wrong.ShouldBeEmpty();
        // Each of these showed somebody: an empty page would prove nothing.
        listing
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "/approvals",
                "/challenges",
                "/children?q=smith",
                "/data-quality",
                "/departures",
                "/front-door",
                "/my-work",
                "/people/amira/children",
                "/referrals",
            ]);
    }

    [Theory]
    [EveryEngine]
    public async Task Siblings_shown_again_on_a_page_that_was_refused_are_in_the_audit_again(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{ada}/acts/make-home-visit");
        var before = await LooksAsync(site, "amira");

        var again = await amira.Saves(page, ("account", ""));

        again.Errors.ShouldNotBeEmpty();
        again.Words.ShouldContain("Ben Okoro");
        (await LooksAsync(site, "amira"))
            .SkipLast(before.Count)
            .Select(look => (look.Child, look.Purpose))
            .ShouldBe([(ada, Purposes.Record), (ben, Purposes.List)], ignoreOrder: true);
    }

    [Fact]
    public async Task Children_who_may_be_meant_by_a_referral_are_in_the_audit()
    {
        await using var site = await TestSite.StartAsync();
        var known = await site.Referred("Zofia", "Nowak");
        using var frances = await site.As("frances");
        var before = await LooksAsync(site, "frances");

        var asked = await frances.Saves(
            await frances.Opens("/referrals/new"),
            ("given", "Zofia"),
            ("family", "Nowak"),
            ("source", "2A"),
            ("concern", "Comes to school hungry")
        );

        asked.Words.ShouldContain("Is it one of these children?");
        (await LooksAsync(site, "frances"))
            .SkipLast(before.Count)
            .Select(look => (look.Child, look.Purpose))
            .ShouldBe([(known, Purposes.List)]);
    }

    /// <summary>Children all of whose names differ, so that each list there is shows some of them.</summary>
    private static async Task ChildrenInEveryListAsync(TestSite site)
    {
        await site.Referred("Undecided");
        await site.Decided(ReferralDecision.Section17, "Unled");
        await site.AssessedBy("amira", "Awaiting");
        await site.OnAPlan("amira", chair: "carys", "Chaired");
        await site.ClosedBy("amira", "Closed");
        await site.LedBy("nadia", "Elsewhere");
        var late = await site.LedBy("amira", "Late", on: TestSite.Today.AddDays(-75));
        await site.Does(
            "amira",
            late,
            new RecordDeparture
            {
                Duty = "assessment-max-duration",
                Reason = "Dad was away",
                AuthorisedBy = "denise",
            }
        );
        await site.Does(
            "sarah",
            Guid.NewGuid(),
            new RegisterChild
            {
                Given = "Sent",
                Family = "Smith",
                On = TestSite.Today,
            },
            new ReceiveReferral
            {
                Source = "2A",
                Concern = "Comes to school hungry",
                On = TestSite.Today,
            }
        );
    }

    private static IEnumerable<string> PagesOfThoseSignedIn(TestSite site) =>
        site.AddressesOf("GET")
            .Where(address => address.Marked is not null)
            .Select(address => address.Path)
            .Append("/children?q=smith");

    private static async Task<Dictionary<Guid, string>> NamesAsync(TestSite site)
    {
        await using var read = site.Database.Database.ReadModels();
        return await read.Children.ToDictionaryAsync(child => child.Id, child => child.Name, TestDatabase.Stop);
    }

    // At children: what is about none is asked elsewhere.
    private static async Task<IReadOnlyList<Look>> LooksAsync(TestSite site, string person) =>
        [
            .. (
                await site.App.Services.GetRequiredService<Audit>().OfViewerAsync(person, Plenty, TestDatabase.Stop)
            ).Where(look => look.Child != Purposes.NoChild),
        ];

    private static bool IsIn(Page page, string name) =>
        page.Document.DocumentElement.TextContent.Contains(name, StringComparison.Ordinal);
}
