namespace Kith.Guidance.Tests.Protocols;

public class ProtocolReadingTests
{
    [Fact]
    public void A_protocol_has_sections_with_the_duties_they_answer_and_who_made_it()
    {
        var protocol = Written.Read(
            """
            protocol: ours
            version: "4"
            in_force: { from: 2024-01-01, until: 2025-12-31 }
            sections:
              - key: challenge
                title: If you disagree
                answers: [local-protocol-challenge]
                text: |
                  Ring us.

                  - or write
            co_production:
              - { with: Parent carer forum, on: 2023-11-07, changed: The form. }
            training:
              - { what: The form, for: Everybody, on: 2023-12-01 }
            """
        );

        protocol.Name.ShouldBe("ours 4");
        var section = protocol.Section("challenge")!;
        section.Answers.ShouldBe(["local-protocol-challenge"]);
        section.Passages.Select(passage => passage.IsPoint).ShouldBe([false, true]);
        protocol.CoProduction.ShouldHaveSingleItem().Changed.ShouldBe("The form.");
        protocol.Training.ShouldHaveSingleItem().With.ShouldBeNull();
    }

    [Theory]
    [InlineData("<b>Ring</b> us.", "\"<b>\" is HTML.")]
    [InlineData("Ring <a href='x'>us</a>.", "is HTML.")]
    public void A_section_is_plain_text(string text, string message)
    {
        var (protocol, errors) = Protocol.Read(KnownWords.All, "ours.yaml", Written.Yaml(text));

        protocol.ShouldBeNull();
        var error = errors.ShouldHaveSingleItem();
        error.Line.ShouldBe(8);
        error.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("  - { key: how-we-assess, title: Again, text: x }", 10, "two sections")]
    [InlineData("  - { key: How we, title: Again, text: x }", 10, "lower-case words")]
    [InlineData("  - { key: more, title: More, text: [x, y] }", 10, "as one value")]
    [InlineData("  - { key: more, title: More, words: x }", 10, "\"words\" is not a key of a section")]
    [InlineData("training:\n  - { what: x, for: y }", 11, "\"on\" is missing")]
    [InlineData("co_production:\n  - { with: x, on: 3 May, changed: y }", 11, "Write it as 2023-12-15")]
    public void A_mistake_is_named_with_its_line_and_what_to_write_instead(string more, int line, string message)
    {
        var (_, errors) = Protocol.Read(KnownWords.All, "ours.yaml", Written.Yaml("Ring us.", more: more));

        errors.ShouldContain(error => error.Line == line && error.Message.Contains(message), string.Join('\n', errors));
    }

    [Fact]
    public void A_section_with_nothing_in_it_is_for_the_check_to_remark_on() =>
        Written
            .Read(Written.Yaml("Ring us.", more: "  - { key: audit, title: Audit, text: }"))
            .Section("audit")!
            .Passages.ShouldBeEmpty();

    [Fact]
    public void The_same_text_has_the_same_hash_and_another_has_another()
    {
        Written.With("Ring us.").Hash.ShouldBe(Written.With("Ring us.").Hash);
        Written.With("Ring us.").Hash.ShouldNotBe(Written.With("Write to us.").Hash);
    }

    [Theory]
    [InlineData("sections: []", "Say from how many percent")]
    [InlineData("similar: { protocol: 0, guidance: 50 }", "a number from 1 to 100")]
    [InlineData(
        "similar: { protocol: 40, guidance: 50 }\nsections: [{ key: a, title: A, asks: a, duties: { wt-1: x }, least_words: 3 }]",
        "none of the editions"
    )]
    public void Mistakes_in_the_requirements_are_named_too(string text, string message) =>
        ProtocolRequirements.Read("required.yaml", text).Errors.ShouldContain(error => error.Message.Contains(message));
}
