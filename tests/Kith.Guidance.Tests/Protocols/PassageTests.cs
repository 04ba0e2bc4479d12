namespace Kith.Guidance.Tests.Protocols;

public class PassageTests
{
    [Fact]
    public void An_empty_line_parts_paragraphs_and_a_dash_begins_a_point()
    {
        var read = Passage.Read("One\nparagraph.\n\nAnother:\n- a point\n  that goes on\n* a second\n\nThe end.");

        read.ShouldBe([
            new Passage("One paragraph.", false),
            new Passage("Another:", false),
            new Passage("a point that goes on", true),
            new Passage("a second", true),
            new Passage("The end.", false),
        ]);
    }

    [Fact]
    public void Points_that_follow_one_another_are_one_list() =>
        Passage
            .Together(Passage.Read("Before\n- one\n- two\n\nAfter\n- three"))
            .Select(group => group.Count)
            .ShouldBe([1, 2, 1, 1]);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n \n")]
    public void Nothing_is_nothing(string text) => Passage.Read(text).ShouldBeEmpty();
}
