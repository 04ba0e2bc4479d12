using Kith.Casework.Forms;

namespace Kith.Casework.Tests.Forms;

/// <summary>What is said about a form file that is wrong, so that somebody who is no programmer can put it right.</summary>
public sealed class FormFileTests
{
    private const string Good = """
        form: tell-referrer
        title: Tell the referrer
        records: referrer-told
        story: { heading: Referrer told, kind: contact }
        sections:
          - heading: Telling
            fields:
              - { name: how, label: How?, told: How, missing: Say how, kind: text }
              - { name: said, label: What?, told: What, kind: long-text, optional: true }
        """;

    private const string WithRows = """
        form: hold-core-group
        title: Core group
        records: core-group-met
        story: { heading: Core group, kind: meeting }
        sections:
          - heading: The plan
            fields:
              - name: actions
                label: Who does what?
                told: Who does what
                kind: rows
                missing: Say who does what
                word: Action
                add: Add another
                fields:
                  - { name: does, label: What?, told: What, kind: text, missing: Say what }
                  - { name: by, label: When?, told: When, kind: date, optional: true }
        """;

    [Fact]
    public void Rows_that_fit_what_they_fill_load() => Load(WithRows).ShouldBeEmpty();

    [Theory]
    [InlineData("word: Action", "at-most: 4", "forms/a.yaml:8: actions: \"word\" is missing.")]
    [InlineData("add: Add another", "at-most: 90", "\"at-most\" has to be a number from 1 to 60.")]
    [InlineData("add: Add another", "add: More\n        known-by: dose", "No question of the row is called")]
    [InlineData("word: Action", "rows: none", "forms/a.yaml:13: actions: There are no rows called \"none\".")]
    [InlineData("name: does", "name: dose", "forms/a.yaml:16: dose: The row has no \"dose\".")]
    [InlineData(
        "name: by",
        "name: removed",
        "forms/a.yaml:17: removed: No question of a row can be called \"removed\"."
    )]
    [InlineData("kind: text,", "kind: rows, word: W, add: A,", "This kind of question cannot stand in a row.")]
    [InlineData("optional: true", "per: child", "forms/a.yaml:17: by: \"per\" is not a key of a question of a row.")]
    [InlineData("kind: text,", "kind: text, at-most: 4,", "\"at-most\" is said of a number or of rows.")]
    [InlineData("kind: date", "kind: text", "forms/a.yaml:17: by: An answer of this kind does not fit")]
    public void A_slip_in_a_row_is_named_with_file_line_and_question(string right, string wrong, string error) =>
        Load(WithRows.Replace(right, wrong, StringComparison.Ordinal))
            .ShouldContain(found => found.Contains(error, StringComparison.Ordinal));

    [Fact]
    public void A_form_that_fits_its_act_loads() => Load(Good).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "missing: Say how, ",
        "",
        "forms/a.yaml:8: how: Say what is missing when it is left blank with \"missing\", or \"optional: true\"."
    )]
    [InlineData("kind: text }", "kind: colour }", "forms/a.yaml:8: how: \"colour\" is no kind of question.")]
    [InlineData(
        "kind: text }",
        "kind: date }",
        "forms/a.yaml:8: how: An answer of this kind does not fit what the act takes."
    )]
    [InlineData("name: how", "name: hue", "forms/a.yaml:8: hue: The act has no \"hue\".")]
    [InlineData("told: How, ", "", "forms/a.yaml:8: how: \"told\" is missing.")]
    [InlineData("name: said", "name: how", "forms/a.yaml:9: how: This question is asked twice.")]
    [InlineData("kind: text }", "kind: text, to-family: no }", "forms/a.yaml:8: how: \"to-family\" can only be true")]
    [InlineData("kind: text }", "kind: choice }", "forms/a.yaml:8: how: This question offers nothing to choose")]
    [InlineData(
        "kind: text }",
        "kind: code, codes: none }",
        "forms/a.yaml:8: how: There is no list of codes called \"none\"."
    )]
    [InlineData(
        "kind: text }",
        "kind: text, colour: red }",
        "forms/a.yaml:8: how: \"colour\" is not a key of a field."
    )]
    [InlineData("optional: true", "per: family", "forms/a.yaml:9: said: \"per\" can only be \"child\".")]
    [InlineData(
        "optional: true",
        "shown-when: { field: when, is: x }",
        "forms/a.yaml:9: said: \"when\" has to be a question asked before this one."
    )]
    [InlineData(
        "optional: true",
        "needed-when: { field: when, is: x }",
        "forms/a.yaml:9: said: \"when\" has to be a question asked before this one."
    )]
    [InlineData("optional: true", "shown-when: { field: how, is: [] }", "forms/a.yaml:9: said: Say which answer.")]
    [InlineData("records: referrer-told", "records: nothing", "forms/a.yaml:3: There is no fact called \"nothing\".")]
    [InlineData("form: tell-referrer", "form: dance", "forms/a.yaml:1: There is no act called \"dance\".")]
    [InlineData("kind: contact", "kind: colour", "forms/a.yaml:4: \"colour\" is no kind of entry.")]
    [InlineData("title: Tell the referrer", "title: [", "This is not valid YAML")]
    public void A_slip_is_named_with_file_line_and_question(string right, string wrong, string error) =>
        Load(Good.Replace(right, wrong, StringComparison.Ordinal)).ShouldContain(found => found.Contains(error));

    [Fact]
    public void Two_forms_for_one_act_are_one_too_many() =>
        Load(Good, Good).ShouldContain("forms/b.yaml:1: There are two forms for \"tell-referrer\".");

    [Fact]
    public void A_list_of_codes_names_each_code_once() =>
        Load(Good, "codes: x\noptions:\n  - { value: a, label: A }\n  - { value: a, label: B }\n")
            .ShouldContain("forms/b.yaml:4: \"a\" is listed twice.");

    [Fact]
    public void A_fact_is_told_in_the_words_of_one_file() =>
        Load(Good, "fact: referrer-told\nstory: { heading: Told, kind: contact }\n")
            .ShouldContain("forms/b.yaml:1: \"referrer-told\" is told by another file already.");

    [Fact]
    public void A_question_is_asked_for_a_duty_that_some_edition_has()
    {
        var text = Good.Replace("kind: text }", "kind: text, duty: dance }", StringComparison.Ordinal);

        var (library, errors) = FormLibrary.Load([("forms/a.yaml", text)], new HashSet<string> { "sing" });

        library.ShouldBeNull();
        errors[0].Message.ShouldEndWith("No edition has a duty called \"dance\".");
    }

    private static IEnumerable<string> Load(params string[] texts)
    {
        var (library, errors) = FormLibrary.Load(
            texts.Select((text, index) => ($"forms/{(char)('a' + index)}.yaml", text))
        );
        (library is null).ShouldBe(errors.Count > 0);
        return errors.Select(error => error.ToString());
    }
}
