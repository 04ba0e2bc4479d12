using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Kith.Web.Tests.Public;

namespace Kith.Web.Tests.Working;

/// <summary>What a worry says that does not stand on the record of a child is offered, beside what the record holds, and typed by nobody.</summary>
[Ask("D11")]
public sealed class WorryNewsTests
{
    [Theory]
    [EveryEngine]
    public async Task What_is_new_about_a_child_known_here_is_written_on_the_record_where_whoever_screens_says_so(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var known = await KnownAt(site, "1 Hill Road, Larkmouth", isSecret: false);
        await site.Does(
            "frances",
            known,
            new DescribeChild
            {
                Language = "Polish",
                School = "Hill Infants",
                On = TestSite.Today,
            }
        );
        using var frances = await site.As("frances");
        var opened = await frances.Opens(await SentOfElsie(site));

        opened.Words.ShouldContain("Lives at 4 Quay Street, Larkmouth");
        opened.Words.ShouldContain("The record says 1 Hill Road, Larkmouth.");
        opened.Words.ShouldContain("Goes to Quayside Primary");
        opened.Words.ShouldContain("The record says Hill Infants.");
        opened.Words.ShouldContain("Ada Okafor, mother");
        opened.Words.ShouldContain("Nobody of that name is in the family on the record.");
        opened.Document.QuerySelectorAll("input[name^='write-'][checked]").ShouldBeEmpty();
        WorryTests.WithoutReason(opened).ShouldBeEmpty();
        (string, string)[] answers = [("became-c1", $"known-{known}"), (Writes(known), "address|school|a1")];
        (await SentWorries.Screens(frances, opened, answers)).Errors.ShouldBe([
            "Say whether the address must be kept secret",
        ]);
        var before = (await site.RecordOf(known)).Version;
        await SentWorries.Screens(frances, opened, [.. answers, ("secret", "no")]);

        var record = await site.RecordOf(known);
        record.State.Person.Address!.Lines.ShouldBe("4 Quay Street, Larkmouth");
        record.State.Person.Described.ShouldBe(new ChildDescribed("Polish", School: "Quayside Primary"));
        record.State.Person.Family.Single().Name.ShouldBe("Ada Okafor");
        record.Facts.Skip(before).Select(fact => fact.ActId).Distinct().Count().ShouldBe(1);
        // What has a place of its own is in no text beside it.
        WordsOf(record, before).ShouldContain("They come without a coat and are hungry.");
        WordsOf(record, before).ShouldNotContain("Quay");
        WordsOf(record, before).ShouldNotContain("Ada Okafor");
        // Sent again, none of it is new.
        (await frances.Opens(await SentOfElsie(site)))
            .Document.QuerySelectorAll("input[name^='write-']")
            .ShouldBeEmpty();
    }

    [Theory]
    [EveryEngine]
    public async Task What_is_not_ticked_stays_in_words_and_an_address_kept_secret_is_neither_shown_nor_replaced(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var known = await KnownAt(site, "9 Safe Lane, Larkmouth", isSecret: true);
        using var frances = await site.As("frances");
        var opened = await frances.Opens(await SentOfElsie(site));
        var before = (await site.RecordOf(known)).Version;

        opened.Words.ShouldNotContain("Safe Lane");
        opened.Words.ShouldNotContain("Lives at 4 Quay Street");
        await SentWorries.Screens(
            frances,
            opened,
            ("became-c1", $"known-{known}"),
            (Writes(known), "address|school"),
            ("secret", "no")
        );

        var record = await site.RecordOf(known);
        record.State.Person.Address!.Lines.ShouldBe("9 Safe Lane, Larkmouth");
        record.State.Person.Described!.School.ShouldBe("Quayside Primary");
        record.State.Person.Family.ShouldBeEmpty();
        WordsOf(record, before).ShouldContain("4 Quay Street, Larkmouth");
        WordsOf(record, before).ShouldContain("Ada Okafor, mother");
        WordsOf(record, before).ShouldNotContain("Quayside Primary");
    }

