using Words = Kith.Guidance.PlainWords;

namespace Kith.Guidance.Tests.PlainWords;

/// <summary>What whoever writes for a family is advised of.</summary>
[Ask("A3", "B20")]
public sealed class PlainWordsTests
{
    private static readonly Words Shipped = Read(Guidance.Tests.Shipped.Text("guidance/words", "plain.yaml"));

    [Theory]
    [InlineData("Mum failed to engage with us.", WordKind.Blame, "failed to engage")]
    [InlineData("Dad  lacks\ninsight into this", WordKind.Blame, "lacks\ninsight")]
    [InlineData("Sam is made out to be Manipulative", WordKind.Blame, "Manipulative")]
    [InlineData("a victim of abuse", WordKind.Label, "victim of")]
    [InlineData("We called a s.47 strategy", WordKind.Jargon, "s.47")]
    [InlineData("CAMHS will write to you", WordKind.Jargon, "CAMHS")]
    public void Blame_labels_and_jargon_are_found_however_they_are_written(string text, WordKind kind, string phrase)
    {
        var advice = Shipped.Of(text).ShouldHaveSingleItem();

        (advice.Kind, advice.Phrase).ShouldBe((kind, phrase));
        advice.Instead.ShouldNotBeEmpty();
        advice.Says.ShouldStartWith($"“{phrase}”: ");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Grandma cooks twice a week, and Dad reads with Sam at bedtime.")]
    [InlineData("Sam likes mash and peas.")]
    [InlineData("He has a lac of nothing, and usefulness in plenty.")]
    public void A_plain_text_is_left_alone(string? text) => Shipped.Of(text).ShouldBeEmpty();

    [Fact]
    public void The_longer_phrase_counts_and_each_advice_is_given_once() =>
        Shipped
            .Of("A domestic violence incident. She failed to attend, and then failed to attend again.")
            .Select(one => one.Phrase)
            .ShouldBe(["domestic violence incident", "failed to attend"]);

    [Fact]
    public void A_text_that_is_hard_to_read_is_told_so_and_for_what_age_it_is()
    {
        var hard = string.Concat(
            Enumerable.Repeat(
                "Notwithstanding considerable improvement regarding household organisation, further professional consideration remains necessary because developmental vulnerabilities persist. ",
                3
            )
        );

        var advice = Shipped.Of(hard)[^1];

        advice.Kind.ShouldBe(WordKind.Hard);
        int.Parse(advice.Phrase, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(16);
        advice.Says.ShouldContain("Shorter sentences");
    }

    [Fact]
    public void Short_sentences_of_everyday_words_are_read_by_a_child()
    {
        var plain = string.Concat(
            Enumerable.Repeat("We come to see you each week. Dad says he will read with you. ", 5)
        );

        Shipped.Of(plain).ShouldBeEmpty();
    }

    [Fact]
    public void However_long_a_text_is_it_takes_no_time_that_anybody_waits_for()
    {
        var text = string.Concat(Enumerable.Repeat("failed to e failed to en DNA s.4 domestic violence ", 1000))[
            ..50_000
        ];

        Shipped.Of(text).Count.ShouldBeLessThan(22);
        Shipped.Of(text + "x").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kind: jargon", "kind: rude", "\"rude\" is no kind of phrase")]
    [InlineData("kind: jargon", "kind: hard", "\"hard\" is no kind of phrase")]
    [InlineData("reading_age: 11", "reading_age: 2", "has to be a whole number from 5 to 25")]
    [InlineData("says: [prior to]", "says: [prior to, Prior  to]", "stands here twice")]
    [InlineData("instead: before", "", "\"instead\" is missing")]
    public void A_mistake_in_the_file_is_named(string written, string instead, string told)
    {
        const string Whole = """
            words: small
            reading_age: 11
            reading_age_from: 30
            phrases:
              - { kind: jargon, says: [prior to], instead: before }
            """;

        var (words, errors) = Words.Load(
            "plain.yaml",
            Whole.Replace(written, instead, StringComparison.Ordinal).Replace(", }", " }", StringComparison.Ordinal)
        );

        words.ShouldBeNull();
        errors.ShouldContain(error => error.Message.Contains(told, StringComparison.Ordinal));
    }

    private static Words Read(string text)
    {
        var (words, errors) = Words.Load("plain.yaml", text);
        errors.ShouldBeEmpty();
        return words!;
    }
}
