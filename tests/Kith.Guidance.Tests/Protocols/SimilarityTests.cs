using FsCheck;
using FsCheck.Fluent;
using Kith.Tests;

namespace Kith.Guidance.Tests.Protocols;

[Ask("A8")]
public class SimilarityTests
{
    private const string Text =
        "A practice supervisor of Ourtown Council reads every assessment on the second Tuesday of the month and rings the family first.";

    [Fact]
    public void Putting_in_another_authoritys_name_hides_no_copy()
    {
        var bought = Written.With(
            Text.Replace("Ourtown", "Theirtown", StringComparison.Ordinal),
            id: "theirs",
            authority: "Theirtown Council"
        );

        var report = Written.With(Text).Checked(bought);

        report.Similar.ShouldHaveSingleItem().Percent.ShouldBe(100);
        report.Findings.ShouldContain(found => found.Kind == ProtocolFindingKind.Copied);
    }

    [Fact]
    public void The_passages_that_match_are_shown_in_ones_own_words_with_where_they_stand()
    {
        var other = Written.With(
            "We meet on the second Tuesday of the month and have tea.",
            key: "audit",
            id: "theirs"
        );

        var passage = ProtocolSimilarity.Of(Written.With(Text), other).Passages.ShouldHaveSingleItem();

        passage.ShouldBe(new MatchingPassage("on the second Tuesday of the month and", 8, "how-we-assess", "audit"));
    }

    [Fact]
    public void A_later_version_of_the_same_protocol_is_no_copy() =>
        Written.With(Text).Checked(Written.With(Text)).Similar.ShouldBeEmpty();

    [Fact]
    public void Every_text_is_a_copy_of_itself_and_none_is_more_than_that() =>
        Prop.ForAll(
                Gen.Elements("child", "plan", "visit", "see", "the", "a", "by", "nine")
                    .ListOf()
                    .Select(words => string.Join(' ', words))
                    .Two()
                    .ToArbitrary(),
                texts =>
                {
                    var (one, two) = (Written.With($"x {texts.Item1}"), Written.With($"x {texts.Item2}", id: "theirs"));
                    ProtocolSimilarity.Of(one, two).Percent.ShouldBeInRange(0, 100);
                    ProtocolSimilarity
                        .Of(one, one)
                        .Percent.ShouldBe(Passage.Read(one.Sections[0].Text)[0].Text.Split(' ').Length < 5 ? 0 : 100);
                }
            )
            .QuickCheckThrowOnFailure();
}
