using Kith.Tests;

namespace Kith.Guidance.Tests.Protocols;

/// <summary>What whoever leads has to be good at, and how many children they lead at most, as data of the protocol.</summary>
public class CompetenceTests
{
    private const string Text = "Nobody leads more than 14 children, and an apprentice no more than 8.";

    private static string With(string more) => Written.Yaml(Text, "allocation", more: more);

    [Fact]
    [Ask("C1")]
    public void A_competence_is_asked_for_by_the_codes_it_names_and_by_every_code_of_a_list_that_is_given()
    {
        var competence = Written
            .Read(
                With(
                    "competences:\n  - { id: abuse, says: Domestic abuse, for: { assessment-factors: [3A, 3B], disability: given } }"
                )
            )
            .Competences.ShouldHaveSingleItem();

        competence.Says.ShouldBe("Domestic abuse");
        competence.IsAskedFor("assessment-factors", "3B").ShouldBeTrue();
        competence.IsAskedFor("assessment-factors", "4B").ShouldBeFalse();
        competence.IsAskedFor("help-needs", "3B").ShouldBeFalse();
        competence.IsAskedFor("disability", "AUT").ShouldBeTrue();
    }

    [Theory]
    [InlineData("competences:\n  - { id: abuse, says: Domestic abuse }", "which needs ask for it")]
    [InlineData("competences:\n  - { id: abuse, for: { need: N1 } }", "says")]
    [InlineData("competences:\n  - { id: abuse, says: Abuse, for: { worries: N1 } }", "is no list of needs")]
    [InlineData(
        "competences:\n  - { id: a, says: A, for: { need: N1 } }\n  - { id: a, says: B, for: { need: N1 } }",
        "two competences"
    )]
    [InlineData("caseloads:\n  - { at_most: many, in: allocation, words: more than 14 children }", "whole number")]
    [InlineData("caseloads:\n  - { who: everybody, at_most: 14, in: allocation, words: 14 children }", "no quality")]
    public void A_mistake_is_named_with_its_line(string more, string says)
    {
        var (protocol, errors) = Protocol.Read(KnownWords.All, "ours.yaml", With(more));

        protocol.ShouldBeNull();
        errors.ShouldContain(error => error.Message.Contains(says) && error.Line > 0);
    }

    [Theory]
    [Ask("C1", "E1")]
    [InlineData("{ at_most: 14, in: allocation, words: no more than 12 children }", true)]
    [InlineData("{ at_most: 12, in: allocation, words: more than 14 children }", true)]
    [InlineData("{ at_most: 14, in: allocation, words: more than 14 children }", false)]
    public void A_figure_that_families_read_otherwise_is_found_by_the_check(string load, bool isFound) =>
        Written
            .Read(With($"caseloads:\n  - {load}"))
            .Checked()
            .Findings.Any(found => found.Message.Contains("leads") && found.Line > 0)
            .ShouldBe(isFound);

    [Fact]
    [Ask("C1")]
    public void The_next_version_is_written_with_them()
    {
        var protocol = Written.Read(
            With(
                """
                competences:
                  - { id: abuse, says: Domestic abuse, for: { need: N1 } }
                caseloads:
                  - { who: apprentice, at_most: 8, in: allocation, words: an apprentice no more than 8 }
                """
            )
        );

        var again = Written.Read(ProtocolWriting.From(protocol).ToFile("2", new DateOnly(2030, 1, 1)).Text);

        again.Competences.Select(competence => competence.Id).ShouldBe(["abuse"]);
        again.Caseloads.Select(load => load.AtMost).ShouldBe([8]);
    }
}
