using Kith.Tests;

namespace Kith.Guidance.Tests.Protocols;

/// <summary>The questions that a protocol adds to forms, as its file has them.</summary>
[Ask("A7")]
public class LocalQuestionTests
{
    private const string Warm =
        "{ id: warm-enough, form: make-home-visit, after: account, label: Was it warm?, told: Warm, why: The fund pays., kind: yes-no, optional: true }";

    private static string With(params string[] questions) =>
        Written.Yaml(
            "We ask at Ropewalk House.",
            more: "questions:\n" + string.Concat(questions.Select(one => $"  - {one}\n"))
        );

    [Fact]
    public void A_question_has_its_form_its_place_its_reason_and_what_it_asks_for()
    {
        var question = Written
            .Read(
                With(
                    "{ id: who-helps, form: see-child, pathway: disabled-child-support, label: \"Who helps {child}?\", told: Helps, why: Because., kind: choices, per: child, missing: Say who, options: [{ value: gran, label: Gran }, { value: nobody, label: Nobody }] }"
                )
            )
            .Questions.ShouldHaveSingleItem();

        (question.Form, question.Pathway, question.After).ShouldBe(("see-child", "disabled-child-support", null));
        (question.Why, question.Missing, question.PerChild).ShouldBe(("Because.", "Say who", true));
        question.Options.Select(option => option.Value).ShouldBe(["gran", "nobody"]);
    }

    [Fact]
    public void One_without_a_reason_is_refused_with_file_and_line()
    {
        var (protocol, errors) = Protocol.Read(
            KnownWords.All,
            "ours.yaml",
            With(Warm.Replace("why: The fund pays., ", "", StringComparison.Ordinal))
        );

        protocol.ShouldBeNull();
        var error = errors.ShouldHaveSingleItem();
        (error.File, error.DutyId).ShouldBe(("ours.yaml", "warm-enough"));
        error.Line.ShouldBeGreaterThan(0);
        error.Message.ShouldBe("Say why it is asked with \"why\": nobody is asked a question without a reason.");
    }

    [Theory]
    [InlineData("id: warm-enough", "id: seen", "The form asks something called \"seen\" already")]
    [InlineData("id: warm-enough", "id: Warm!", "An id is at most 40")]
    [InlineData("id: warm-enough", "id: first-day", "An id is at most 40")]
    [InlineData("form: make-home-visit", "form: dance", "is no form that a question can be added to")]
    [InlineData("after: account", "after: nothing", "The form asks nothing called \"nothing\"")]
    [InlineData("kind: yes-no", "kind: practitioner", "is no kind of answer here")]
    [InlineData("kind: yes-no", "kind: choice", "Say which answers there are")]
    [InlineData("optional: true", "per: child", "Say what is missing")]
    [InlineData("optional: true", "optional: true, options: [{ value: a, label: A }]", "Only a choice has")]
    [InlineData("optional: true", "optional: true, at-most: 5", "is said of a number")]
    [InlineData("optional: true", "optional: true, surprise: 5", "\"surprise\" is not a key")]
    public void A_mistake_is_named_with_its_line(string right, string wrong, string says)
    {
        var (protocol, errors) = Protocol.Read(
            KnownWords.All,
            "ours.yaml",
            With(Warm.Replace(right, wrong, StringComparison.Ordinal))
        );

        protocol.ShouldBeNull();
        errors.ShouldContain(error => error.Message.Contains(says) && error.Line > 0);
    }

    [Fact]
    public void Two_of_one_id_are_refused() =>
        Protocol
            .Read(KnownWords.All, "ours.yaml", With(Warm, Warm))
            .Errors.ShouldContain(error => error.Message == "There are two questions called \"warm-enough\".");

    [Fact]
    public void An_id_is_never_used_again_for_another_question()
    {
        var first = With(Warm);
        var again = With(Warm.Replace("kind: yes-no", "kind: text", StringComparison.Ordinal))
            .Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal)
            .Replace("2024-01-01", "2025-01-01", StringComparison.Ordinal);
        var reworded = With(Warm.Replace("Was it warm?", "Was the home warm?", StringComparison.Ordinal))
            .Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal)
            .Replace("2024-01-01", "2025-01-01", StringComparison.Ordinal);

        Loaded(first, again)
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldStartWith(
                "Version 1 has a question of this id on \"make-home-visit\" with answers of the kind \"yes-no\"."
            );
        Loaded(first, reworded).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void More_on_one_form_than_the_file_of_limits_allows_is_found()
    {
        var most = Written.Requirements.Questions.AtMost;
        string[] many =
        [
            .. Enumerable
                .Range(0, most + 1)
                .Select(number => Warm.Replace("warm-enough", $"warm-{number}x", StringComparison.Ordinal)),
        ];

        var finding = Written
            .Read(With(many))
            .Checked()
            .Findings.Single(found => found.Kind == ProtocolFindingKind.TooManyQuestions);
        (finding.About, finding.Message).ShouldBe(
            (
                "make-home-visit",
                $"This would be question {most + 1} of your own on one form. Keep to {most}: each is read by everybody, every time."
            )
        );
        Written.Read(With(many[1..])).Checked().Findings.ShouldNotContain(found => found.Kind == finding.Kind);
    }

    [Fact]
    public void The_next_version_is_written_with_them()
    {
        var protocol = Written.Read(With(Warm));

        var again = Written.Read(ProtocolWriting.From(protocol).ToFile("2", new DateOnly(2030, 1, 1)).Text);

        again.Questions.ShouldHaveSingleItem().Label.ShouldBe("Was it warm?");
    }

    [Fact]
    public void What_it_costs_is_reading_it_each_time_and_answering_it_when_it_is_answered()
    {
        var rules = new QuestionRules(5, 60, new Dictionary<string, int> { ["yes-no"] = 10 }, 20, 80);
        var question = Written.Read(With(Warm)).Questions[0];

        // Three words at a second each, 40 times; 10 seconds, 30 times.
        rules.Minutes(question, 40, 30).ShouldBe((40 * 3 + 30 * 10) / 60);
        rules.IsUnused(40, blank: 32, alike: 3).ShouldBeTrue();
        rules.IsUnused(40, blank: 31, alike: 3).ShouldBeFalse();
        rules.IsUnused(60, blank: 30, alike: 24).ShouldBeTrue();
        rules.IsUnused(40, blank: 30, alike: 10).ShouldBeFalse();
        rules.IsUnused(19, blank: 19, alike: 0).ShouldBeFalse();
    }

    private static GuidanceLoad Loaded(params string[] protocols) =>
        GuidanceLibrary.Load(
            KnownWords.All,
            [
                .. Shipped.Files.Where(file => !file.Text.Contains("\nprotocol:", StringComparison.Ordinal)),
                .. protocols.Select((text, index) => ($"version-{index + 1}.yaml", text)),
            ]
        );
}