    [Theory]
    [EveryEngine]
    public async Task What_is_new_on_a_record_that_whoever_screens_may_not_open_is_filled_in_for_whoever_decides_what_it_changes(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var known = await site.LedBy("amira", given: "Elsie");
        await LivesAt(site, "amira", known, "1 Hill Road, Larkmouth", isSecret: false);
        await site.Does("amira", known, new DescribeChild { Language = "Polish", On = TestSite.Today });
        using var frances = await site.As("frances");
        await SentWorries.Screens(
            frances,
            await frances.Opens(await SentOfElsie(site)),
            ("became-c1", $"known-{known}")
        );
        var contact = (await site.RecordOf(known)).Standing.Last().Version;
        using var amira = await site.As("amira");

        var decision = await amira.Opens($"/children/{known}/acts/decide-contact");
        decision.Words.ShouldContain("Lives at 4 Quay Street, Larkmouth. The record says 1 Hill Road, Larkmouth.");
        decision.Words.ShouldContain("Goes to Quayside Primary. The record names no school.");
        decision.Words.ShouldContain("Ada Okafor, mother");
        async Task<Page> Leads(string act)
        {
            var page = $"/children/{known}/acts/{act}?entry={contact}";
            decision.Links(page).ShouldBeTrue();
            return await amira.Opens(page);
        }
        await SentWorries.Screens(amira, await Leads("record-address"), ("protected", "no"));
        await SentWorries.Screens(amira, await Leads("describe-child"));
        await SentWorries.Screens(amira, await Leads("record-family"));

        var person = (await site.RecordOf(known)).State.Person;
        person.Address!.Lines.ShouldBe("4 Quay Street, Larkmouth");
        person.Described.ShouldBe(new ChildDescribed("Polish", School: "Quayside Primary"));
        var mother = person.Family.Single();
        (mother.Name, mother.Relationship).ShouldBe(("Ada Okafor", "mother"));
        // What the record holds by now is not offered again, and fills in nothing.
        (await amira.Opens(decision.Path)).Words.ShouldNotContain("New to this record");
        (await amira.Opens($"/children/{known}/acts/record-address?entry={contact}")).Holds("lines").ShouldBeNull();
    }

    [Theory]
    [EveryEngine]
    public async Task In_place_of_an_address_that_is_kept_secret_none_is_offered_to_whoever_decides_nor_filled_in(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var known = await site.LedBy("amira", given: "Elsie");
        await LivesAt(site, "amira", known, "9 Safe Lane, Larkmouth", isSecret: true);
        using var frances = await site.As("frances");
        await SentWorries.Screens(
            frances,
            await frances.Opens(await SentOfElsie(site)),
            ("became-c1", $"known-{known}")
        );
        var contact = (await site.RecordOf(known)).Standing.Last().Version;
        using var amira = await site.As("amira");

        var decision = await amira.Opens($"/children/{known}/acts/decide-contact");
        decision.Words.ShouldContain("Goes to Quayside Primary");
        decision.Words.ShouldNotContain("Lives at 4 Quay Street");
        decision.Words.ShouldNotContain("Safe Lane");
        (await amira.Opens($"/children/{known}/acts/record-address?entry={contact}")).Holds("lines").ShouldBeNull();
    }

    [Fact]
    public async Task Of_several_children_of_a_worry_each_record_is_offered_what_was_sent_of_its_own_child()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var (elsie, toby) = (await site.LedBy("amira", given: "Elsie"), await site.LedBy("amira", given: "Toby"));
        var sent = await SentWorries.Sent(
            site,
            "Elsie",
            "Toby",
            "Smith",
            ("child-0-school", "Quayside Primary"),
            ("child-1-school", "Hill Infants")
        );
        using var frances = await site.As("frances");
        await SentWorries.Screens(
            frances,
            await frances.Opens(sent),
            ("became-c1", $"known-{elsie}"),
            ("became-c2", $"known-{toby}")
        );
        using var amira = await site.As("amira");

