using Kith.Casework.FrontDoor;
using Kith.Casework.Notes;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Kith.Web.Shared.Partners;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>What is done every day costs few clicks, counted from the list of one's work to the page that says it is done.</summary>
public class InteractionTests(Browsing browsing, Sites sites, ITestOutputHelper output)
{
    /// <summary>On a telephone, and at a desk on the other engine.</summary>
    public static TheoryData<string, int> HandheldAndAtADesk =>
        new() { { EveryEngineAttribute.Engines[0], 375 }, { EveryEngineAttribute.Engines[^1], 1280 } };

    [Theory, MemberData(nameof(HandheldAndAtADesk))]
    public async Task A_call_is_noted_in_eight_interactions_on_a_telephone_and_at_a_desk(string engine, int width)
    {
        var site = await sites.On(engine);
        var name = width < 600 ? "Rung" : "Called";
        var child = await site.LedBy("amira", "Ada", name);
        var page = await browsing.As("amira", width, at: site);
        var hands = new Hands(page);

        await hands.Click(AriaRole.Link, $"Ada {name}");
        await hands.Click(AriaRole.Button, "Write a case note");
        await hands.Tick("input[name=kind][value=call]");
        await hands.Tick("input[name=direction][value=made]");
        await hands.Type("input[name=with]", "Her grandmother");
        await hands.Refused("Write the note");
        await hands.Type("textarea[name=note]", "Ada sleeps there until Friday");
        await hands.Type("input[name=about]", "Where Ada sleeps");
        await hands.Save();

        hands.Took(8, output);
        (await site.RecordOf(child))
            .Standing[^1]
            .Fact.ShouldBeOfType<CaseNoteWritten>()
            .With.ShouldBe("Her grandmother");
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("B14")]
    public async Task A_parent_a_partner_and_two_grandparents_are_recorded_in_sixteen_interactions(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Ada", "Okoro");
        var page = await browsing.As("amira", at: site);
        var hands = new Hands(page);

        await hands.Click(AriaRole.Link, "Ada Okoro");
        await hands.Click(AriaRole.Link, "Add people");
        await hands.Type(Cell(0, "name"), "Grace Okoro");
        await hands.Choose(Cell(0, "relationship"), "mother");
        await hands.Tick(Cell(0, "lives-with-child") + "[value=yes]");
        await hands.Tick(Cell(0, "parental-responsibility") + "[value=yes]");
        await hands.Type(Cell(1, "name"), "Carl Doyle");
        await hands.Choose(Cell(1, "relationship"), "mother’s partner");
        await hands.Tick(Cell(1, "lives-with-child") + "[value=yes]");
        await hands.Type(Cell(2, "name"), "Ruth Okoro");
        await hands.Choose(Cell(2, "relationship"), "mother’s mother");
        await hands.Tick(Cell(2, "lives-with-child") + "[value=no]");
        await hands.Type(Cell(3, "name"), "Sam Okoro");
        await hands.Choose(Cell(3, "relationship"), "mother’s father");
        await hands.Tick(Cell(3, "lives-with-child") + "[value=no]");
        await hands.Save();

        hands.Took(16, output);
        var family = (await site.RecordOf(child)).State.Person.Family;
        family.Select(member => member.Name).ShouldBe(["Grace Okoro", "Carl Doyle", "Ruth Okoro", "Sam Okoro"]);
        family.Select(member => member.LivesWithChild).ShouldBe([true, true, false, false]);
        family[0].ParentalResponsibility.ShouldBe(true);
        await page.Context.CloseAsync();
    }

    private static string Cell(int row, string name) =>
        $"main fieldset.kith-row:nth-of-type({row + 1}) [name$='.{name}']";

