using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Kith.Casework.Allegations;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.Partnership;
using Kith.Casework.People;
using Kith.Casework.People.Agencies;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Forms;

/// <summary>The forms the product ships, against the acts and facts they are for.</summary>
public sealed partial class ShippedFormsTests
{
    // What a page does not ask: where it stands, what the program knows, and what a correction's page reads on its own.
    private static readonly Dictionary<string, string[]> NotAsked = new()
    {
        ["*"] = ["on", "at", "episode", "departures", "booking", "local", "minutes", "said-of-all"],
        ["correct-fact"] = ["corrects", "replacement", "replacement-on", "replacement-at"],
    };

    // Told by name, or never shown in a child's story.
    private static bool IsToldElsewhere((string Name, Type Type) fact) =>
        fact.Name == "fact-corrected"
        || fact.Type.IsSubclassOf(typeof(WorkforceFact))
        || fact.Type.IsSubclassOf(typeof(AccountFact))
        || fact.Type.IsSubclassOf(typeof(WorryFact))
        || fact.Type.IsSubclassOf(typeof(AllegationFact))
        || fact.Type.IsSubclassOf(typeof(ContextFact))
        || fact.Type.IsSubclassOf(typeof(PartnershipFact))
        || fact.Type.IsSubclassOf(typeof(AgencyFact));

    public static TheoryData<string> ActNames => [.. Acts.All.Select(act => act.Name)];

    [Theory, MemberData(nameof(ActNames))]
    public void Every_act_has_a_form_that_asks_for_everything_it_takes(string act)
    {
        // On a pathway an act may ask what it does not ask elsewhere.
        var asked = Shipped
            .Forms.All.Where(form => form.Act == act)
            .SelectMany(form => form.Fields)
            .Select(field => field.Name);
        var taken = Acts.TypeOf(act)!
            .GetProperties()
            .Where(property => property.CanWrite && !property.IsDefined(typeof(JsonIgnoreAttribute), inherit: true))
            .Select(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name))
            .Except(NotAsked["*"])
            .Except(NotAsked.GetValueOrDefault(act) ?? []);

