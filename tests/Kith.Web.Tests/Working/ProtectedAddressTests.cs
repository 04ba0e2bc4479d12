using Kith.Casework.Diary;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class ProtectedAddressTests(Sites sites)
{
    private static readonly string[] Elsewhere = ["", "/story", "/clocks", "/family", "/hand-over"];

    [Theory]
    [EveryEngine]
    public async Task A_protected_address_stands_on_one_page_only_and_who_opened_it_is_on_record(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does("amira", child, new RecordAddress { Lines = "9 Refuge Walk", Protected = false });
        await site.Does("amira", child, new RecordAddress { Lines = "9 refuge walk", Protected = true });
        using var amira = await site.As("amira");

        await IsOnNoOtherPage(amira, child);
        var shown = await amira.Opens($"/children/{child}/address");

        shown.Words.ShouldContain("9 Refuge Walk");
        shown.All(".kith-not-printed").ShouldNotBeEmpty();
        (await amira.Opens($"/children/{child}/address?print=true")).All(".kith-not-printed").ShouldBeEmpty();
        (await site.Count("audit", $"page = 'GET /children/{child}/address'")).ShouldBe(2);
    }

    [Theory]
    [EveryEngine]
    public async Task What_was_secret_once_stays_so_when_the_same_lines_are_recorded_again_as_open(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does("amira", child, new RecordAddress { Lines = "9 Refuge Walk", Protected = true });
        using var amira = await site.As("amira");

        var refused = await amira.Records(child, "record-address", ("lines", "9 refuge walk"), ("protected", "no"));
        refused.Words.ShouldContain("This address has been kept secret on this record");

        // It can come about all the same: the lines of another entry are put right.
        await site.Does("amira", child, new RecordAddress { Lines = "2 Oak Lane", Protected = false });
        var last = (await site.RecordOf(child)).Facts[^1];
        await site.Does(
            "amira",
            child,
            new CorrectFact
            {
                Corrects = last.Version,
                Remove = false,
                Reason = "Misread",
                Replacement = new AddressRecorded("9, Refuge Walk", "QY9 9RW"),
            }
        );

        await IsOnNoOtherPage(amira, child);
        (await amira.Opens($"/children/{child}")).Words.ShouldContain("Address protected");
    }

    [Theory]
    [EveryEngine]
    public async Task A_meeting_at_an_address_that_became_secret_names_it_in_no_calendar(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does(
            "amira",
            child,
            new ArrangeBooking
            {
                Kind = "home-visit",
                Day = TestSite.Today.AddDays(3),
                Place = "9 Refuge Walk",
                Staff = ["amira"],
            }
        );
        await site.Does("amira", child, new RecordAddress { Lines = "9 Refuge Walk", Protected = true });
        using var amira = await site.As("amira");

        (await amira.Opens("/calendar")).Words.ShouldNotContain("Refuge Walk");
        await IsOnNoOtherPage(amira, child);
    }

    [Theory]
    [EveryEngine]
    public async Task The_entry_of_a_protected_address_can_be_put_right_and_is_not_printed_by_the_way(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does("amira", child, new RecordAddress { Lines = "9 Refuge Walk", Protected = true });
        var version = (await site.RecordOf(child)).Facts[^1].Version;
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}/facts/{version}/correction");

        page.Words.ShouldContain("an address that is kept secret");
        page.Document.QuerySelector(".kith-not-printed input[name=lines]").ShouldNotBeNull();
        page.Document.QuerySelectorAll("input[name=lines]").Length.ShouldBe(1);
    }

    private static async Task IsOnNoOtherPage(Visitor visitor, Guid child)
    {
        foreach (var page in Elsewhere)
            (await visitor.Opens($"/children/{child}{page}")).Document.DocumentElement.OuterHtml.ShouldNotContain(
                "Refuge Walk",
                Case.Insensitive,
                page
            );
    }
}