    [Theory, EveryEngine(Always = true), Ask("D11")]
    public async Task Two_children_are_told_of_by_a_childminder_decided_on_and_the_childminder_told_in_twenty_two(
        string engine
    )
    {
        var site = await sites.On(engine);
        const string family = "Told";
        var childminder = await browsing.Anybody(375, at: site);
        var hands = new Hands(childminder);
        await childminder.GotoAsync("/worry");
        await hands.Click(AriaRole.Button, "Start now");
        await hands.Type("textarea[name=concern]", "They come in yesterday’s clothes, and hungry");
        await hands.Type("input[name='child-0-given']", "Ruby");
        await hands.Type("input[name='child-0-family']", family);
        await hands.Click(AriaRole.Button, "Add another child");
        await hands.Type("input[name='child-1-given']", "Toby");
        await hands.Tick("input[name=sender][value=childminder]");
        await hands.Type("input[name=name]", "Jo Field");
        await hands.Refused("Enter a phone number or an e-mail, so that we can ask you more", "Send it");
        await hands.Type("input[name=telephone]", "01632 960 123");
        await hands.Click(AriaRole.Button, "Send it");
        await Assertions.Expect(childminder.Locator("#reference")).ToBeVisibleAsync();
        await childminder.Context.CloseAsync();

        var page = await browsing.As("frances", at: site);
        hands.GoOnAt(page);
        await hands.Click(page.GetByText($"Look at it: Ruby {family}, Toby {family}"));
        await hands.Tick("input[name='became-c1'][value=new]");
        await hands.Tick("input[name='became-c2'][value=new]");
        await hands.Save();
        await hands.Click(page.GetByText($"Decide the referral: Ruby {family}"));
        var decisions = page.Locator("input[name^='decision.'][value='section-17']");
        await Assertions.Expect(decisions).ToHaveCountAsync(2);
        await hands.Tick(decisions.Nth(0));
        await hands.Tick(decisions.Nth(1));
        await hands.Type(page.Locator("textarea[name^='reason.']").First, "Enough to want a full picture");
        await hands.Choose(page.Locator("select[name^='threshold.']").First, "level 3");
        await hands.Tick("input[name='how-told'][value=telephone]");
        await hands.Refused("Say whether the parents know. If not yet, tell them first unless that adds risk");
        await hands.Tick("input[name='parents-told'][value=yes]");
        await hands.Save();

        hands.Took(22, output);
        foreach (var given in new[] { "Ruby", "Toby" })
        {
            var door = (await site.Named($"{given} {family}")).State.Open!.FrontDoor;
            door.Decision.ShouldBe(
                new ReferralDecided(
                    ReferralDecision.Section17,
                    "Enough to want a full picture",
                    Threshold: "level 3",
                    ParentsTold: true
                )
                {
                    Episode = 1,
                }
            );
            door.ToldOn.ShouldBe(TestSite.Today);
        }
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine(Always = true)]
    public async Task An_adult_is_added_in_eight_interactions(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("nadia", "Ada", "Joined");
        var page = await browsing.As("nadia", at: site);
        var hands = new Hands(page);

        await hands.Click(AriaRole.Link, "Ada Joined");
        await hands.Click(AriaRole.Link, "Add people");
        await hands.Choose(Cell(0, "relationship"), "mother");
        await hands.Refused("Enter their name");
        await hands.Type(Cell(0, "name"), "Grace Joined");
        await hands.Tick(Cell(0, "lives-with-child") + "[value=yes]");
        await hands.Tick(Cell(0, "parental-responsibility") + "[value=yes]");
        await hands.Type(Cell(0, "contact"), "01632 960 124");
        await hands.Save();

        hands.Took(8, output);
        (await site.RecordOf(child)).State.Person.Family.Single().Contact.ShouldBe("01632 960124");
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine(Always = true), Ask("E2")]
    public async Task Work_is_approved_in_four_interactions(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.AssessedBy("amira", "Ada");
        var own = await site.AssessedBy("amira", "Ben", sentBy: "denise");
        var page = await browsing.As("denise", at: site);
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{own}/approve");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("This is your own work");
        await Assertions.Expect(Named(page, "Approve")).ToHaveCountAsync(0);
        await page.GotoAsync($"/children/{child}/approve");
        await Named(page, "Send back with a reason").ClickAsync();
        await hands.Refused("Say what has to change");
        await page.GotoAsync("/my-work");

        await hands.Click(AriaRole.Link, "Approvals");
        await hands.Click(page.Locator($"a[href='/children/{child}/approve']"));
        await hands.Click(AriaRole.Button, "Approve");
        await hands.Save();

        hands.Took(4, output);
        (await site.RecordOf(child)).Standing[^1].FactName.ShouldBe("assessment-authorised");
        await page.Context.CloseAsync();
    }

