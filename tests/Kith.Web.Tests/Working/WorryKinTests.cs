using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;

namespace Kith.Web.Tests.Working;

/// <summary>The children of one worry are brothers and sisters on each other’s records, unless somebody says that they are not.</summary>
[Ask("D11")]
public sealed class WorryKinTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task Children_who_get_new_records_are_brothers_and_sisters_on_both_now_and_later(string engine)
    {
        var site = await sites.On(engine);
        var page = await SentWorries.Sent(site, "Ines", "Milo", "Kinsey");
        using var frances = await site.As("frances");
        var opened = await frances.Opens(page);
        opened.Holds("family").ShouldBe("yes");

        await SentWorries.Screens(frances, opened, ("became-c1", "new"), ("secret", "no"));
        (await site.Named("Ines Kinsey")).State.Person.Family.ShouldNotContain(member => member.HasRecord);
        await SentWorries.Screens(frances, await frances.Opens(page), ("became-c2", "new"), ("secret", "no"));

        var (ines, milo) = (await site.Named("Ines Kinsey"), await site.Named("Milo Kinsey"));
        Sibling(ines).ShouldBe((milo.Id, "Milo Kinsey", "sibling"));
        Sibling(milo).ShouldBe((ines.Id, "Ines Kinsey", "sibling"));
        var decision = await frances.Opens($"/children/{ines.Id}/acts/decide-referral");
        decision.All("input[name=children][checked]").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Children_who_are_no_brothers_and_sisters_by_the_sender_or_whoever_screens_are_not_linked()
    {
        var site = await sites.On("sqlite");
        var page = await SentWorries.Sent(site, "Bea", "Cal", "Apart", ("one-family", "no"));
        using var frances = await site.As("frances");
        var opened = await frances.Opens(page);
        opened.Words.ShouldContain("Whoever sent it said that they are not.");
        opened.Holds("family").ShouldBe("no");

        await SentWorries.Screens(frances, opened, ("became-c1", "new"), ("became-c2", "new"), ("secret", "no"));

        foreach (var name in new[] { "Bea Apart", "Cal Apart" })
            (await site.Named(name)).State.Person.Family.ShouldNotContain(member => member.HasRecord);
    }

    [Fact]
    public async Task A_restricted_record_is_linked_to_nobody_and_nothing_says_so()
    {
        var site = await sites.On("sqlite");
        using var frances = await site.As("frances");
        await SentWorries.Screens(
            frances,
            await frances.Opens(await SentWorries.Sent(site, "Hush", null, "Quiet")),
            ("became-c1", "new"),
            ("secret", "no")
        );
        var hush = await site.Named("Hush Quiet");
        await site.Does("denise", hush.Id, RelationWalkTests.Restricting(RestrictionKind.Hidden, "denise", "amira"));
        var before = (await site.RecordOf(hush.Id)).Version;

        var saved = await SentWorries.Screens(
            frances,
            await frances.Opens(await SentWorries.Sent(site, "Hush", "Loud", "Quiet")),
            ("became-c1", "new"),
            ("became-c2", "new"),
            ("secret", "no")
        );

        saved.Path.ShouldStartWith("/front-door?done=");
        (await site.RecordOf(hush.Id)).Version.ShouldBe(before + 1);
        (await site.Named("Loud Quiet")).State.Person.Family.ShouldNotContain(member => member.HasRecord);
    }

    private static (Guid, string, string) Sibling(ChildRecord record)
    {
        var sibling = record.State.Person.Family.Single(member => member.HasRecord);
        return (sibling.Person, sibling.Name, sibling.Relationship);
    }
}
