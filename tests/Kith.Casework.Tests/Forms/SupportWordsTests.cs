using Kith.Casework.DisabledChildren;
using Kith.Casework.DisabledRegister;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Forms;

/// <summary>No word of child protection stands on a form or a document of the pathway of support for a disabled child.</summary>
public sealed class SupportWordsTests
{
    private static IEnumerable<Form> OfPathway =>
        Shipped.Forms.All.Where(form =>
            form.Pathway is not null
            || IsBeside(form.Act)
            || Acts.TypeOf(form.Act)!.Namespace == typeof(JustifyIntrusiveStep).Namespace
        );

    // The register, which is apart from all help, what any child asks for, and what is done on it as on any other child.
    private static bool IsBeside(string act) =>
        Acts.TypeOf(act)!.Namespace == typeof(PutOnDisabledRegister).Namespace
        || act
            is "record-what-child-asked"
                or "answer-child"
                or "request-contributions"
                or "record-contributions"
                or "tell-of-assessment"
                or "ask-partner"
                or "record-supports"
                or "receive-referral"
                or "make-home-visit";

    // A service for somebody who is hurt at home is help like any other, and the yearly return has a word of its own.
    private static bool IsNamed(string act, string word) =>
        (act, word) is ("record-supports", "abuse") or ("receive-referral", "abuse" or "neglect");

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

        steps.Except(OfPathway.Select(form => form.Act)).ShouldBeEmpty();
    }

    [Fact, Ask("A1")]
    public void No_form_of_it_has_a_word_of_protection() =>
        OfPathway
            .SelectMany(form =>
                Texts(form)
                    .SelectMany(text => SupportWords.In(text))
                    .Where(word => !IsNamed(form.Act, word))
                    .Select(word => $"{form.Act}: {word}")
            )
            .ShouldBeEmpty();

    [Fact, Ask("A1")]
    public void A_family_that_knows_of_a_visit_or_not_is_not_suspected_of_anything() =>
        OfPathway
            .SelectMany(form => Texts(form).Select(text => (form.Act, text)))
            .Where(said => said.text?.Contains("nobody expected", StringComparison.OrdinalIgnoreCase) == true)
            .ShouldBeEmpty();

    [Fact, Ask("A1")]
    public void No_document_of_it_has_a_word_of_protection()
    {
        var documents = Shipped
            .Files("documents", "*.md")
            .Where(file =>
                new[] { "support-", "disabled-register-", "you-said-", "referral-decision-", "parent-carer-" }.Any(
                    begins => Path.GetFileName(file.File).StartsWith(begins, StringComparison.Ordinal)
                )
            )
            .ToList();

        documents.Count.ShouldBe(8);
        documents.SelectMany(file => SupportWords.In(file.Text).Select(word => $"{file.File}: {word}")).ShouldBeEmpty();
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
