using System.Net;
using Kith.Casework.Access;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;
using Kith.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Working;

/// <summary>The front door looks at what the public sent, and decides for each child what becomes of it.</summary>
[Ask("D11")]
public sealed class WorryScreeningTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task What_was_sent_waits_on_the_clock_of_a_referral_and_becomes_one_without_being_typed_again(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var page = await Sent(site, "Ruby", "Toby", "Okafor", ("child-0-school", "Quayside Primary"));
        using var frances = await site.As("frances");
        var queue = await frances.Opens("/front-door");
        queue.Words.ShouldContain("Ruby Okafor, Toby Okafor");
        queue.Words.ShouldContain("Jo Field");

        var opened = await frances.Opens(page);
        opened.Words.ShouldContain("They come without a coat and are hungry.");
        opened.Words.ShouldContain("I am hungry");
        opened.Words.ShouldContain("4 Quay Street, Larkmouth");
        WorryTests.WithoutReason(opened).ShouldBeEmpty();
        var saved = await Screens(frances, opened, ("became-c1", "new"), ("became-c2", "new"), ("secret", "no"));

        saved.Path.ShouldStartWith("/front-door?done=");
        saved.Words.ShouldNotContain("Ruby Okafor, Toby Okafor");
        var (ruby, toby) = (await site.Named("Ruby Okafor"), await site.Named("Toby Okafor"));
        var referral = ruby.State.Open!.FrontDoor.Referral!;
        referral.Concern!.ShouldContain("They come without a coat and are hungry.");
        referral.Concern!.ShouldContain("Toby Okafor");
        (referral.Agrees, referral.Despite).ShouldBe((FamilyAgrees.No, "Nobody else knows."));
        referral.ChildSaid.ShouldBe("I am hungry");
        referral.Referrer.ShouldBe("Jo Field, A childminder, 01632 960123");
        referral.Source.ShouldBe("1B");
        referral.ParentsTold.ShouldBe(true);
        ruby.State.Person.Address!.Lines.ShouldBe("4 Quay Street, Larkmouth");
        // Where she goes to school stands where a school stands, and is not read out of a text.
        ruby.State.Person.Described!.School.ShouldBe("Quayside Primary");
        referral.Concern!.ShouldNotContain("Quayside Primary");
        // The mother is one person for both.
        var mother = ruby.State.Person.Family.Single(member => !member.HasRecord);
        mother.Name.ShouldBe("Ada Okafor");
        toby.State.Person.Family.Single(member => !member.HasRecord).Person.ShouldBe(mother.Person);
        toby.State.Open!.FrontDoor.Referral!.ChildSaid.ShouldBeNull();
    }

    [Fact]
    public async Task Each_child_may_become_something_else_and_advice_says_why()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var page = await Sent(site, "Hana", "Omar");
        using var frances = await site.As("frances");
        var opened = await frances.Opens(page);

        (await Screens(frances, opened)).Errors.ShouldBe(["Choose what becomes of it for one child at least"]);
        (await Screens(frances, opened, ("became-c2", "advice"))).Errors.ShouldBe([
            "Say why nothing is recorded for Omar Okafor",
            "Choose which threshold is met for Omar Okafor",
            "Choose how the sender was told about Omar Okafor",
            "Say whether the parents of Omar Okafor know",
        ]);
        (
            await Screens(
                frances,
                opened,
                [("became-c2", "advice"), .. Advised("c2"), ("advice-how-c2", "letter"), ("advice-parents-c2", "no")]
            )
        ).Errors.ShouldBe([
            "Say what shows that they know, or that nothing does yet",
            "Say why they do not know, or how telling them would add risk",
        ]);
        var left = await Screens(frances, opened, [("became-c2", "advice"), .. Advised("c2")]);

        left.Words.ShouldContain("Omar Okafor: advice to the sender, Frances");
        left.Words.ShouldContain(
            "A coat is what is needed. Level 1: what every child is offered. Sender told: By telephone. Told of the uniform fund"
        );
        left.Words.ShouldContain("What becomes of it for Hana Okafor?");
        left.Words.ShouldNotContain("What becomes of it for Omar Okafor?");
        (await frances.Opens("/front-door")).Words.ShouldContain("Hana Okafor");
    }

    [Theory]
    [EveryEngine]
    public async Task A_worry_that_was_closed_with_advice_is_there_and_counted_when_the_child_is_sent_again(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        using var frances = await site.As("frances");
        var first = await frances.Opens(await Sent(site, "Hana", "Omar"));
        first.Words.ShouldNotContain("Somebody was worried about");
        await Screens(
            frances,
            first,
            [
                ("became-c1", "advice"),
                ("became-c2", "another-authority"),
                .. Advised("c1"),
                .. Advised("c2", "another-authority"),
            ]
        );

        var again = await frances.Opens(await Sent(site, "hana", null));

        again.Words.ShouldContain("Somebody was worried about hana Okafor 2 times in the last 12 months");
        again.Words.ShouldContain("from Jo Field: advice to the sender, 20 November 2026. A coat is what is needed");
        again.Links(first.Path).ShouldBeTrue();
        // Nobody else of the house is taken for her, and another child of the name is not.
        again.Words.ShouldNotContain("passed to another authority");
        var other = await frances.Opens(
            await Sent(
                site,
                "Hana",
                null,
                "Okafor",
                ("child-0-born", "2010-01-01"),
                ("address", "9 Hill Road\nLarkmouth")
            )
        );
        other.Words.ShouldNotContain("Somebody was worried about");
    }

    [Fact]
    public async Task On_the_record_of_a_child_with_whom_somebody_works_it_is_a_contact_and_whoever_leads_is_told()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var known = await site.LedBy("amira", given: "Elsie");
        using var anybody = site.Anybody();
        var worry = await Sent(site, "Elsie", null);
        using var frances = await site.As("frances");

        var opened = await frances.Opens(worry);
        // Of a record that she may not open nothing is said: what is new goes there in words.
        opened.Document.QuerySelectorAll("input[name^='write-']").ShouldBeEmpty();
        var record = await site.RecordOf(known);
        var saved = await Screens(frances, opened, ("became-c1", $"known-{known}"));

        saved.Words.ShouldContain(
            "Saved. A contact went to those who work with the child, who decide what it changes and tell the sender: 1 child."
        );
        var contact = (await site.RecordOf(known)).Standing.Last().Fact.ShouldBeOfType<ContactReceived>();
        contact.Concern.ShouldContain("They come without a coat and are hungry.");
        contact.Concern.ShouldContain("Ada Okafor, mother");
        contact.Concern.ShouldContain("The child said: I am hungry");
        (await site.RecordOf(known)).Version.ShouldBe(record.Version + 1);
        using var amira = await site.As("amira");
        (await amira.Opens("/my-work")).Words.ShouldContain("recorded a new worry");
    }

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
        (await Screens(frances, opened, answers)).Errors.ShouldBe(["Say whether the address must be kept secret"]);
        var before = (await site.RecordOf(known)).Version;
        await Screens(frances, opened, [.. answers, ("secret", "no")]);

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
        await Screens(
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
        await Screens(frances, await frances.Opens(await SentOfElsie(site)), ("became-c1", $"known-{known}"));
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
        await Screens(amira, await Leads("record-address"), ("protected", "no"));
        await Screens(amira, await Leads("describe-child"));
        await Screens(amira, await Leads("record-family"));

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
        await Screens(frances, await frances.Opens(await SentOfElsie(site)), ("became-c1", $"known-{known}"));
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
        var sent = await Sent(
            site,
            "Elsie",
            "Toby",
            "Smith",
            ("child-0-school", "Quayside Primary"),
            ("child-1-school", "Hill Infants")
        );
        using var frances = await site.As("frances");
        await Screens(
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
    public async Task A_worry_about_a_child_with_whom_work_goes_on_waits_on_every_list_until_somebody_has_decided_what_it_changes(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var known = await site.LedBy("amira", given: "Elsie");
        using var frances = await site.As("frances");
        await Screens(frances, await frances.Opens(await Sent(site, "Elsie", null)), ("became-c1", $"known-{known}"));

        // The front door, which promised an answer, sees with whom it is and until when.
        (await frances.Opens("/front-door")).Words.ShouldContain(
            "Elsie Smith, received 20 Nov 2026, lead practitioner Amira Khan"
        );
        using var denise = await site.As("denise");
        using var amira = await site.As("amira");
        foreach (var visitor in new[] { denise, amira })
            (await visitor.Opens("/my-work")).Links($"/children/{known}/acts/decide-contact").ShouldBeTrue();
        var decision = await amira.Opens($"/children/{known}/acts/decide-contact");
        decision.Words.ShouldContain("They come without a coat and are hungry.");
        decision.Words.ShouldNotContain("Somebody decides what it changes");

        await amira.Records(
            known,
            "decide-contact",
            ("outcome", "goes-on"),
            ("reason", "Amira asks at home tomorrow what they eat."),
            ("how", "e-mail"),
            ("said", "We look into it."),
            ("proof", "Jo Field rang back.")
        );

        (await frances.Opens("/front-door")).Words.ShouldNotContain("lead practitioner Amira Khan");
        foreach (var visitor in new[] { denise, amira })
            (await visitor.Opens("/my-work")).Links($"/children/{known}/acts/decide-contact").ShouldBeFalse();
        var decided = (await site.RecordOf(known)).Standing.Last().Fact.ShouldBeOfType<ContactDecided>();
        decided.ShouldBe(
            new ContactDecided(
                ContactOutcome.GoesOn,
                "Amira asks at home tomorrow what they eat.",
                "e-mail",
                "We look into it.",
                "Jo Field rang back."
            )
            {
                Episode = 1,
            }
        );
    }

    [Theory]
    [EveryEngine]
    public async Task A_worry_about_a_child_who_gets_early_help_is_a_referral_that_the_front_door_decides(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var known = await site.Decided(ReferralDecision.EarlyHelp, "Elsie");
        await site.Does(
            "denise",
            known,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "Knows the family",
                Agreed = true,
                Suited = true,
                On = TestSite.Today,
                Episode = 1,
            }
        );
        await site.Does("amira", known, (OpenEarlyHelp)Examples.OpenEarlyHelp.Act with { On = TestSite.Today });
        using var frances = await site.As("frances");
        (await frances.Opens($"/children/{known}")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var saved = await Screens(
            frances,
            await frances.Opens(await Sent(site, "Elsie", null)),
            ("became-c1", $"known-{known}")
        );

        saved.Words.ShouldContain("Saved. A referral waits for its decision: 1 child.");
        saved.Words.ShouldContain("Elsie Smith");
        var record = await site.RecordOf(known);
        record.State.Open!.AwaitsDecision.ShouldBeTrue();
        record.State.Open.Lead!.Practitioner.ShouldBe("amira");
        (await frances.Opens($"/children/{known}/acts/decide-referral")).Words.ShouldContain(
            "They come without a coat and are hungry."
        );
        using var amira = await site.As("amira");
        (await amira.Opens("/my-work")).Words.ShouldContain("A referral was received");
    }

    [Theory]
    [EveryEngine]
    public async Task A_child_whose_record_is_kept_secret_is_answered_as_any_other_and_no_second_record_is_opened(
        string engine
    )
    {
        var site = await sites.On(engine);
        var page = await Sent(site, "Wren", null);
        using var frances = await site.As("frances");
        await Screens(frances, await frances.Opens(page), ("became-c1", "new"), ("secret", "no"));
        var wren = await site.Named("Wren Okafor");
        await site.Does("denise", wren.Id, RelationWalkTests.Restricting(RestrictionKind.Hidden, "denise", "amira"));
        var before = await site.RecordOf(wren.Id);

        var again = await Sent(site, "Wren", null);
        var opened = await frances.Opens(again);
        opened.Words.ShouldNotContain("It is Wren");
        var saved = await Screens(frances, opened, ("became-c1", "new"), ("secret", "no"));

        saved.Path.ShouldStartWith("/front-door?done=");
        (await Named(site, "Wren Okafor")).Count.ShouldBe(1);
        (await site.RecordOf(wren.Id)).Version.ShouldBe(before.Version + 1);
        (await frances.Opens(again)).Words.ShouldContain("Wren Okafor: recorded, Frances");
    }

    [Fact]
    public async Task What_came_outside_the_hours_is_said_and_taken_on_by_name()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        site.Time.Now += TimeSpan.FromHours(12);
        var page = await Sent(site, "Late", null);
        using var frances = await site.As("frances");
        var queue = await frances.Opens("/front-door");
        queue.Words.ShouldContain("Outside our hours");
        queue.Words.ShouldContain("Nobody yet. Needs a name by 10:00 on 23 Nov 2026");

        using var denise = await site.As("denise");
        (await denise.Opens("/my-work")).Words.ShouldNotContain("Late Okafor");
        // From then on it stands with those who answer for the front door, until somebody has taken it on.
        site.Time.Now += TimeSpan.FromDays(3) - TimeSpan.FromHours(12);
        using var later = await site.As("denise");
        (await later.Opens("/my-work")).Words.ShouldContain("Late Okafor");
        using var again = await site.As("frances");
        await again.Sends(await again.Opens(page), "form[action$='taking-on']");
        (await later.Opens("/my-work")).Words.ShouldNotContain("Late Okafor");

        (await again.Opens(page)).Words.ShouldContain("Frances Lee looks after it.");
        (await again.Opens("/front-door")).Words.ShouldNotContain("Nobody yet");
    }

    [Theory]
    [EveryEngine]
    public async Task What_came_outside_the_hours_is_hidden_by_none_that_came_within_them(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        for (var number = 0; number < 26; number++)
            await site.HasWorry(Guid.NewGuid(), "Within");
        site.Time.Now += TimeSpan.FromHours(12);
        await site.HasWorry(Guid.NewGuid(), "Late");
        site.Time.Now += TimeSpan.FromDays(3) - TimeSpan.FromHours(12);
        using var denise = await site.As("denise");

        var words = (await denise.Opens("/my-work")).Words;

        words.ShouldContain("Late Penrose");
        words.ShouldNotContain("Within Penrose");
    }

    [Theory]
    [EveryEngine]
    public async Task Children_who_get_new_records_are_brothers_and_sisters_on_both_now_and_later(string engine)
    {
        var site = await sites.On(engine);
        var page = await Sent(site, "Ines", "Milo", "Kinsey");
        using var frances = await site.As("frances");
        var opened = await frances.Opens(page);
        opened.Holds("family").ShouldBe("yes");

        await Screens(frances, opened, ("became-c1", "new"), ("secret", "no"));
        (await site.Named("Ines Kinsey")).State.Person.Family.ShouldNotContain(member => member.HasRecord);
        await Screens(frances, await frances.Opens(page), ("became-c2", "new"), ("secret", "no"));

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
        var page = await Sent(site, "Bea", "Cal", "Apart", ("one-family", "no"));
        using var frances = await site.As("frances");
        var opened = await frances.Opens(page);
        opened.Words.ShouldContain("Whoever sent it said that they are not.");
        opened.Holds("family").ShouldBe("no");

        await Screens(frances, opened, ("became-c1", "new"), ("became-c2", "new"), ("secret", "no"));

        foreach (var name in new[] { "Bea Apart", "Cal Apart" })
            (await site.Named(name)).State.Person.Family.ShouldNotContain(member => member.HasRecord);
    }

    [Fact]
    public async Task A_restricted_record_is_linked_to_nobody_and_nothing_says_so()
    {
        var site = await sites.On("sqlite");
        using var frances = await site.As("frances");
        await Screens(
            frances,
            await frances.Opens(await Sent(site, "Hush", null, "Quiet")),
            ("became-c1", "new"),
            ("secret", "no")
        );
        var hush = await site.Named("Hush Quiet");
        await site.Does("denise", hush.Id, RelationWalkTests.Restricting(RestrictionKind.Hidden, "denise", "amira"));
        var before = (await site.RecordOf(hush.Id)).Version;

        var saved = await Screens(
            frances,
            await frances.Opens(await Sent(site, "Hush", "Loud", "Quiet")),
            ("became-c1", "new"),
            ("became-c2", "new"),
            ("secret", "no")
        );

        saved.Path.ShouldStartWith("/front-door?done=");
        (await site.RecordOf(hush.Id)).Version.ShouldBe(before + 1);
        (await site.Named("Loud Quiet")).State.Person.Family.ShouldNotContain(member => member.HasRecord);
    }

    [Fact]
    public async Task Whoever_may_not_decide_a_referral_opens_one_and_sends_nobody_away()
    {
        var people = new Dictionary<string, PractitionerRecorded>(Staff.All)
        {
            ["finn"] = Staff.All["frances"] with { Name = "Finn Hale", Registration = Registration.Other },
        };
        await using var site = await TestSite.StartAsync(people: people);
        var page = await Sent(site, "Gil", null);
        using var finn = await site.As("finn");
        var opened = await finn.Opens(page);
        opened.Words.ShouldContain("decides what happens after a referral. So here you open a referral");
        opened.Words.ShouldNotContain("Advice to the sender");

        var refused = await Screens(finn, opened, ("became-c1", "advice"));
        refused.Errors.Single().ShouldEndWith("Choose a referral for Gil Okafor: it is decided there");
        await Screens(finn, opened, ("became-c1", "new"), ("secret", "no"));

        (await site.Named("Gil Okafor")).State.Open!.AwaitsDecision.ShouldBeTrue();
    }

    [Fact]
    public async Task A_partner_who_has_signed_in_need_not_say_who_they_are_and_finds_what_became_of_it()
    {
        var site = await sites.On("sqlite");
        using var sarah = await site.As("sarah");
        (await sarah.Opens("/referrals")).Links("/worry/new").ShouldBeTrue();
        var form = await sarah.Sends(await sarah.Opens("/worry/new"), "form[action='/worry/new']", ("do", "add-child"));
        form.Holds("name").ShouldBe("Sarah Webb, Safeguarding lead");
        form.Holds("sender").ShouldBe("school");
        var receipt = await sarah.Sends(
            form,
            "form[action='/worry/new']",
            ("concern", "Hungry"),
            ("child-0-given", "Ivo"),
            ("child-0-family", "Partnered"),
            ("telephone", "01632 960 125"),
            ("do", "send")
        );
        using var frances = await site.As("frances");

        var page = await PageOf(site, receipt);
        (await sarah.Opens("/referrals")).Words.ShouldContain("Sent, and not looked at yet Ivo Partnered");
        await Screens(frances, await frances.Opens(page), ("became-c1", "new"));

        var own = await sarah.Opens("/referrals");
        own.Words.ShouldNotContain("not looked at yet");
        own.Words.ShouldContain("Ivo Partnered");
        (await site.Named("Ivo Partnered")).State.Open!.FrontDoor.Referral!.Referrer.ShouldBe(
            "Sarah Webb, Safeguarding lead, A nursery or school, 01632 960125"
        );
    }

    [Fact]
    public async Task Two_who_decide_at_once_record_it_once()
    {
        var site = await sites.On("sqlite");
        var page = await Sent(site, "Nia", null);
        using var frances = await site.As("frances");
        var opened = await frances.Opens(page);

        await Screens(frances, opened, ("became-c1", "new"), ("secret", "no"));
        await Screens(frances, opened, ("became-c1", "new"), ("secret", "no"));

        (await Named(site, "Nia Okafor")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_but_the_front_door_reads_it_and_reading_it_is_in_the_audit()
    {
        var site = await sites.On("sqlite");
        var page = await Sent(site, "Zed", null);
        using var sarah = await site.As("sarah");
        (await sarah.Opens(page)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var frances = await site.As("frances");

        await frances.Opens(page);

        (await site.Count("audit", $"page LIKE '%{page}' AND viewer = 'frances' AND purpose = 'read'")).ShouldBe(1);
        (await frances.Opens($"/front-door/worries/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static (string, string)[] Advised(string child, string became = "advice") =>
        [
            ($"{became}-reason-{child}", "A coat is what is needed."),
            ($"{became}-threshold-{child}", "level 1"),
            ($"{became}-how-{child}", "telephone"),
            ($"{became}-said-{child}", "Told of the uniform fund."),
            ($"{became}-parents-{child}", "yes"),
        ];

    private static Task<Page> Screens(Visitor visitor, Page page, params (string, string)[] answers) =>
        visitor.Sends(page, "main form[data-autosave]", answers);

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

    private static Task<string> SentOfElsie(TestSite site) =>
        Sent(site, "Elsie", null, "Smith", ("child-0-school", "Quayside Primary"));

    private static string Writes(Guid known) => $"write-c1-{known:N}";

    private static string WordsOf(ChildRecord record, int since) =>
        record.Facts.Skip(since).Select(recorded => recorded.Fact).OfType<ContactReceived>().Single().Concern;

    private static (Guid, string, string) Sibling(ChildRecord record)
    {
        var sibling = record.State.Person.Family.Single(member => member.HasRecord);
        return (sibling.Person, sibling.Name, sibling.Relationship);
    }

    private static Task<string> Sent(TestSite site, string first, string? second) =>
        Sent(site, first, second, "Okafor");

    private static async Task<string> Sent(
        TestSite site,
        string first,
        string? second,
        string family,
        params (string, string)[] more
    )
    {
        using var anybody = site.Anybody();
        var form = second is null ? await anybody.Opens("/worry/new") : await WorryTests.WithTwoChildren(anybody);
        return await PageOf(site, await WorryTests.Sends(anybody, form, first, second, family, more));
    }

    private static async Task<string> PageOf(TestSite site, Page receipt)
    {
        var reference = receipt.All("#reference").Single();
        await using var read = site.Database.Database.ReadModels();
        return $"/front-door/worries/{(await read.Worries.SingleAsync(worry => worry.Reference == reference, TestDatabase.Stop)).Id}";
    }

    private static async Task<IReadOnlyList<Guid>> Named(TestSite site, string name)
    {
        await using var read = site.Database.Database.ReadModels();
        return await read
            .Children.Where(child => child.Name == name)
            .Select(child => child.Id)
            .ToListAsync(TestDatabase.Stop);
    }
}
