using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>What a conference decides goes on into the plan and its core group, and nobody types it again.</summary>
public sealed class ConferencePlanTests
{
    private static readonly Past Due = Past.ConferenceDue();

    [Fact, Ask("B6")]
    public void A_conference_that_finds_a_plan_needed_says_in_outline_who_does_what()
    {
        Hold(Conference with { Actions = null })
            .ThenAsks("actions", "Say what has to change, and who does what, in outline");
        Hold(Conference with { Decision = ConferenceDecision.NoPlan, Actions = null, NotAskedReason = null })
            .ThenHappened<InitialConferenceHeld>();
        Hold(Conference).ThenHappened<InitialConferenceHeld>().Actions.ShouldBe(Steps.Full);
    }

    [Fact]
    public void A_brother_or_sister_who_needs_no_plan_has_no_outline_of_one()
    {
        var held = Hold(Conference with { Decision = ConferenceDecision.NoPlan }).ThenHappened<InitialConferenceHeld>();

        (held.Actions, held.NotAskedReason).ShouldBe((null, null));
    }

    [Fact, Ask("B18")]
    public void Of_each_parent_and_the_child_it_is_said_whether_they_are_in_the_core_group_or_why_not()
    {
        MeetingPerson mum = new("a", "parent", Name: "Mum", Came: Attendance.Came, Advocacy: AdvocacyOffer.Declined);
        var child = mum with { Id = "c", Role = "child", Name = null, InGroup = true };
        var worker = new MeetingPerson("b", "social-worker", Came: Attendance.Came, InGroup: true);
        var open = Conference with { NotAskedReason = null };

        Hold(open with { Attendees = [mum, child, worker] })
            .ThenAsks("attendees:a.in-group", "Person 1: Say whether they are in the core group");
        Hold(open with { Attendees = [mum with { InGroup = false }, child, worker] })
            .ThenAsks("not-asked-reason", "Say why a parent or the child is not in the core group");
        // A child old enough who was not asked at all is missing too.
        Hold(open with { Attendees = [mum with { InGroup = true }, worker] })
            .ThenAsks("not-asked-reason", "Say why a parent or the child is not in the core group");
        Hold(open with { Attendees = [mum with { InGroup = false }, child, worker], NotAskedReason = "by her wish" })
            .ThenHappened<InitialConferenceHeld>();
        Hold(open with { Attendees = [mum with { InGroup = true }, child, worker] })
            .ThenHappened<InitialConferenceHeld>();
    }

    [Fact, Ask("B6")]
    public void The_plan_opens_with_the_outline_and_has_the_group_that_the_conference_named()
    {
        var held = Hold(Conference).ThenRecord();

        var opened = Opened("start-child-protection-plan", held.Record);

        opened.ShouldContain(KeyValuePair.Create("actions:k3f9.does", "Takes the phone out of the room"));
        opened.ShouldContain(KeyValuePair.Create("actions:k3f9.helps", "Max"));
        var plan = new StartProtectionPlan
        {
            On = Due.Next,
            Episode = 1,
            Outcomes = "safe",
            Actions = Steps.Full,
            Contingency = "Gran rings",
        };
        held.When(Team.Amira, plan).ThenHappened<ProtectionPlanStarted>().CoreGroup.ShouldBe("Mum; Gran; Amira");
        held.When(Team.Amira, plan with { CoreGroup = "Mum; Dad" })
            .ThenHappened<ProtectionPlanStarted>()
            .CoreGroup.ShouldBe("Mum; Dad");
        Past.Conferenced(ConferenceDecision.ChildProtectionPlan)
            .Given.When(Team.Amira, plan)
            .ThenAsks("core-group", "Say who is in the core group, the family first: no conference has named it");
    }

    [Fact, Ask("B6")]
    public void The_plan_and_each_core_group_say_of_every_action_who_is_helped_and_how_and_the_plan_what_if_it_does_not_help()
    {
        Rows<PlanAction> unsaid = [new("a1", Does: "Gran cooks", Who: "Gran")];
        // The conference agrees in outline; the plan that it opens asks the rest.
        var held = Hold(Conference with { Actions = unsaid }).ThenRecord();
        var plan = new StartProtectionPlan
        {
            On = Due.Next,
            Episode = 1,
            Outcomes = "safe",
            Actions = unsaid,
            Contingency = "Gran rings",
        };
        held.When(Team.Amira, plan).ThenAsks("actions:a1.helps", "Action 1: Say who is helped by it, and how");
        held.When(Team.Amira, plan with { Actions = Steps.Full, Contingency = null })
            .ThenAsks("contingency", "Say what happens if it does not help, or things get worse");

        var running = Past.ProtectionPlan();
        var met = new HoldCoreGroup
        {
            On = running.Next,
            Episode = 1,
            Attendees = Attended.ByFamily,
            NotAskedReason = "Ada is three",
            Progress = "Better",
            Actions = unsaid,
        };
        running.Given.When(Team.Amira, met).ThenAsks("actions:a1.helps", "Action 1: Say who is helped by it, and how");
        // What happens otherwise stands in the plan: a core group says it where it changes.
        running.Given.When(Team.Amira, met with { Actions = Steps.Full }).ThenHappened<CoreGroupMet>();
    }

    [Fact, Ask("B18")]
    public void The_first_core_group_opens_with_whom_the_conference_named_and_nobody_is_said_to_have_come()
    {
        var past = Past.ConferenceDue()
            .And(
                new InitialConferenceHeld(
                    ConferenceDecision.ChildProtectionPlan,
                    AbuseCategory.Neglect,
                    "chris",
                    Attendees: Attended.AtConference,
                    NotAskedReason: "Ada is three"
                )
                {
                    Episode = 1,
                },
                by: "chris"
            )
            .And(new ProtectionPlanStarted(AbuseCategory.Neglect, "safe", Steps.Full, "Mum; Gran") { Episode = 1 });

        var first = Opened("hold-core-group", past.Given.Record);
        var later = Opened(
            "hold-core-group",
            past.And(new CoreGroupMet(Attended.By("parent: Mum", "education: Mr Oak")) { Episode = 1 }).Given.Record
        );

        NamesIn(first).ShouldBe(["Mum", "Gran", "Amira"]);
        first.ShouldNotContain(pair => pair.Key.EndsWith(".came", StringComparison.Ordinal));
        first.ShouldContain(KeyValuePair.Create("not-asked-reason", "Ada is three"));
        NamesIn(later).ShouldBe(["Mum", "Mr Oak"]);
    }

    private static HoldInitialConference Conference =>
        new()
        {
            On = Due.Next,
            Episode = 1,
            Attendees = Attended.AtConference,
            ReportNotSharedReason = "it was read at the door",
            ParentsSay = "we want help",
            Threshold = "likely",
            Decision = ConferenceDecision.ChildProtectionPlan,
            Category = AbuseCategory.Neglect,
            Actions = Steps.Full,
            NotAskedReason = "Ada is three",
        };

    private static Then Hold(HoldInitialConference conference) => Due.Given.When(Team.Chris, conference);

    private static IEnumerable<string> NamesIn(IReadOnlyList<KeyValuePair<string, string>> opened) =>
        opened.Where(pair => pair.Key.EndsWith(".name", StringComparison.Ordinal)).Select(pair => pair.Value);

    private static IReadOnlyList<KeyValuePair<string, string>> Opened(string act, ChildRecord record) =>
        Beforehand.Fill(Shipped.Forms.For(act), record, 1, new DateOnly(2024, 6, 1));
}
