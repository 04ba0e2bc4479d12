using System.Net;
using Kith.Casework.Access;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>Whoever works with a child sends what they learned of a place to those who keep its record, and reads nothing of the record.</summary>
public sealed class TellingTests
{
    private const string All = "/contexts";

    [Theory, EveryEngine, Ask("D14"), Ask("E5")]
    public async Task What_is_learned_is_sent_to_those_who_keep_the_record_and_taken_up_without_being_typed_again(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var kai = await site.LedBy("amira", "Kai", "Quillon");
        var xanthe = await site.LedBy("nadia", "Xanthe", "Quoril");
        var at = $"{All}/{await site.HasContext()}";
        await site.Links(kai);
        using var amira = await site.As("amira");
        using var cora = await site.As("cora");

        var form = await amira.Opens($"/children/{kai}/tell-keepers");
        form.Words.ShouldContain(MadeContext.Name);
        form.Words.ShouldNotContain("Men in cars");
        (await amira.Saves(form, ("of", "another"))).Errors.ShouldBe([
            "Write what you learned",
            "Say what it is called, or where it is",
        ]);
        (string, string)[] said =
        [
            ("of", $"{MadeContext.Id}"),
            ("what", "A white van comes at four."),
            ("others", "Xanthe Quoril"),
        ];
        var page = await amira.Saves(form, said);
        page.Words.ShouldContain("Nobody has taken it up yet");
        // Sent twice, it is there once.
        await amira.Saves(form, said);
        (await site.Count("context", "kind = 'told'")).ShouldBe(1);

        (await cora.Opens("/my-work")).Words.ShouldContain("1 thing that others learned");
        var list = await cora.Opens(All);
        list.Words.ShouldContain("Sent to you by those who work with a child");
        list.All("tbody tr").Count.ShouldBe(1);
        var taking = await cora.Opens(list.Document.QuerySelector("a[href*='/contexts/told/']")!.GetAttribute("href")!);
        taking.Words.ShouldContain("Kai Quillon");
        taking.Words.ShouldContain("Xanthe Quoril");
        taking.Holds("what").ShouldBe("A white van comes at four.");
        taking.Holds("from").ShouldBe("Amira Khan");
        var linking = await cora.Saves(taking, ("back", "Police know of it, as of Xanthe’s friend."));

        linking.Path.ShouldStartWith($"{at}/children");
        linking.Holds("names").ShouldBe("Xanthe Quoril");
        var record = await cora.Opens(at);
        record.Words.ShouldContain("A white van comes at four.");
        record.Words.ShouldContain("From Amira Khan");
        (await cora.Opens(All)).Words.ShouldNotContain("Sent to you");
        await site.Links(xanthe);
        var sent = await amira.Opens($"/children/{kai}");
        sent.Words.ShouldContain(
            "It was taken up on 20 November 2026. They say: Police know of it, as of another child’s friend"
        );
        (await amira.Opens($"/children/{kai}/story")).Words.ShouldContain("Told those who keep the records");
    }

    [Theory, EveryEngine, Ask("D14"), Ask("E5")]
    public async Task Nobody_else_reads_what_was_sent_and_nobody_sends_from_a_record_they_do_not_see(string engine)
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var kai = await site.LedBy("amira", "Kai", "Quillon");
        var xanthe = await site.LedBy("nadia", "Xanthe", "Quoril");
        await site.HasContext();
        await site.Links(kai, xanthe);
        using var amira = await site.As("amira");
        await amira.Saves(
            await amira.Opens($"/children/{kai}/tell-keepers"),
            ("of", "another"),
            ("called", "The old mill"),
            ("what", "A white van comes at four."),
            ("others", "Wanda Yarrow")
        );
        var telling = (await site.RecordOf(kai))
            .Standing.Select(one => one.Fact)
            .OfType<KeepersTold>()
            .ShouldHaveSingleItem()
            .Telling;

        foreach (var person in Staff.All.Keys.Append("ines"))
        {
            using var visitor = await site.As(person);
            (await visitor.Opens($"{All}/told/{telling}")).Status.ShouldBe(HttpStatusCode.Forbidden, person);
            foreach (
                var path in (string[])
                    [
                        $"/children/{kai}",
                        $"/children/{kai}/story",
                        $"/children/{kai}/search?q=van",
                        $"/children/{xanthe}",
                        $"/children/{xanthe}/story",
                        "/my-work",
                        "/children?q=mill",
                    ]
            )
            {
                var page = await visitor.Opens(path);
                page.Words.ShouldNotContain("white van", Case.Insensitive, $"{person} {path}");
                page.Words.ShouldNotContain("old mill", Case.Insensitive, $"{person} {path}");
                page.Words.ShouldNotContain("Yarrow", Case.Insensitive, $"{person} {path}");
            }
        }
        // It is no record of a place, and children are linked to none.
        using var cora = await site.As("cora");
        (await cora.Opens($"{All}/{telling}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await cora.Opens($"{All}/{telling}/children")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var nadia = await site.As("nadia");
        await site.Does(
            "denise",
            kai,
            new RestrictRecord
            {
                Kind = RestrictionKind.Hidden,
                People = ["denise", "amira"],
                Owner = "denise",
                Reason = "Somebody in the family works here",
                ReviewOn = TestSite.Today.AddDays(60),
            }
        );
        (await nadia.Opens($"/children/{kai}/tell-keepers")).Status.ShouldNotBe(HttpStatusCode.OK);
        var taking = await cora.Opens($"{All}/told/{telling}");
        taking.Words.ShouldContain("a child whose record is kept from you");
        taking.Document.Body!.TextContent.ShouldNotContain("Quillon");
    }
}
