using System.Net;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Working;

public class ReferralTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task A_partner_refers_a_child_and_sees_what_became_of_it_and_nothing_else(string engine)
    {
        var site = await sites.On(engine);
        using var sarah = await site.As("sarah");

        var sent = await Refers(sarah, "Milo", "Ferreira");
        sent.Words.ShouldContain("Referral sent");
        sent.Words.ShouldContain("Milo Ferreira");
        sent.Words.ShouldContain("Waiting for a decision");
        var child = await Find(site, "Milo Ferreira");
        (await sarah.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var tomos = await site.As("tomos");
        (await tomos.Opens("/referrals")).Words.ShouldNotContain("Milo");

        await site.Does(
            "frances",
            child,
            new DecideReferral
            {
                Decision = ReferralDecision.Section17,
                Reason = "Secret",
                Threshold = "level 3",
                ParentsTold = true,
            }
        );
        (await sarah.Opens("/referrals")).Words.ShouldContain("Somebody will tell you what was decided");
        await site.Does("frances", child, new TellReferrer { How = "telephone", Said = "An assessment" });
        var told = await sarah.Opens("/referrals");
        told.Words.ShouldContain("You were told on 20 November 2026");
        told.Words.ShouldNotContain("Secret");
    }

    [Fact]
    public async Task The_worry_is_asked_before_what_else_is_known_of_the_child_and_a_partner_is_who_refers()
    {
        var site = await sites.On("sqlite");
        using var sarah = await site.As("sarah");
        using var frances = await site.As("frances");

        var page = await sarah.Opens("/referrals/new");

        page.All("main form[data-autosave] h2")
            .ShouldBe([
                "Name",
                "Birth",
                "Who is referring",
                "The worry",
                "Who belongs to the family",
                "The address",
                "School and doctor",
                "About the child",
                "Numbers",
            ]);
        page.Holds("referrer").ShouldBe("Sarah Webb, Safeguarding lead");
        (await frances.Opens("/referrals/new")).Holds("referrer").ShouldBeNullOrEmpty();
    }

    [Theory]
    [EveryEngine]
    public async Task Whoever_refers_may_say_where_the_child_lives_who_is_around_and_where_they_go_to_school(
        string engine
    )
    {
        var site = await sites.On(engine);
        using var sarah = await site.As("sarah");

        await Refers(
            sarah,
            "Juno",
            "Abara",
            ("lines", "7 Mole Road, Larkmouth"),
            ("protected", "no"),
            ("school", "Quayside Primary"),
            ("people:p1.name", "Ruth Abara"),
            ("people:p1.relationship", "mother"),
            ("people:p1.contact", "01632 960 777")
        );

        var person = (await site.RecordOf(await Find(site, "Juno Abara"))).State.Person;
        person.Address!.Lines.ShouldBe("7 Mole Road, Larkmouth");
        person.Described!.School.ShouldBe("Quayside Primary");
        var mother = person.Family.Single();
        (mother.Name, mother.Relationship).ShouldBe(("Ruth Abara", "mother"));
    }

    [Fact]
    public async Task What_is_missing_of_the_family_is_said_beside_it_and_another_person_is_asked_for_without_sending()
    {
        var site = await sites.On("sqlite");
        using var sarah = await site.As("sarah");

        var refused = await Refers(
            sarah,
            "Kit",
            "Abara",
            ("lines", "8 Mole Road, Larkmouth"),
            ("people:p1.name", "Ruth Abara")
        );
        var asked = await sarah.Saves(refused, ("__add-row", "people"));

        refused.Errors.ShouldBe([
            "Person 1: Say who they are to the child",
            "Say whether the address must be kept secret",
        ]);
        asked.Document.QuerySelectorAll("main fieldset.kith-row").Length.ShouldBe(2);
        asked.Document.QuerySelector("[data-suggest]").ShouldBeNull();
        (await site.Count("child", "name = 'Kit Abara'")).ShouldBe(0);
    }

    [Theory]
    [EveryEngine]
    public async Task A_partner_never_sees_a_name_that_the_child_has_had_since(string engine)
    {
        var site = await sites.On(engine);
        using var sarah = await site.As("sarah");
        await Refers(sarah, "Ines", "Marlow");
        var child = await Find(site, "Ines Marlow");
        var named = (await site.RecordOf(child)).Standing.Single(fact => fact.FactName == "child-named");

        await site.Does(
            "frances",
            child,
            new CorrectFact
            {
                Corrects = named.Version,
                Remove = false,
                Replacement = new ChildNamed("Inez", "Marlow"),
                Reason = "Mum spells it so",
            }
        );
        await site.Does("frances", child, new NameChild { Given = "Rosa", Family = "Hidden" });

        var page = await sarah.Opens("/referrals");
        page.Words.ShouldContain("Ines Marlow");
        page.Words.ShouldNotContain("Inez");
        page.Words.ShouldNotContain("Hidden");
        (await Find(site, "Rosa Hidden")).ShouldBe(child);
    }

    [Fact]
    public async Task What_the_child_says_is_kept_when_a_child_is_referred()
    {
        var site = await sites.On("sqlite");
        using var frances = await site.As("frances");

        await Refers(frances, "Pia", "Lund", ("child-said", "I am always hungry"));

        var record = await site.RecordOf(await Find(site, "Pia Lund"));
        record.Standing[^1].Detail("child-said").ShouldBe("I am always hungry");
    }

    [Fact]
    public async Task A_referral_sent_twice_opens_one_record()
    {
        var site = await sites.On("sqlite");
        using var sarah = await site.As("sarah");
        var page = await sarah.Opens("/referrals/new");

        await sarah.Saves(page, Answers("Twice", "Sent"));
        var again = await sarah.Saves(page, Answers("Twice", "Sent"));

        again.Path.ShouldBe("/referrals?done=yes");
        (await site.Count("child", "name = 'Twice Sent'")).ShouldBe(1);
    }

    [Theory]
    [EveryEngine]
    public async Task A_referral_changed_after_it_was_sent_is_not_called_sent_and_keeps_what_was_typed(string engine)
    {
        var site = await sites.On(engine);
        using var frances = await site.As("frances");
        var page = await frances.Opens("/referrals/new");
        await frances.Saves(page, Answers("Later", "Words"));

        var again = await frances.Saves(page, [.. Answers("Later", "Words"), ("child-said", "I am cold")]);

        again.Words.ShouldContain("This referral was sent before you changed it");
        again.Holds("child-said").ShouldBe("I am cold");
        again.Holds("key").ShouldNotBe(page.Holds("key"));
        (await site.Count("child", "name = 'Later Words'")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_child_who_may_be_known_is_asked_about_before_a_second_record_is_opened(string engine)
    {
        var site = await sites.On(engine);
        var (given, family) = ("Zofia", $"Nowak{engine}");
        await site.Referred(given, family);
        using var frances = await site.As("frances");

        var asked = await Refers(frances, given, family);
        asked.Words.ShouldContain("Is it one of these children?");
        asked.Holds("concern").ShouldBe("Comes to school hungry");
        await frances.Saves(asked, ("known", "none"));

        (await site.Count("child", $"name = '{given} {family}'")).ShouldBe(2);
    }

    [Theory, EveryEngine, Ask("D11")]
    public async Task What_was_typed_of_a_child_who_turns_out_to_be_known_goes_on_the_record_there_is_and_nobody_types_it_again(
        string engine
    )
    {
        var site = await sites.On(engine);
        var (given, family) = ("Zuzanna", $"Wiktor{engine}");
        var known = await site.LedBy("amira", given, family);
        await site.Does("denise", known, new CloseEpisode { Reason = "RC7", Summary = "The family manages well" });
        using var frances = await site.As("frances");
        var asked = await frances.Saves(
            await frances.Opens("/referrals/new"),
            [
                .. Answers(given, family),
                ("lines", "4 Larch Row"),
                ("protected", "no"),
                ("school", "Larch Row Primary"),
                ("people:p1.name", "Beata Wiktor"),
                ("people:p1.relationship", "mother"),
            ]
        );

        var sent = await frances.Saves(asked, ("known", $"{known}"));
        await frances.Saves(asked, ("known", $"{known}"));

        sent.Errors.ShouldBeEmpty();
        (await site.Count("child", $"name = '{given} {family}'")).ShouldBe(1);
        var record = await site.RecordOf(known);
        var referral = record.Facts.Select(one => one.Fact).OfType<ReferralReceived>().Skip(1).ShouldHaveSingleItem();
        referral.Concern!.ShouldStartWith("Comes to school hungry");
        record.State.Person.Address!.Lines.ShouldBe("4 Larch Row");
        record.State.Person.Described!.School.ShouldBe("Larch Row Primary");
        record.State.Person.Family.ShouldContain(one => one.Name == "Beata Wiktor");
        referral.Concern.ShouldNotContain("4 Larch Row");
        (await frances.Opens($"/children/{known}")).Words.ShouldContain("Decide the referral");
    }

    [Theory, EveryEngine]
    public async Task What_was_typed_of_a_child_with_whom_others_work_goes_to_them_as_a_contact_they_decide_on(
        string engine
    )
    {
        var site = await sites.On(engine);
        var (given, family) = ("Ottoline", $"Marsh{engine}");
        var known = await site.LedBy("amira", given, family);
        using var frances = await site.As("frances");

        var asked = await Refers(frances, given, family);
        asked.Words.ShouldContain("lead practitioner Amira Khan");
        await frances.Saves(asked, ("known", $"{known}"));

        var contact = (await site.RecordOf(known))
            .Facts.Select(one => one.Fact)
            .OfType<ContactReceived>()
            .ShouldHaveSingleItem();
        contact.Concern!.ShouldContain("Comes to school hungry");
        contact.ToDecide.ShouldBe(true);
        (await site.Count("child", $"name = '{given} {family}'")).ShouldBe(1);
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{known}/acts/decide-contact")).Words.ShouldContain("Comes to school hungry");
    }

    [Fact]
    public async Task Whoever_may_record_nothing_on_a_known_child_is_told_whom_to_tell_and_can_choose_them_by_no_other_way()
    {
        var site = await sites.On("sqlite");
        var known = await site.LedBy("amira", "Ottilie", "Fenn");
        using var leon = await site.As("leon");

        var asked = await Refers(leon, "Ottilie", "Fenn");
        asked.Words.ShouldContain("tell the lead practitioner or their team now");
        asked.All($"input[name='known'][value='{known}']").ShouldBeEmpty();
        var before = (await site.RecordOf(known)).Version;
        var filled = Visitor.Filled(asked, "main form[data-autosave]", [], out var action);
        var again = await leon.Posts(action, [.. filled, new("known", $"{known}")]);

        again.Words.ShouldContain("Is it one of these children?");
        (await site.RecordOf(known)).Version.ShouldBe(before);
    }

    [Fact]
    public async Task Everything_wrong_with_a_referral_is_said_in_one_go_and_in_the_order_of_the_page()
    {
        var site = await sites.On("sqlite");
        using var sarah = await site.As("sarah");

        var page = await sarah.Saves(await sarah.Opens("/referrals/new"), ("known-as", "Lost"), ("on", ""));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Holds("known-as").ShouldBe("Lost");
        page.Errors.ShouldBe([
            "Enter the child’s name. Where only one name is known, one is enough",
            "When was the referral received? The answer must be given",
            "Choose who made the referral",
            "Say what worries the referrer",
        ]);
    }

    [Theory]
    [EveryEngine]
    public async Task A_partner_cannot_give_a_referral_the_number_of_a_child(string engine)
    {
        var site = await sites.On(engine);
        var known = await site.Referred("Mina", "Holt");
        var number = (await site.RecordOf(known)).State.Person.Number!;
        using var sarah = await site.As("sarah");
        var page = await sarah.Opens("/referrals/new");
        page.Document.QuerySelector("[name=number]").ShouldBeNull();

        var filled = Visitor.Filled(page, "main form[data-autosave]", Answers("Not", "Mina"), out var action);
        var refused = await sarah.Posts(action, [.. filled, new("number", number)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldBe(["Our number for a child cannot be sent with a referral. Give the child’s name"]);
        (await site.Count("child", $"number = '{number}'")).ShouldBe(1);
        (await site.Count("child", "name = 'Not Mina'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_number_that_a_child_has_is_not_given_to_another()
    {
        var site = await sites.On("sqlite");
        var number = (await site.RecordOf(await site.Referred("Taken", "Number"))).State.Person.Number!;
        using var frances = await site.As("frances");

        var refused = await Refers(frances, "Second", "Holder", ("number", number));

        refused.Errors.ShouldBe(["A child has this number already. Find the child, and record the referral there"]);
        (await site.Count("child", $"number = '{number}'")).ShouldBe(1);
    }

    private static async Task<Page> Refers(
        Visitor visitor,
        string given,
        string family,
        params (string, string)[] more
    ) => await visitor.Saves(await visitor.Opens("/referrals/new"), [.. Answers(given, family), .. more]);

    private static (string, string)[] Answers(string given, string family) =>
        [("given", given), ("family", family), ("source", "2A"), ("concern", "Comes to school hungry")];

    private static async Task<Guid> Find(TestSite site, string name)
    {
        await using var read = site.Database.Database.ReadModels();
        return (await read.Children.SingleAsync(child => child.Name == name, TestDatabase.Stop)).Id;
    }
}