        (await amira.Opens($"/children/{elsie}/acts/decide-contact")).Words.ShouldContain("Goes to Quayside Primary");
        (await amira.Opens($"/children/{toby}/acts/decide-contact")).Words.ShouldContain("Goes to Hill Infants");
        // Words that somebody copied into a contact of their own are of no worry.
        var jo = await site.LedBy("amira");
        var copied = (await site.RecordOf(elsie)).Standing.Last().Fact.ShouldBeOfType<ContactReceived>();
        await site.Does(
            "amira",
            jo,
            new ReceiveContact
            {
                From = "School",
                Concern = copied.Concern,
                ToDecide = true,
                On = TestSite.Today,
                Episode = 1,
            }
        );
        (await amira.Opens($"/children/{jo}/acts/decide-contact")).Words.ShouldNotContain("New to this record");
    }

    [Theory]
    [EveryEngine]
    public async Task A_day_of_birth_that_the_record_lacks_is_offered_too_and_stays_in_the_words_where_it_is_not_ticked(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var (first, second) = (await AboutSeven(site), await AboutSeven(site));
        using var frances = await site.As("frances");
        async Task Screens(Guid known, params (string, string)[] ticks)
        {
            var opened = await frances.Opens(await SentOfElsie(site, [.. Born]));
            opened.Words.ShouldContain("Born on 27 March 2019");
            opened.Words.ShouldContain("The record says about 2018.");
            await SentWorries.Screens(frances, opened, [("became-c1", $"known-{known}"), .. ticks]);
        }

        await Screens(second);
        await Screens(first, (Writes(first), "born"));

        (await site.RecordOf(first)).State.Person.BornOn.ShouldBe(new DateOnly(2019, 3, 27));
        WordsOf(await site.RecordOf(first), 0).ShouldNotContain("27 March 2019");
        (await site.RecordOf(second)).State.Person.BornOn.ShouldBeNull();
        WordsOf(await site.RecordOf(second), 0).ShouldContain("Born on 27 March 2019.");
        // A record that says another day is not put right in passing: it may be another child.
        var other = await site.Referred("Elsie", "Smith", born: new(2019, 3, 28));
        var form = await frances.Opens(await SentOfElsie(site, [.. Born]));
        form.Document.QuerySelectorAll($"input[name='write-c1-{other:N}'][value='born']").ShouldBeEmpty();
    }

    private static IReadOnlyList<(string, string)> Born { get; } =
    [("child-0-born-day", "27"), ("child-0-born-month", "3"), ("child-0-born-year", "2019")];

    private static async Task<Guid> AboutSeven(TestSite site)
    {
        var child = Guid.NewGuid();
        await site.Does(
            "frances",
            child,
            new RegisterChild
            {
                Given = "Elsie",
                Family = "Smith",
                BornAbout = "about 2018",
                On = TestSite.Today,
            },
            new ReceiveReferral
            {
                Source = "2A",
                Referrer = "Class teacher",
                Concern = "Comes to school hungry",
                Acknowledged = true,
                On = TestSite.Today,
            }
        );
        return child;
    }

    private static async Task<Guid> KnownAt(TestSite site, string address, bool isSecret)
    {
        var known = await site.Referred("Elsie", "Smith");
        await LivesAt(site, "frances", known, address, isSecret);
        return known;
    }

    private static Task LivesAt(TestSite site, string by, Guid child, string address, bool isSecret) =>
        site.Does(
            by,
            child,
            new RecordAddress
            {
                Lines = address,
                Protected = isSecret,
                On = TestSite.Today,
            }
        );

    private static Task<string> SentOfElsie(TestSite site, params (string, string)[] more) =>
        SentWorries.Sent(site, "Elsie", null, "Smith", [("child-0-school", "Quayside Primary"), .. more]);

    private static string Writes(Guid known) => $"write-c1-{known:N}";

    private static string WordsOf(ChildRecord record, int since) =>
        record.Facts.Skip(since).Select(recorded => recorded.Fact).OfType<ContactReceived>().Single().Concern;
}
