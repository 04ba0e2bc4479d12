using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>Of an adult who is in the family already, a worry may say a new telephone, or that they are something else to the child now.</summary>
[Ask("D11")]
public sealed class WorryAdultTests
{
    [Theory]
    [EveryEngine]
    public async Task A_new_telephone_or_tie_of_somebody_in_the_family_is_offered_beside_the_old_and_written_where_it_is_ticked(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var known = await site.Referred("Elsie", "Smith");
        await site.Does("frances", known, Family("Ada Okafor", "mother", "01632 960111"));
        await site.Does("frances", known, Family("Leon Pike", "mother’s partner", "01632 960222"));
        using var frances = await site.As("frances");
        var opened = await frances.Opens(await Sent(site, "01632 960111", "stepfather", "07700 900222"));

        opened.Words.ShouldContain("Leon Pike: telephone 07700 900222");
        opened.Words.ShouldContain("The record says 01632 960222.");
        opened.Words.ShouldContain("Leon Pike: stepfather");
        opened.Words.ShouldContain("The record says mother’s partner.");
        opened.Words.ShouldNotContain("Ada Okafor: telephone");
        opened.Document.QuerySelectorAll("input[name^='write-'][checked]").ShouldBeEmpty();
        var before = (await site.RecordOf(known)).Version;
        await SentWorries.Screens(
            frances,
            opened,
            ("became-c1", $"known-{known}"),
            ($"write-c1-{known:N}", "a2-contact")
        );

        var record = await site.RecordOf(known);
        var leon = record.State.Person.Family.Single(member => member.Name == "Leon Pike");
        (leon.Contact, leon.Relationship).ShouldBe(("07700 900222", "mother’s partner"));
        record.State.Person.Known[leon.Person].Now.Telephone.ShouldBe("07700 900222");
        record.State.Person.Family.Length.ShouldBe(2);
        var words = record.Facts.Skip(before).Select(one => one.Fact).OfType<ContactReceived>().Single().Concern;
        words.ShouldContain("Leon Pike, stepfather");
        words.ShouldNotContain("07700");
        // Sent again, the telephone is not new; what was not ticked is.
        var again = await frances.Opens(await Sent(site, "01632 960111", "stepfather", "+44 7700 900 222"));
        again.Words.ShouldNotContain("Leon Pike: telephone");
        again.Words.ShouldContain("Leon Pike: stepfather");
    }

    [Theory]
    [EveryEngine]
    public async Task Somebody_who_is_known_by_two_names_is_one_person_by_either_and_by_a_spelling_of_it_only_where_somebody_says_so(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var known = await site.Referred("Elsie", "Smith");
        await site.Does("frances", known, Family("Adaeze Brightwell", "mother", "01632 960111"));
        var mother = (await site.RecordOf(known)).State.Person.Family.Single().Person;
        await site.Does(
            "frances",
            known,
            new DescribePerson
            {
                Person = mother,
                On = TestSite.Today,
                Telephone = "01632 960111",
                Language = "Igbo",
                Names = [new("n1", "Adaeze", "Brightwell"), new("n2", "Ada", "Okafor", NameKind.Former)],
            }
        );
        using var frances = await site.As("frances");

        var opened = await frances.Opens(await Sent(site, "07700 900111"));
        opened.Words.ShouldContain("Adaeze Brightwell: telephone 07700 900111");
        opened.Words.ShouldNotContain("Somebody else:");
        var near = await frances.Opens(await Sent(site, "07700 900111", ("adult-0-name", "Adaese Brightwel")));
        near.Words.ShouldContain("Adaese Brightwel, on the record Adaeze Brightwell, mother: telephone 07700 900111");
        near.Words.ShouldContain("Somebody else: Adaese Brightwel, mother, 07700 900111");
        (string, string)[] chosen = [("became-c1", $"known-{known}")];
        (
            await SentWorries.Screens(frances, near, [.. chosen, ($"write-c1-{known:N}", "a1|a1-contact")])
        ).Errors.ShouldBe(["Choose for Adaese Brightwel what is new, or that it is somebody else: not both"]);
        await SentWorries.Screens(frances, near, [.. chosen, ($"write-c1-{known:N}", "a1-contact")]);

        var person = (await site.RecordOf(known)).State.Person;
        var only = person.Family.ShouldHaveSingleItem();
        (only.Person, only.Name, only.Contact).ShouldBe((mother, "Adaeze Brightwell", "07700 900111"));
        person.Known[mother].Now.Language.ShouldBe("Igbo");
        person.Known[mother].Names.Count.ShouldBe(2);
    }

    [Theory]
    [EveryEngine]
    public async Task A_new_telephone_on_a_record_that_whoever_screens_may_not_open_is_filled_in_for_whoever_decides(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var known = await site.LedBy("amira", given: "Elsie");
        await site.Does("amira", known, Family("Ada Okafor", "mother", "01632 960111"));
        using var frances = await site.As("frances");
        var screened = await frances.Opens(await Sent(site, "07700 900111", "mother’s partner", "07700 900222"));
        screened.Words.ShouldNotContain("01632 960111");
        await SentWorries.Screens(frances, screened, ("became-c1", $"known-{known}"));
        var contact = (await site.RecordOf(known)).Standing.Last().Version;
        using var amira = await site.As("amira");

        var decision = await amira.Opens($"/children/{known}/acts/decide-contact");
        decision.Words.ShouldContain("Ada Okafor: telephone 07700 900111. The record says 01632 960111.");
        decision.Words.ShouldContain("Leon Pike, mother’s partner, 07700 900222");
        var page = $"/children/{known}/acts/record-family?entry={contact}";
        decision.Links(page).ShouldBeTrue();
        await SentWorries.Screens(amira, await amira.Opens(page));

        var family = (await site.RecordOf(known)).State.Person.Family;
        family
            .Select(member => (member.Name, member.Relationship, member.Contact))
            .ShouldBe(
                [("Ada Okafor", "mother", "07700 900111"), ("Leon Pike", "mother’s partner", "07700 900222")],
                ignoreOrder: true
            );
    }

    private static RecordFamily Family(string name, string relationship, string contact) =>
        new()
        {
            On = TestSite.Today,
            People = [new($"row-{name.Length}", Name: name, Relationship: relationship, Contact: contact)],
        };

    private static Task<string> Sent(TestSite site, string contact, params (string, string)[] more) =>
        SentWorries.Sent(site, "Elsie", null, "Smith", [("adult-0-contact", contact), .. more]);

    private static Task<string> Sent(TestSite site, string contact, string partner, string theirs) =>
        Sent(
            site,
            contact,
            ("adult-1-name", "Leon Pike"),
            ("adult-1-relationship", partner),
            ("adult-1-contact", theirs)
        );
}
