using System.Net;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>People are called what they are called: whatever a name, a birthday or a family is like, it is kept, shown and found.</summary>
public sealed class OddDataTests(Sites sites)
{
    [Theory]
    [InlineData("X")]
    [InlineData("محمد عبد الله")]
    [InlineData("Ṩ̈ǫ̃fi̇a")]
    [InlineData("Zoë 👩‍👧")]
    [InlineData("O’Neill'; DROP TABLE child;--")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("&lt;b&gt; Ann")]
    [InlineData("long")]
    public async Task A_name_is_shown_as_it_was_given_and_runs_nothing(string name)
    {
        var given = name == "long" ? string.Concat(Enumerable.Repeat("Anna", 50)) : name;
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", given, "Odd");
        await site.Does(
            "amira",
            child,
            new RecordFamily
            {
                People = [new Relative("a1b2", Name: given, Relationship: "mother", LivesWithChild: true)],
            },
            new RecordProfessionals { Professionals = [new Professional("a1b2", given, given, given)] },
            new RecordResidences { Residences = [new Residence("a1b2", Lines: given, SaidBy: given)] }
        );
        using var amira = await site.As("amira");

        foreach (var address in new[] { "", "/family", "/house", "/story" })
        {
            var page = await amira.Opens($"/children/{child}{address}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Document.Body!.TextContent.ShouldContain(given);
            page.Document.QuerySelectorAll("script").ShouldNotContain(script => script.TextContent.Contains("alert"));
        }
        using var frances = await site.As("frances");
        var found = await frances.Opens(
            $"/children?q={Uri.EscapeDataString(name == "long" ? "Anna Odd" : $"{given} Odd")}"
        );
        found.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_child_born_on_29_February_is_as_old_as_others()
    {
        var site = await sites.On("sqlite");
        var child = await site.Referred("Leap", "Year", new DateOnly(2012, 2, 29));
        using var frances = await site.As("frances");

        var page = await frances.Opens($"/children/{child}");

        page.Words.ShouldContain("14 years old, born 29 February 2012");
        (await frances.Opens("/children?q=29+February+2012")).Links($"/children/{child}").ShouldBeTrue();
    }

    [Fact]
    public async Task Two_children_who_are_each_said_to_be_the_others_child_are_drawn_all_the_same()
    {
        var site = await sites.On("sqlite");
        var (elder, younger) = await site.SiblingsLedBy("amira");
        foreach (var (one, other) in new[] { (elder, younger), (younger, elder) })
            await site.Does(
                "amira",
                one,
                new RecordFamilyMember
                {
                    Child = other,
                    Name = "The other",
                    Relationship = "child",
                }
            );
        using var amira = await site.As("amira");

        foreach (var child in new[] { elder, younger })
        {
            (await amira.Opens($"/children/{child}/family")).Status.ShouldBe(HttpStatusCode.OK);
            (await amira.Opens($"/children/{child}/house")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }
}
