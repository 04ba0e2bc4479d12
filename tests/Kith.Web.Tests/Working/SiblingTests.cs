using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>Brothers and sisters with records of their own are found by name, and stand beside each other whichever record says so.</summary>
public sealed class SiblingTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task A_visit_offers_a_sister_whose_record_alone_says_that_they_belong_together(string engine)
    {
        var site = await sites.On(engine);
        var milo = await site.LedBy("amira", "Milo", "Quist");
        var sienna = await site.LedBy("amira", "Sienna", "Quist");
        var hidden = await site.LedBy("leon", "Wilfred", "Quist");
        foreach (var other in new[] { sienna, hidden })
            await site.Does(
                other == sienna ? "amira" : "leon",
                other,
                new RecordFamilyMember
                {
                    Name = "Milo Quist",
                    Relationship = "Brother",
                    Child = milo,
                }
            );
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{milo}/acts/make-home-visit");

        page.Document.QuerySelector($"input[name=children][value='{sienna:N}']").ShouldNotBeNull();
        page.Document.DocumentElement.OuterHtml.ShouldNotContain("Wilfred");
    }

    [Theory, EveryEngine]
    public async Task A_visit_opens_with_the_children_of_one_house_ticked_and_with_no_other(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira", family: "Housemate");
        var away = await site.LedBy("amira", "Asa", "Housemate");
        await site.Does(
            "amira",
            ada,
            new RecordFamilyMember
            {
                Name = "Asa Housemate",
                Relationship = "Brother",
                Child = away,
                LivesWithChild = false,
            }
        );
        using var amira = await site.As("amira");

        foreach (var opened in new[] { ada, ben })
        {
            var page = await amira.Opens($"/children/{opened}/acts/make-home-visit");
            page.Document.QuerySelectorAll("input[name=children][checked]")
                .Select(box => box.GetAttribute("value")!)
                .ShouldBe([$"{ada:N}", $"{ben:N}"], ignoreOrder: true);
        }
        (await amira.Opens($"/children/{away}/acts/make-home-visit"))
            .Document.QuerySelectorAll("input[name=children][checked]")
            .Length.ShouldBe(1);
    }

    [Theory]
    [EveryEngine]
    public async Task A_brother_with_a_record_is_named_by_name_and_chosen_among_those_who_share_it(string engine)
    {
        var site = await sites.On(engine);
        var name = $"Bram {engine}{Guid.NewGuid():N}"[..24];
        var child = await site.LedBy("amira", name, "Zeller");
        var brother = await site.LedBy("leon", name, "Zeller");
        var stranger = await site.LedBy("leon", name, "Zeller");
        using var amira = await site.As("amira");
        (string, string)[] typed = [("child", $"{name} Zeller"), ("name", "Bram Zeller"), ("relationship", "brother")];

        var asked = await amira.Records(child, "record-family-member", typed);
        asked.Errors.ShouldContain(error => error.Contains("choose who it is"));
        asked.Words.ShouldContain("Which child is it?");
        asked.Document.QuerySelectorAll("input[name=child-which]").Length.ShouldBe(2);
        (await site.RecordOf(child)).State.Person.Family.ShouldBeEmpty();

        await amira.Saves(asked, ("child-which", $"{brother:D}"));
        var member = (await site.RecordOf(child)).State.Person.Family.ShouldHaveSingleItem();
        (member.Person, member.HasRecord).ShouldBe((brother, true));
        // Said once, it stands on both, and whoever works with the brother finds her.
        var sister = (await site.RecordOf(brother)).State.Person.Family.ShouldHaveSingleItem();
        (sister.Person, sister.Name, sister.Relationship, sister.HasRecord).ShouldBe(
            (child, $"{name} Zeller", "sibling", true)
        );
        using var leon = await site.As("leon");
        (await leon.Opens($"/children/{brother}")).All(".kith-people li").ShouldContain(who => who.Contains("sibling"));
        stranger.ShouldNotBe(member.Person);
    }

    [Theory]
    [EveryEngine]
    public async Task A_record_is_named_by_its_number_and_nobody_is_told_of_a_record_they_may_not_know(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Ada", "Okoro");
        var brother = await site.LedBy("leon", "Ben", "Okoro");
        var number = (await site.RecordOf(brother)).State.Person.Number;
        using var amira = await site.As("amira");

        var nobody = await amira.Records(
            child,
            "record-family-member",
            ("child", "Xyzzyx Nobodysuch"),
            ("name", "X"),
            ("relationship", "brother")
        );
        nobody.Errors.ShouldContain(error => error.Contains("enter the number"));
        nobody.Document.QuerySelector("input[name=child]")!.GetAttribute("value").ShouldBe("Xyzzyx Nobodysuch");

        await amira.Records(
            child,
            "record-family-member",
            ("child", number),
            ("name", "Ben Okoro"),
            ("relationship", "brother")
        );
        (await site.RecordOf(child)).State.Person.Family.ShouldHaveSingleItem().Person.ShouldBe(brother);
    }
}