    private static ILocator Named(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    [Theory, EveryEngine, Ask("D11")]
    public async Task A_school_with_an_account_refers_a_pupil_in_six_interactions_and_reads_what_was_decided_in_one(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var page = await browsing.As("sarah", 375, at: site);
        var hands = new Hands(page);

        await hands.Click(AriaRole.Button, "Make a referral");
        await hands.Refused("Say what worries the referrer", "Send the referral");
        await hands.Type("input[name=given]", "Milo");
        await hands.Type("input[name=family]", "Schooled");
        await hands.Choose("select[name=source]", "2A");
        await hands.Type("textarea[name=concern]", "He comes to school hungry");
        await hands.Save("Send the referral");

        hands.Took(6, output);
        var child = (await site.Named("Milo Schooled")).Id;
        await page.GotoAsync($"/children/{child}");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("hungry");
        await site.Does(
            "frances",
            child,
            new DecideReferral
            {
                Decision = ReferralDecision.EarlyHelp,
                Reason = "Breakfast first",
                Threshold = "level 2",
                ParentsTold = true,
            }
        );
        await site.Does("frances", child, new TellReferrer { How = "telephone", Said = "Early help" });
        await hands.Opens("/referrals");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You were told on");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Breakfast first");
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine(Always = true)]
    public async Task Brothers_and_sisters_whom_nobody_leads_yet_are_allocated_in_five_interactions(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsDecided("Unled");
        var page = await browsing.As("denise", at: site);
        var hands = new Hands(page);

        await hands.Click(page.Locator($"main a[href='/children/{ada}/allocate']").First);
        await hands.Click(page.Locator("main a[href*='practitioner=amira']"));
        await Assertions.Expect(page.Locator("input[name=suited][value=yes]")).ToBeCheckedAsync();
        await hands.Refused("Say why this person is right for each child");
        await hands.Type("textarea[name=reason]", "Knows the school and has time");
        await hands.Tick("input[name=agreed][value=yes]");
        await hands.Save();

        hands.Took(5, output);
        foreach (var child in new[] { ada, ben })
            (await site.RecordOf(child)).State.Open!.Lead!.Practitioner.ShouldBe("amira");
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine]
    public async Task Brothers_and_sisters_whose_lead_has_left_move_in_five_interactions(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("leon", family: "Moved");
        await site.Leaves("leon");
        var page = await browsing.As("denise", at: site);
        var hands = new Hands(page);

        await hands.Click(page.GetByText("Move with brothers and sisters").First);
        // Nobody to lead them is chosen yet.
        await hands.Refused("Choose who leads from now on", "Pass these children on");
        await hands.Choose("select[name=practitioner]", "amira");
        await hands.Tick("input[name=sure][value=agreed]");
        await hands.Tick("input[name=sure][value=suited]");
        await hands.Save("Pass these children on");

        hands.Took(5, output);
        foreach (var child in new[] { ada, ben })
            (await site.RecordOf(child)).State.Open!.Lead!.Practitioner.ShouldBe("amira");
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(HandheldAndAtADesk))]
    public async Task Three_brothers_and_sisters_seen_at_home_are_recorded_in_fifteen_interactions_on_a_telephone_and_at_a_desk(
        string engine,
        int width
    )
    {
        var site = await sites.On(engine);
        var name = width < 600 ? "Visited" : "Seen";
        var (ada, ben) = await site.SiblingsLedBy("amira", family: name);
        var kit = await site.LedBy("amira", "Kit", name);
        await site.Does(
            "amira",
            ada,
            new RecordFamilyMember
            {
                Name = $"Kit {name}",
                Relationship = "Brother",
                Child = kit,
                LivesWithChild = true,
            }
        );
        Guid[] children = [ada, ben, kit];
        var page = await browsing.As("amira", width, at: site);
        var hands = new Hands(page);

        await hands.Click(AriaRole.Link, $"Ada {name}");
        await hands.Click(AriaRole.Button, "Record a home visit");
        foreach (var child in children)
        {
            await hands.Tick($"input[name='seen.{child:N}'][value=yes]");
            await hands.Tick($"input[name='alone.{child:N}'][value=yes]");
            await hands.Type($"textarea[name='child-said.{child:N}']", "We had pancakes");
        }
        await hands.Refused("Say what you saw and did");
        await hands.Type("textarea[name=account]", "Breakfast together, calm and warm");
        await hands.Save();

        hands.Took(15, output);
        foreach (var child in children)
            (await site.RecordOf(child)).Standing[^1].Fact.ShouldBeOfType<HomeVisitMade>();
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine]
    public async Task A_strategy_discussion_of_four_agencies_and_its_enquiry_are_recorded_in_thirty_interactions(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.Decided(ReferralDecision.StrategyDiscussion, "Ada", "Okoro");
        await site.Does(
            Staff.All["amira"].Supervisor!,
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "Knows the family",
                Agreed = true,
                Suited = true,
            }
        );
        var page = await browsing.As("amira", at: site);
        var hands = new Hands(page);

        await hands.Click(AriaRole.Link, "Ada Okoro");
        await hands.Click(AriaRole.Button, "Record a strategy discussion");
        foreach (var (place, agency) in new[] { "social-worker", "police", "health", "education" }.Index())
        {
            var row = page.Locator("select[name^='attendees:'][name$='.role']").Nth(place);
            var id = (await row.GetAttributeAsync("name"))![..^".role".Length];
            await hands.Choose($"select[name='{id}.role']", agency);
            await hands.Choose($"select[name='{id}.came']", "came");
        }
        await hands.Type("textarea[name^=reason]", "A mark on the arm that nobody can explain");
        await hands.Tick("input[name^=outcome][value=section-47-enquiry]");
        await hands.Type("textarea[name=plan]", "Amira sees her at school today");
        await hands.Save();
        await hands.Click(AriaRole.Button, "Start a section 47 enquiry");
        await hands.Type("textarea[name=plan]", "Ada alone, each parent, school, the doctor");
        await hands.Save();

        hands.Took(30, output);
        (await site.RecordOf(child)).State.Open!.Protection.HasOpenEnquiry.ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("C10")]
    public async Task From_opening_their_page_on_a_telephone_a_child_has_sent_a_face_and_words_in_three_interactions(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Ada", "Okoro");
        var page = await browsing.Anybody(375, at: site);
        await Browsing.SignInAsync(page, $"{Browsing.Child}{await site.HasCard(child)}");
        var hands = new Hands(page);

        await hands.Tick("input[name=feels][value=sad]");
        await hands.Type("textarea[name=asked]", "I want to see Gran on Sundays");
        await hands.Click(AriaRole.Button, "Send");
        await Assertions.Expect(page.GetByText("We got it.")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        hands.Took(3, output);
        Asking.In(await site.RecordOf(child)).Single().Fact.Feels.ShouldBe(ChildFeels.Sad);
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("C9")]
    public async Task A_teacher_without_an_account_writes_and_sends_a_report_on_a_telephone_in_twelve_interactions(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Ada", "Okoro");
        var asked = await site.Asks(child);
        var code = await site
            .App.Services.GetRequiredService<PartnerAccounts>()
            .MakeCodeAsync(child, asked, "amira", TestDatabase.Stop);
        var page = await browsing.Anybody(375, at: site);
        var hands = new Hands(page);

        await hands.Opens("/partner");
        await hands.Type("input[name=code]", code);
        await hands.Refused("Type your surname", "Go on");
        await hands.Type("input[name=surname]", MadePartners.Surname);
        await hands.Click(AriaRole.Button, "Go on");
        await hands.Click(page.GetByText("Write the report", new() { Exact = true }));
        await hands.Type("textarea[name=knows]", "Her teacher since September");
        await hands.Type("textarea[name=strengths]", "She reads well");
        await hands.Type("textarea[name=worries]", "Late on four mornings");
        await hands.Type("textarea[name=helps]", "A place at breakfast club");
        await hands.Type("textarea[name=child-said]", "I like it when Mum walks me");
        await hands.Click(AriaRole.Button, "Send the report");
        await Assertions.Expect(page.Locator(".govuk-panel")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        hands.Took(12, output);
        (await site.RecordOf(child))
            .Standing[^1]
            .Fact.ShouldBeOfType<PartnerReported>()
            .Helps.ShouldBe("A place at breakfast club");
        await page.Context.CloseAsync();
    }
}
