using System.Net;
using System.Text.Json;
using Kith.Casework.People;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Working;

/// <summary>Somebody who stands in another family already is suggested while a name is typed, and picked: by whoever knows them through a child.</summary>
public sealed class KnownAdultTests(Sites sites)
{
    [Theory, EveryEngine, Ask("B13")]
    public async Task Somebody_of_another_family_is_suggested_and_picked_and_is_one_person(string engine)
    {
        var site = await sites.On(engine);
        var first = await site.LedBy("amira", "Wenna", "Trebilcock");
        await site.Does("amira", first, Family("Morwenna Penhaligon", "mother’s mother"));
        var gran = (await site.RecordOf(first)).State.Person.Family.Single().Person;
        var second = await site.LedBy("amira", "Jory", "Nance");
        using var amira = await site.As("amira");

        var found = (await Suggested(amira, "morwena penhal")).ShouldHaveSingleItem();

        (found.Name, found.Says, found.Person).ShouldBe(
            ("Morwenna Penhaligon", "mother’s mother of Wenna Trebilcock", gran)
        );
        (await site.App.Services.GetRequiredService<Audit>().OfChildAsync(first, 100, TestDatabase.Stop)).ShouldContain(
            look => look.Page == "GET /search/adults.json" && look.Viewer == "amira"
        );
        var form = await amira.Opens($"/children/{second}/acts/record-family");
        var row = RowOf(form);
        var saved = await amira.Saves(
            form,
            ($"{row}.person", $"{gran}"),
            ($"{row}.name", "Morwenna Penhaligon"),
            ($"{row}.relationship", "father’s mother")
        );
        saved.Errors.ShouldBeEmpty();
        (await site.RecordOf(second)).State.Person.Family.ShouldHaveSingleItem().Person.ShouldBe(gran);
        (await amira.Opens($"/children/{second}/family/{gran}")).All("#others ~ ul a").ShouldBe(["Wenna Trebilcock"]);
    }

    [Theory, EveryEngine]
    public async Task A_page_that_is_refused_keeps_who_was_picked(string engine)
    {
        var site = await sites.On(engine);
        var first = await site.LedBy("amira", "Elowen", "Bray");
        await site.Does("amira", first, Family("Demelza Bray", "mother"));
        var mother = (await site.RecordOf(first)).State.Person.Family.Single().Person;
        var second = await site.LedBy("amira", "Cadan", "Rowse");
        using var amira = await site.As("amira");

        var refused = await amira.Saves(
            await amira.Opens($"/children/{second}/acts/record-family-member"),
            ("person", $"{mother}"),
            ("name", "Demelza Bray")
        );

        refused.Errors.ShouldNotBeEmpty();
        refused.Words.ShouldContain("Demelza Bray, mother of Elowen Bray");
        refused.Holds("person").ShouldBe($"{mother}");
        (await amira.Saves(refused, ("relationship", "father’s partner"))).Errors.ShouldBeEmpty();
        (await site.RecordOf(second)).State.Person.Family.ShouldHaveSingleItem().Person.ShouldBe(mother);
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_suggested_or_picked_by_whoever_may_open_no_record_of_a_child_they_belong_to(
        string engine
    )
    {
        var site = await sites.On(engine);
        var theirs = await site.LedBy("nadia", "Tamsin", "Uren");
        await site.Does("nadia", theirs, Family("Loveday Uren", "mother"));
        var mother = (await site.RecordOf(theirs)).State.Person.Family.Single().Person;
        var own = await site.LedBy("amira", "Perran", "Hocking");
        using var amira = await site.As("amira");

        (await Suggested(amira, "loveday uren")).ShouldBeEmpty();
        foreach (var act in new[] { "record-family-member", "record-family" })
        {
            var form = await amira.Opens($"/children/{own}/acts/{act}");
            var begins = act == "record-family" ? $"{RowOf(form)}." : "";
            var refused = await amira.Saves(
                form,
                ($"{begins}person", $"{mother}"),
                ($"{begins}name", "Somebody"),
                ($"{begins}relationship", "mother")
            );
            refused.Errors.ShouldHaveSingleItem().ShouldContain("Choose somebody of the list");
            refused.Words.ShouldNotContain("Loveday");
        }
        (await site.RecordOf(own)).State.Person.Family.ShouldBeEmpty();
    }

    private static RecordFamily Family(string name, string relationship) =>
        new() { People = [new Relative("a1b2", Name: name, Relationship: relationship)] };

    private static string RowOf(Page page) =>
        page.Document.QuerySelectorAll("main fieldset.kith-row").First(row => row.Closest("template") is null).Id!;

    private static async Task<List<Line>> Suggested(Visitor visitor, string typed)
    {
        using var answer = await visitor.Gets($"/search/adults.json?q={Uri.EscapeDataString(typed)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var said = await answer.Content.ReadAsStringAsync(TestDatabase.Stop);
        said.ShouldNotContain("through");
        return JsonSerializer.Deserialize<List<Line>>(said, JsonSerializerOptions.Web)!;
    }

    private sealed record Line(string Name, string Says, Guid Person);
}
