using Kith.Casework.Forms;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Documents;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Papers;

/// <summary>What every letter and every decision owes a family, whichever it is: how to disagree, and who leads.</summary>
public sealed class FamilyReadsTests
{
    // They tell no plan and decide nothing: what happened so far, what was agreed at a visit, what a register holds that the parents asked for, and
    // that they are asked to come.
    private static readonly string[] TellNoDecision =
    [
        "story-for-parent",
        "chronology-for-parent",
        "visit-summary-for-parent",
        "disabled-register-for-parent",
        "conference-invitation-for-parent",
    ];

    // Plans and decisions that are no decision of this authority about a family.
    private static readonly string[] NotOfTheFamily =
    [
        // Not in force before a manager says so, or sent back to whoever wrote it.
        "draft-child-in-need-plan",
        "return-child-in-need-plan",
        "return-assessment",
        "record-reasonable-cause",
        // What courts and the police decided is challenged there.
        "end-police-protection",
        "record-police-protection",
        "record-emergency-order",
        "extend-emergency-order",
        "end-emergency-order",
        "record-child-assessment-order",
        "end-child-assessment-order",
        "end-court-proceedings",
        // Of those who work here among themselves.
        "raise-challenge",
        "answer-challenge",
        "escalate-challenge",
        "settle-challenge",
        "record-departure",
        "confirm-departure",
        "settle-departure",
        "answer-proposal",
        "withdraw-proposal",
        "review-emergency-access",
        "restrict-record",
        "lift-restriction",
        // The answer to a challenge: who does not agree challenges again.
        "answer-family-challenge",
        // What was given or begun because the family asked for it, and what others decide about school.
        "record-supports",
        "start-parent-carer-assessment",
        "record-ehc-step",
        // The family makes it, and the answer to it can be challenged.
        "hold-family-group-meeting",
    ];

    // What plans in force keep their actions in, and what a meeting's outcome is called.
    private static readonly string[] Does = ["actions", "agreement", "family-plan"];
    private static readonly string[] Outcomes = ["decision", "outcome"];

    [Fact, Ask("B2")]
    public void Every_document_for_parents_that_tells_a_decision_or_a_plan_says_what_to_do_where_they_disagree() =>
        ForParents
            .Where(document => !document.Text.Contains("{% for line in challenge %}", StringComparison.Ordinal))
            .Select(document => document.Id)
            .ShouldBe(TellNoDecision, ignoreOrder: true);

    [Fact, Ask("B2")]
    public void Every_act_that_puts_a_plan_in_force_or_decides_something_about_a_family_can_be_challenged()
    {
        var closed =
            from form in Shipped.Forms.All
            let story = Shipped
                .Forms.AllWordsOf(form.Records)
                .FirstOrDefault(words => words.Pathway == form.Pathway)
                ?.Story
            where story is { CanBeChallenged: false } && IsDecision(form, story)
            select form.Act;

        closed.Distinct().ShouldBe(NotOfTheFamily, ignoreOrder: true);
    }

    [Fact, Ask("C13")]
    public void Every_document_for_parents_that_names_the_worker_names_who_supervises_them_and_what_they_know_about() =>
        ForParents
            .Where(document => document.Text.Contains("{{ worker.name }}", StringComparison.Ordinal))
            .Where(document =>
                !document.Text.Contains("{{ worker.manager }}", StringComparison.Ordinal)
                || !document.Text.Contains("{{ worker.knows }}", StringComparison.Ordinal)
            )
            .Select(document => document.Id)
            .ShouldBeEmpty();

    [Fact, Ask("C13")]
    public void A_family_reads_in_its_plan_who_leads_what_they_know_about_and_who_supervises_them_while_they_work_here()
    {
        var knows = Team.Amira with { Details = Team.Amira.Details with { Knowledge = ["Makaton", "short breaks"] } };

        var paper = Plan(knows, Team.Ruth);

        paper.ShouldContain("Amira Khan knows about: Makaton, short breaks.");
        paper.ShouldContain("ask for Ruth Bell, who manages the team");
        var left = Plan(Team.Amira, Team.Ruth with { HasLeft = true });
        left.ShouldNotContain("knows about");
        left.ShouldNotContain("Ruth Bell");
    }

    private static string Plan(params Practitioner[] workforce)
    {
        var record = Family
            .Planned(protection: false, new AddressRecorded("7 Open Street, Leeds", "LS1 4AB"))
            .Given.Record;
        var practice = Given.Practice(workforce[0], record.ByDate[^1].On) with { Workforce = new(workforce) };
        var asked = new PaperAsked("child-in-need-plan-for-parent", Family.Mother.Person, practice.Today);
        return PaperMade.Of(asked, record, practice).Made!.Frozen.Content;
    }

    private static bool IsDecision(Form form, StoryLine story) =>
        story.Kind is "decision" or "plan"
        || story.Kind == "meeting"
            && (Outcomes.Contains(story.Shows) || form.Fields.Any(field => Does.Contains(field.Name)));

    private static IEnumerable<(string Id, string Text)> ForParents =>
        Shipped
            .Documents.All.Where(document => document.For == Audience.Parent)
            .Select(document => (document.Id, File.ReadAllText(Path.Combine(Shipped.Root, document.File))));
}
