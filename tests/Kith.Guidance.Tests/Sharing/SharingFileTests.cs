namespace Kith.Guidance.Tests.Sharing;

/// <summary>What whoever writes a guide is told.</summary>
public sealed class SharingFileTests
{
    private const string Whole = """
        sharing: small
        title: May I?
        from: 2024-05-01
        checked: true
        sources: [The advice]
        questions:
          - question: first
            asks: Is it so?
            answers:
              - { answer: "yes", says: "Yes", ends: end }
              - { answer: "no", says: "No", adds: [careful], ends: choice }
        ends:
          - end: choice
            first-of:
              - { with: ["no"], ends: end }
          - { end: end, verdict: share, title: Yes, opening: Do, share: All, with: Them, basis: The law, family: Tell, write: Why, duty: info }
        notes:
          - { note: careful, under: write, says: And when, duty: info }
        """;

    [Fact]
    public void A_guide_that_is_whole_is_read()
    {
        var (guides, errors) = Load(Whole);

        errors.ShouldBeEmpty();
        var way = guides.ShouldHaveSingleItem().After(new Dictionary<string, string> { ["first"] = "no" });
        way.Advice!.Under(SharingHeading.Write).ShouldBe(["Why", "And when"]);
    }

    [Theory]
    [InlineData("ends: end }", "then: second }", "There is no question \"second\"")]
    [InlineData("ends: end }", "then: first }", "more than 8 questions")]
    [InlineData("ends: end }", "}", "either \"then\" with the next question, or \"ends\"")]
    [InlineData("adds: [careful]", "adds: [carefull]", "There is no note \"carefull\"")]
    [InlineData("with: [\"no\"]", "with: [\"yes\"]", "Whoever answers no comes to no end")]
    [InlineData("family: Tell, ", "", "is not told anything under \"family\"")]
    [InlineData("verdict: share,", "verdict: perhaps,", "\"perhaps\" is no verdict")]
    [InlineData("answer: \"no\"", "answer: \"yes\"", "The answer \"yes\" stands here twice")]
    [InlineData("adds: [careful], ", "", "Nothing leads to the note \"careful\"")]
    [InlineData("title: May I?", "", "\"title\" is missing")]
    [InlineData("from: 2024-05-01", "from: soon", "\"soon\" is not a date")]
    [InlineData("sources:", "source:", "\"source\" is not a key")]
    public void A_mistake_is_named(string written, string instead, string told)
    {
        var at = Whole.IndexOf(written, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);

        var (guides, errors) = Load(Whole[..at] + instead + Whole[(at + written.Length)..]);

        guides.ShouldBeEmpty();
        errors.ShouldContain(error => error.Message.Contains(told, StringComparison.Ordinal));
        errors.ShouldAllBe(error => error.File == "small.yaml" && error.Line > 0);
    }

    [Fact]
    public void The_guide_of_a_day_is_the_last_that_began()
    {
        var (older, _) = Load(Whole);
        var (newer, _) = Load(Whole.Replace("2024-05-01", "2026-09-01", StringComparison.Ordinal));
        IReadOnlyList<SharingGuide> both = [.. newer, .. older];

        SharingGuide.InForceOn(both, new DateOnly(2026, 8, 31)).ShouldBe(older[0]);
        SharingGuide.InForceOn(both, new DateOnly(2026, 9, 1)).ShouldBe(newer[0]);
        SharingGuide.InForceOn(both, new DateOnly(2020, 1, 1)).ShouldBe(older[0]);
    }

    private static (IReadOnlyList<SharingGuide>, IReadOnlyList<GuidanceError>) Load(string text) =>
        SharingGuide.Load([("small.yaml", text)]);
}
