using Kith.Casework.People;
using Kith.Casework.People.Addresses;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Addresses;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Working;

/// <summary>What is secret on one record is secret on every record on which the address stands, and whoever works there is told.</summary>
public sealed class SharedAddressPageTests(Sites sites)
{
    [Theory, EveryEngine, Ask("B13")]
    public async Task An_address_that_becomes_secret_on_one_record_becomes_so_on_another_and_its_lead_is_told(
        string engine
    )
    {
        // A page of notices of its own: others fill that of a site they share.
        await using var site = await TestSite.StartAsync(engine);
        var (child, other) = (await site.LedBy("amira"), await site.LedBy("nadia"));
        await site.Does("nadia", other, Lives("5 Heron Walk, Quayton", "QY5 1HW"));
        using var nadia = await site.As("nadia");
        (await nadia.Opens($"/children/{other}")).Words.ShouldContain("5 Heron Walk");

        using var amira = await site.As("amira");
        await amira.Records(
            child,
            "record-address",
            ("lines", "5 Heron Wk."),
            ("postcode", "qy5 1hw"),
            ("protected", "yes")
        );

        foreach (var page in (string[])["", "/story", "/family", "/house"])
            (await nadia.Opens($"/children/{other}{page}")).Words.ShouldNotContain("Heron");
        (await nadia.Opens($"/search?q={Uri.EscapeDataString("5 Heron Walk QY5 1HW")}")).Words.ShouldNotContain(
            (await site.RecordOf(other)).State.Person.Number
        );
        var shown = await nadia.Opens($"/children/{other}/address");
        shown.Words.ShouldContain("5 Heron Walk");
        shown.Words.ShouldContain("because another record keeps it secret");
        (await nadia.Opens("/")).Words.ShouldContain("kept an address secret that is on this record too");
        // The other family is not named, nor is this one there.
        shown.Words.ShouldNotContain((await site.RecordOf(child)).State.Person.Number);
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task An_address_known_to_be_secret_elsewhere_is_secret_from_the_moment_it_is_recorded_here(
        string engine
    )
    {
        var site = await sites.On(engine);
        var (child, other) = (await site.LedBy("amira"), await site.LedBy("nadia"));
        await site.Does("amira", child, Lives("6 Heron Walk, Quayton", "QY5 1HX", isSecret: true));

        await site.Does("nadia", other, Lives("6 Heron Walk, Quayton", "QY5 1HX"));

        using var nadia = await site.As("nadia");
        (await nadia.Opens($"/children/{other}")).Words.ShouldNotContain("Heron");
        (await nadia.Opens($"/children/{other}")).Words.ShouldContain("Address protected");
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task Two_who_saved_at_one_moment_or_an_import_are_caught_up_with(string engine)
    {
        var site = await sites.On(engine);
        var (child, other) = (await site.LedBy("amira"), await site.LedBy("nadia"));
        await Stores(site, child, new AddressRecorded("7 Heron Walk", "QY5 1HY", Protected: true));
        await Stores(site, other, new AddressRecorded("7 Heron Walk", "QY5 1HY"));

        (await CatchesUp(site)).ShouldBeGreaterThanOrEqualTo(1);

        KeptAddresses.Of(await site.RecordOf(other)).Covers("7 Heron Walk").ShouldBeTrue();
        (await site.RecordOf(other)).Facts[^1].Fact.ShouldBeOfType<AddressKeptElsewhere>();
        (await CatchesUp(site)).ShouldBe(0);
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task Another_child_of_the_same_address_is_shown_beside_the_household_and_is_in_the_audit(string engine)
    {
        var site = await sites.On(engine);
        var (child, other) = (await site.LedBy("amira"), await site.LedBy("nadia"));
        await site.Does("amira", child, Lives("8 Heron Walk, Quayton", "QY5 1HZ"));
        await site.Does("nadia", other, Lives("8 HERON WALK", "QY5 1HZ"));
        using var amira = await site.As("amira");

        var house = await amira.Opens($"/children/{child}/house");

        house
            .All("[aria-labelledby=beside] li")
            .ShouldHaveSingleItem()
            .ShouldContain((await site.RecordOf(other)).State.Person.Number);
        (await site.Count("audit", $"page = '/children/{child}/house' AND purpose = 'list'")).ShouldBe(1);
    }

    [Theory, EveryEngine, Ask("D11")]
    public async Task Whoever_decides_a_referral_sees_which_other_families_are_known_at_the_address(string engine)
    {
        var site = await sites.On(engine);
        var (child, other) = (await site.Referred(), await site.LedBy("nadia"));
        await site.Does("frances", child, Lives("9 Heron Walk, Quayton", "QY5 1HZ"));
        await site.Does("nadia", other, Lives("9 Heron Walk", "QY5 1HZ"));
        using var frances = await site.As("frances");

        var page = await frances.Opens($"/children/{child}/acts/decide-referral");

        page.Words.ShouldContain("Known at the same address");
        page.Words.ShouldContain((await site.RecordOf(other)).State.Person.Number);
        (
            await site.Count("audit", $"page = '/children/{child}/acts/decide-referral' AND viewer = 'frances'")
        ).ShouldBeGreaterThanOrEqualTo(1);
    }

    // As an import stores it: past the act.
    private static async Task Stores(TestSite site, Guid child, AddressRecorded address) =>
        (
            await site.Records.AppendAsync(
                new Append(
                    Guid.NewGuid(),
                    "import-people",
                    "setup",
                    site.Time.Now,
                    $"{Guid.NewGuid()}",
                    [new StreamAppend(await site.RecordOf(child), [new Dated(address, TestSite.Today)], "a file")]
                ),
                TestDatabase.Stop
            )
        ).ShouldBeOfType<AppendResult.Stored>();

    private static Task<int> CatchesUp(TestSite site) =>
        site
            .App.Services.GetRequiredService<SharedAddresses>()
            .CatchUpAsync(site.Time.Now, TestSite.Today, TestDatabase.Stop);

    private static RecordAddress Lives(string lines, string postcode, bool isSecret = false) =>
        new()
        {
            Lines = lines,
            Postcode = postcode,
            Protected = isSecret,
        };
}
