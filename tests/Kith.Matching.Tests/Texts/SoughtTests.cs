using Kith.Matching.Texts;

namespace Kith.Matching.Tests.Texts;

/// <summary>What somebody types is found in what was written, in whatever form it was written.</summary>
public sealed class SoughtTests
{
    private const string Note =
        "Mum said that Zoë had two bruises on her arm. Her grandmother’s kitchen was clean. She did not attend the clinic.";

    [Theory]
    [InlineData("bruise")]
    [InlineData("bruised bruising")]
    [InlineData("KITCHENS Grandmother")]
    [InlineData("zoe arms")]
    [InlineData("\"did not attend\"")]
    [InlineData("“does not attends”")]
    [InlineData("say clean")]
    [InlineData("\"did not")]
    public void Every_word_is_found_in_any_form(string typed) => Fit(typed)!.IsNear.ShouldBeFalse();

    [Theory]
    [InlineData("grandmohter")]
    [InlineData("kichen")]
    [InlineData("bruisse")]
    public void A_slip_of_the_hand_finds_it_and_says_that_it_is_spelt_otherwise(string typed) =>
        Fit(typed)!.IsNear.ShouldBeTrue();

    [Theory]
    [InlineData("bruise garden")]
    [InlineData("\"attend did not\"")]
    [InlineData("another")]
    [InlineData("rum")]
    [InlineData("?!")]
    [InlineData("")]
    public void What_is_not_all_there_is_not_found(string typed) => Fit(typed).ShouldBeNull();

    [Fact]
    public void The_words_may_stand_in_different_answers_and_a_phrase_stands_in_one()
    {
        string[] texts = ["Home visit: child seen", "A mark on the cheek"];
        Sought.Of("visit mark").In(texts).ShouldNotBeNull();
        Sought.Of("\"seen a mark\"").In(texts).ShouldBeNull();
    }

    [Fact]
    public void A_name_of_whom_it_is_about_need_not_be_said_again_beside_something_that_is()
    {
        Sought.Of("kai mark").In(["A mark on the cheek"], "Kai Bellamy").ShouldNotBeNull();
        Sought.Of("kai").In(["A mark on the cheek"], "Kai Bellamy").ShouldBeNull();
    }

    [Fact]
    public void What_was_found_is_marked_where_it_stands_in_a_long_text()
    {
        var weather = string.Concat(Enumerable.Repeat("We talked of the weather. ", 40));
        var text = $"{weather}{Note} {weather}";
        var fit = Sought.Of("zoe bruise").In([text])!;

        var pieces = Excerpt.Of(text, fit.Marks[0]);

        pieces.Where(piece => piece.IsMarked).Select(piece => piece.Text).ShouldBe(["Zoë", "bruises"]);
        pieces[0].Text.ShouldBe("… ");
        pieces[^1].Text.ShouldBe(" …");
        string.Concat(pieces.Select(piece => piece.Text)).Length.ShouldBeLessThan(260);
    }

    [Theory]
    [InlineData("😀 a\u0301 שלום '’' ' \ud83d")]
    [InlineData("\"\"\"“”\"")]
    [InlineData("玥玥 ½ ß İ")]
    public void Whatever_is_typed_or_written_breaks_nothing(string odd)
    {
        var text = string.Concat(Enumerable.Repeat(odd, 60));
        foreach (var one in new[] { odd, "a" })
            if (Sought.Of(one).In([odd, text]) is { } fit)
                string.Concat(Excerpt.Of(text, fit.Marks[1]).Select(piece => piece.Text)).ShouldNotBeEmpty();
        Excerpt.Of(new string('x', 5000), [0..5000]).ShouldHaveSingleItem();
        Excerpt.Of(new string('x', 5000), []).Count.ShouldBe(2);
    }

    private static TextFit? Fit(string typed) => Sought.Of(typed).In([Note]);
}