        taken.Except(asked).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(ActNames))]
    public void A_page_with_a_date_asks_for_it_first(string act)
    {
        var fields = Shipped.Forms.For(act).Fields;

        (fields.All(field => field.Name != "on") || fields[0].Name == "on").ShouldBeTrue();
    }

    [Fact]
    public void Every_fact_is_told_in_the_words_of_one_form() =>
        Facts
            .All.Where(fact => !IsToldElsewhere((fact.Name, fact.Type)))
            .Select(fact => fact.Name)
            .Where(fact => Shipped.Forms.AllWordsOf(fact).All(words => words.Pathway is not null))
            .ShouldBeEmpty();

    [Fact]
    public void Every_detail_of_every_fact_can_be_told()
    {
        // What was entered for an act that is proposed is told by that act’s own form. Which place a child is linked to stands on its page,
        // where no other child is named; so does what was sent to those who keep it.
        string[] plumbing = ["referrer-user", "practitioner", "act-name", "departure", "act", "context", "telling"];
        var untold =
            from fact in Facts.All
            let words = Shipped.Forms.AllWordsOf(fact.Name)
            where words.Count > 0 && fact.Name != "fact-corrected"
            from detail in fact.Type.GetProperties().Where(property => property.CanWrite)
            let name = JsonNamingPolicy.KebabCaseLower.ConvertName(detail.Name)
            where
                name is not ("episode" or "begun-on" or "booking" or "pathway" or "local" or "minutes" or "said-of-all")
                && !plumbing.Contains(name)
            where words.All(told => told.Find(name) is null)
            select $"{fact.Name}: {name}";

        untold.ShouldBeEmpty();
    }

    [Fact, Ask("C10")]
    public void Every_visit_assessment_conference_and_plan_asks_what_the_child_says()
    {
        string[] acts =
        [
            "receive-referral",
            "open-early-help",
            "assess-early-help",
            "plan-early-help",
            "review-early-help",
            "see-child",
            "make-home-visit",
            "submit-assessment",
            "draft-child-in-need-plan",
            "agree-child-in-need-plan",
            "review-child-in-need-plan",
            "conclude-section-47-enquiry",
            "share-conference-report",
            "hold-initial-conference",
            "hold-core-group",
            "hold-review-conference",
        ];

        acts.Where(act => Shipped.Forms.For(act).Find("child-said") is not { PerChild: true }).ShouldBeEmpty();
    }

    [Fact]
    public void No_question_blames_a_family_or_uses_jargon()
    {
        string[] avoid =
        [
            "fail to",
            "failed to",
            "refus",
            "non-compli",
            "disguised",
            "hard to reach",
            "service user",
            "LAC ",
            "DNA",
            "NFA",
            "ICPC",
            "disclos",
        ];
        var words = Shipped
            .Forms.All.SelectMany(form => form.Fields.SelectMany(field => new[] { field.Label, field.Hint, field.Why }))
            .OfType<string>();

        words.Where(text => avoid.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    [Fact, Ask("A3")]
    public void A_text_of_which_a_form_says_that_the_family_reads_it_is_checked_for_plain_and_kind_words()
    {
        var unflagged =
            from form in Shipped.Forms.All
            from field in form.Fields.Concat(form.Fields.SelectMany(field => field.Rows?.Cells ?? []))
            where field.Kind is FieldKind.Text or FieldKind.LongText && !field.ToFamily
            where FamilyReads().IsMatch($"{field.Hint} {field.Why}")
            select $"{form.Act}: {field.Name}";
        var promised =
            from form in Shipped.Forms.All
            where FamilyReads().IsMatch(form.Intro ?? "") && !form.Intro!.Contains("keeps a copy")
            where !form.Fields.Any(field => field.ToFamily || field.Rows?.Cells.Any(cell => cell.ToFamily) == true)
            select $"{form.Act}: the intro";

        unflagged.Concat(promised).ShouldBeEmpty("Say to-family: true where the family reads it");
    }

    [Theory, Ask("A3")]
    [InlineData("decide-referral", "reason")]
    [InlineData("record-worry", "what")]
    [InlineData("allocate-lead-practitioner", "reason")]
    [InlineData("change-lead-practitioner", "reason")]
    [InlineData("open-early-help", "needs")]
    [InlineData("review-early-help", "progress")]
    [InlineData("decide-contact", "reason")]
    [InlineData("write-minute-part", "words")]
    [InlineData("write-minute-part", "said-of-all")]
    [InlineData("offer-parent-support", "what")]
    public void What_goes_to_a_family_from_this_form_is_checked(string act, string question) =>
        Shipped.Forms.For(act).Find(question)!.ToFamily.ShouldBeTrue();

    [Fact, Ask("B20")]
    public void What_a_family_reads_of_what_the_law_gives_is_checked() =>
        Shipped
            .Forms.For("record-support-duties")
            .Fields.SelectMany(field => field.Rows?.Cells ?? [])
            .Where(cell => cell.Name == "note")
            .ShouldHaveSingleItem()
            .ToFamily.ShouldBeTrue();

    [GeneratedRegex(
        @"(\b(family|parents?)|\{child\})( and the referrer)? ((will |may )?(reads?|keeps?)\b|is told\b)|\bWrite for the family\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex FamilyReads();

    [Fact]
    public void Every_duty_for_which_a_question_is_asked_is_in_some_edition()
    {
        var known = Shipped.Guidance.Editions.SelectMany(edition => edition.Duties.Keys).ToHashSet();
        var asked = Shipped
            .Forms.All.SelectMany(form => form.Fields)
            .SelectMany(field => field.Duties)
            .OfType<string>()
            .ToList();

        asked.Count.ShouldBeGreaterThan(60);
        asked.Except(known).ShouldBeEmpty();
    }

    [Fact]
    [Ask("A11")]
    public void Every_question_says_why_it_is_asked() =>
        Shipped
            .Forms.All.SelectMany(form => form.Fields.Select(field => (form.Act, field)))
            .Where(asked => asked.field.Duties.Count == 0 && string.IsNullOrWhiteSpace(asked.field.Why))
            .Select(asked => $"{asked.Act}: {asked.field.Label}")
            .ShouldBeEmpty("Give each a duty, or say why: in its form");
}
