using Kith.Casework.Forms;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Forms;

/// <summary>No word of child protection stands on a form or a document of the pathway of support for a disabled child.</summary>
public sealed class SupportWordsTests
{
    [Fact, Ask("A1")]
    public void Its_forms_are_there_for_each_step_from_the_start_to_the_end()
    {
        string[] steps =
        [
            "start-assessment",
            "see-child",
            "review-assessment",
            "submit-assessment",
            "authorise-assessment",
            "return-assessment",
            "draft-child-in-need-plan",
            "approve-child-in-need-plan",
            "return-child-in-need-plan",
            "review-child-in-need-plan",
            "end-child-in-need-plan",
            "record-support-duties",
            "record-ehc-step",
            "justify-intrusive-step",
        ];

        steps.Except(SupportPathway.Forms.Select(form => form.Act)).ShouldBeEmpty();
    }

    [Fact, Ask("A1")]
    public void No_form_of_it_has_a_word_of_protection() =>
        SupportPathway
            .Forms.SelectMany(form =>
                Texts(form)
                    .SelectMany(text => SupportPathway.WordsIn(form.Act, text))
                    .Select(word => $"{form.Act}: {word}")
            )
            .ShouldBeEmpty();

    [Fact, Ask("A1")]
    public void A_form_is_held_to_it_without_anybody_naming_it()
    {
        var held = SupportPathway.Forms.ToLookup(form => form.Act);

        // What the pathway alone does, what is done on it as on any child, and no form of protection.
        held["record-ehc-step"].ShouldHaveSingleItem();
        held["write-case-note"].ShouldHaveSingleItem();
        held["submit-assessment"].ShouldHaveSingleItem().Pathway.ShouldBe(Stages.DisabledChildSupport);
        held["hold-strategy-discussion"].ShouldBeEmpty();
        SupportPathway.WordsIn("write-case-note", "Since the core group").ShouldBe(["core group"]);
        SupportPathway.WordsIn("record-supports", "Help after abuse").ShouldBeEmpty();
    }

    [Fact, Ask("A1")]
    public void A_family_that_knows_of_a_visit_or_not_is_not_suspected_of_anything() =>
        SupportPathway
            .Forms.SelectMany(form => Texts(form).Select(text => (form.Act, text)))
            .Where(said => said.text?.Contains("nobody expected", StringComparison.OrdinalIgnoreCase) == true)
            .ShouldBeEmpty();

    [Fact, Ask("A1")]
    public void No_document_of_it_has_a_word_of_protection()
    {
        var documents = Shipped.Documents.All.Where(SupportPathway.Holds).ToList();

        string[] its =
        [
            "support-plan-for-parent",
            "support-assessment-for-parent",
            "parent-carer-assessment-for-parent",
        ];
        its.Except(documents.Select(document => document.Id)).ShouldBeEmpty();
        Shipped
            .Files("documents", "*.md")
            .Where(file => documents.Exists(document => document.Id == Path.GetFileNameWithoutExtension(file.File)))
            .SelectMany(file => SupportWords.In(file.Text).Select(word => $"{file.File}: {word}"))
            .ShouldBeEmpty();
        SupportWords.In("A section 47 enquiry").ShouldBe(["section 47", "enquiry"]);
    }

    private static IEnumerable<string?> Texts(Form form) =>
        [
            form.Title,
            form.Intro,
            form.For,
            .. form.Sections.Select(section => section.Heading),
            .. form
                .Fields.Concat(form.Fields.SelectMany(field => field.Rows?.Cells ?? []))
                .SelectMany(field =>
                    new[] { field.Label, field.Hint, field.Why, field.Missing, field.Told.Label, field.OfBaby }.Concat(
                        field.Options.SelectMany(option => new[] { option.Label, option.Hint, option.ToldAs })
                    )
                ),
        ];
}
