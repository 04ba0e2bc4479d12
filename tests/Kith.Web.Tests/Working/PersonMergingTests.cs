using System.Net;
using System.Text.Json;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Working;

/// <summary>A mother who is recorded with one child and again with another: found to be one, seen as one, and taken apart again.</summary>
public sealed class PersonMergingTests(Sites sites)
{
    private const string Reason = "departure.persons-merged-by-two.reason";
    private const string By = "departure.persons-merged-by-two.by";

    [Theory, EveryEngine, Ask("C4")]
    public async Task A_mother_recorded_twice_becomes_one_person_for_whoever_may_open_both_and_two_again(string engine)
    {
        var site = await sites.On(engine);
        var (jo, dawn) = await WithMotherAsync(site, "amira", "Jorunn", "Averill", "Dawnette Averill");
        var (kai, again) = await WithMotherAsync(site, "amira", "Kaius", "Brightwell", "Dawnette Brightwell");
        using var amira = await site.As("amira");

        var person = await amira.Opens($"/children/{jo}/family/{dawn}");
        person.All("main a").ShouldContain("Dawnette Averill is the same person as another");
        var form = await amira.Opens($"/children/{jo}/acts/merge-person?person={dawn}");
        form = await amira.Saves(form, ("second-name", "Dawnette Brightwell"));
        form.Errors.ShouldContain("Choose who it is: type the name above, and choose from those known");
        form.All("#second-person option").ShouldContain("Dawnette Brightwell, mother of Kaius Brightwell");
        var asks = await amira.Saves(
            form,
            ("second-person", $"{again}"),
            ("despite", "yes"),
            ("reason", "She told us that she remarried")
        );
        asks.Errors.ShouldContain(
            "Both belong to children with whom we are involved. Name a manager, who looks and agrees."
        );
        (await amira.Saves(asks, (Reason, "She told us that she remarried"), (By, "denise"))).Errors.ShouldBeEmpty();
        (await site.Records.LoadPeopleAsync([again]))[0].MergedInto.ShouldBeNull();
        using var denise = await site.As("denise");
        var answer = await denise.Opens($"/children/{jo}/acts/answer-proposal");
        answer.Words.ShouldContain("Dawnette Brightwell");
        (await denise.Saves(answer, ("agreed", "yes"))).Errors.ShouldBeEmpty();
        (await site.Records.LoadPeopleAsync([again]))[0].MergedInto.ShouldBe(dawn);

        foreach (var (child, known) in new[] { (jo, dawn), (kai, again) })
        {
            var page = await amira.Opens($"/children/{child}/family/{known}");
            page.Words.ShouldContain("As recorded with Jorunn Averill");
            page.Words.ShouldContain("As recorded with Kaius Brightwell");
            page.Words.ShouldContain("She told us that she remarried");
            (await amira.Opens($"/children/{child}/family")).Words.ShouldContain("Dawnette Averill");
        }
        // Drawn as one, so that her other child is seen.
        (await amira.Opens($"/children/{jo}/family")).Words.ShouldContain("Kaius");
        foreach (var name in new[] { "dawnette averill", "dawnette brightwell" })
            (await amira.Opens($"/children?q={name}"))
                .All("main table a")
                .ShouldBe(["Jorunn Averill", "Kaius Brightwell"], ignoreOrder: true);
        (await Suggested(amira, "dawnette")).ShouldBe(1);

        var apart = await amira.Opens($"/children/{jo}/acts/separate-person?person={dawn}&second-person={again}");
        asks = await amira.Saves(apart, ("reason", "Two came to the review"));
        (await amira.Saves(asks, (Reason, "Two came to the review"), (By, "denise"))).Errors.ShouldBeEmpty();
        (
            await denise.Saves(await denise.Opens($"/children/{jo}/acts/answer-proposal"), ("agreed", "yes"))
        ).Errors.ShouldBeEmpty();

        (await site.Records.LoadPeopleAsync([again]))[0].MergedInto.ShouldBeNull();
        (await amira.Opens($"/children/{jo}/family/{dawn}")).Words.ShouldNotContain("Brightwell");
        (await Suggested(amira, "dawnette")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task Somebody_of_the_same_name_is_offered_before_anything_is_typed(string engine)
    {
        var site = await sites.On(engine);
        var (jo, mother) = await WithMotherAsync(site, "amira", "Lowri", "Penrice", "Gwenllian Penrice");
        var (_, again) = await WithMotherAsync(site, "amira", "Osian", "Penrice", "Gwenlian Penrice");
        using var amira = await site.As("amira");

        var form = await amira.Opens($"/children/{jo}/acts/merge-person?person={mother}");

        form.All("#second-person option").ShouldContain("Gwenlian Penrice, mother of Osian Penrice");
        (await site.App.Services.GetRequiredService<Audit>().OfChildAsync(jo, 100, TestDatabase.Stop)).ShouldContain(
            look => look.Viewer == "amira" && look.Page.Contains("merge-person")
        );
        again.ShouldNotBe(mother);
    }

    [Theory, EveryEngine]
    public async Task Whoever_may_open_one_side_alone_is_neither_offered_the_other_nor_believed(string engine)
    {
        var site = await sites.On(engine);
        var (jo, dawn) = await WithMotherAsync(site, "amira", "Idony", "Carrow", "Merewen Carrow");
        var (_, again) = await WithMotherAsync(site, "nadia", "Kestrel", "Carrowmarker", "Merewen Carrowmarker");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");

        foreach (var visitor in new[] { amira, denise })
        {
            var form = await visitor.Opens($"/children/{jo}/acts/merge-person?person={dawn}&second-person={again}");
            form.Words.ShouldNotContain("Carrowmarker");
            var refused = await visitor.Saves(form, ("second-person", $"{again}"), ("reason", "Same name"));
            refused.Errors.ShouldContain("There is nobody whom you could choose so. Choose from those known");
            refused.Words.ShouldNotContain("Carrowmarker");
        }
        (await site.Records.LoadPeopleAsync([dawn]))[0].Joined.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Merged_by_somebody_who_saw_both_nobody_comes_through_her_to_a_child_they_may_not_open(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var (jo, dawn) = await WithMotherAsync(site, "amira", "Onemarker", "Averill", "Dawnette Averill");
        var (kai, again) = await WithMotherAsync(site, "nadia", "Twomarker", "Brightwell", "Dawnette Bright");
        await site.Does(
            "nadia",
            kai,
            new RecordAddress
            {
                Lines = "7 Hidden Row",
                Postcode = "LS1 4AB",
                Protected = true,
            }
        );
        await MergedAsync(site, dawn, again);
        using var amira = await site.As("amira");
        using var nadia = await site.As("nadia");

        (await amira.Opens($"/children/{jo}/family/{dawn}")).Words.ShouldContain("As recorded elsewhere");
        List<string> wrong = [];
        foreach (
            var (visitor, own, other, id) in new[] { (amira, jo, "Twomarker", kai), (nadia, kai, "Onemarker", jo) }
        )
        foreach (
            var path in site.AddressesOf("GET", own)
                .Select(address => address.Path)
                .Append($"/children/{own}/family/{dawn}")
                .Append($"/children/{own}/family/{again}")
                .Append($"/children/{own}/acts/merge-person?person={dawn}")
                .Append($"/children/{own}/acts/separate-person?person={dawn}&second-person={again}")
                .Append("/children?q=dawnette")
                .Append("/search/adults.json?q=dawnette")
        )
        {
            using var page = await visitor.Gets(path);
            var text = await page.Content.ReadAsStringAsync(TestDatabase.Stop);
            if (
                text.Contains(other, StringComparison.OrdinalIgnoreCase)
                || text.Contains($"{id}", StringComparison.OrdinalIgnoreCase)
                || (own == jo && text.Contains("Hidden Row", StringComparison.OrdinalIgnoreCase))
            )
                wrong.Add($"{path} has {other}");
        }
        wrong.ShouldBeEmpty();

        // Nor do they take the two apart, who see one side alone.
        var apart = await amira.Opens($"/children/{jo}/acts/separate-person?person={dawn}&second-person={again}");
        (await amira.Saves(apart, ("reason", "I doubt it"))).Errors.ShouldContain(
            "Whoever takes two people apart may open children’s records on both sides. Ask your manager"
        );
        (await amira.Opens($"/children/{jo}/family/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(Guid Child, Guid Mother)> WithMotherAsync(
        TestSite site,
        string lead,
        string given,
        string family,
        string mother
    )
    {
        var child = await site.LedBy(lead, given, family);
        await site.Does(
            lead,
            child,
            new RecordFamily
            {
                People = [new Relative($"a{Guid.NewGuid():N}"[..6], Name: mother, Relationship: "mother")],
            }
        );
        return (child, (await site.RecordOf(child)).State.Person.Family.Single().Person);
    }

    private static async Task MergedAsync(TestSite site, Guid kept, Guid second)
    {
        var seen = await site.Records.LoadPeopleAsync([kept, second]);
        await site.Records.AppendAsync(
            new Append(Guid.NewGuid(), "merge-person", "frances", site.Time.Now, $"{Guid.NewGuid()}", [])
            {
                People =
                [
                    new PersonAppend(seen[0], [new Dated(new PersonJoined(second), TestSite.Today)]),
                    new PersonAppend(seen[1], [new Dated(new PersonMerged(kept), TestSite.Today)]),
                ],
            },
            TestDatabase.Stop
        );
    }

    private static async Task<int> Suggested(Visitor visitor, string typed)
    {
        using var answer = await visitor.Gets($"/search/adults.json?q={Uri.EscapeDataString(typed)}");
        return JsonDocument
            .Parse(await answer.Content.ReadAsStringAsync(TestDatabase.Stop))
            .RootElement.GetArrayLength();
    }
}
