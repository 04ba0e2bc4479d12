using Kith.Tests;

namespace Kith.Guidance.Tests.Protocols;

/// <summary>The criteria by which help is given, as data in the words that families read.</summary>
public class CriteriaTests
{
    private const string Text = "We look at this question: can they go on caring at Ropewalk House?";

    private static string With(string criterion) =>
        Written.Yaml(Text, "thresholds", more: $"criteria:\n  - {criterion}");

    [Fact]
    [Ask("A2")]
    public void A_criterion_has_the_words_of_its_section_and_the_laws_it_stands_under()
    {
        var protocol = Written.Read(
            With(
                "{ id: caring, in: thresholds, words: can they go on caring, law: [children-act-1989-s17, csdpa-1970-s2] }"
            )
        );

        var criterion = protocol.Criteria.ShouldHaveSingleItem();
        criterion.Asks.ShouldBe("Can they go on caring");
        criterion.Law.ShouldBe(
            "section 17 of the Children Act 1989; section 2 of the Chronically Sick and Disabled Persons Act 1970"
        );
        protocol.Checked().Findings.ShouldNotContain(found => found.Message.Contains("criterion"));
        Written.Read(Written.Yaml(Text)).Criteria.ShouldBeEmpty();
    }

    [Theory]
    [Ask("A2")]
    [InlineData("{ id: caring, in: thresholds, words: can they manage, law: csdpa-1970-s2 }")]
    [InlineData("{ id: caring, in: elsewhere, words: can they go on caring, law: csdpa-1970-s2 }")]
    public void One_that_families_do_not_read_is_found_by_the_check(string criterion) =>
        Written
            .Read(With(criterion))
            .Checked()
            .Findings.ShouldContain(found =>
                found.Kind == ProtocolFindingKind.LeavesOut
                && found.Message
                    == "Families do not read the criterion \"caring\" here. Write it in the text, in the same words."
                && found.Line > 0
            );

    [Theory]
    [InlineData("{ id: caring, in: thresholds, words: can they, law: some-act }", "is no law known here")]
    [InlineData("{ id: caring, in: thresholds, words: can they }", "law")]
    [InlineData("{ in: thresholds, words: can they, law: csdpa-1970-s2 }", "id")]
    [InlineData(
        "{ id: a, in: thresholds, words: can they, law: csdpa-1970-s2 }\n  - { id: a, in: thresholds, words: caring, law: csdpa-1970-s2 }",
        "two criteria"
    )]
    public void A_mistake_is_named_with_its_line(string criterion, string says)
    {
        var (protocol, errors) = Protocol.Read(KnownWords.All, "ours.yaml", With(criterion));

        protocol.ShouldBeNull();
        errors.ShouldContain(error => error.Message.Contains(says) && error.Line > 0);
    }

    [Fact]
    [Ask("A2")]
    public void The_next_version_is_written_with_them()
    {
        var protocol = Written.Read(
            With("{ id: caring, in: thresholds, words: can they go on caring, law: csdpa-1970-s2 }")
        );

        var again = Written.Read(ProtocolWriting.From(protocol).ToFile("2", new DateOnly(2030, 1, 1)).Text);

        again.Criteria.Select(criterion => criterion.Id).ShouldBe(["caring"]);
    }
}
