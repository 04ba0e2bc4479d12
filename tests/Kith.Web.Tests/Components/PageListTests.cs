using Kith.Web.Components;

namespace Kith.Web.Tests.Components;

public class PageListTests
{
    [Theory]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 12, "1 2 ⋯ 12")]
    [InlineData(6, 12, "1 ⋯ 5 6 7 ⋯ 12")]
    [InlineData(12, 12, "1 ⋯ 11 12")]
    public async Task The_first_the_last_and_those_around_are_listed(int current, int count, string listed)
    {
        var list = await Document.Of<PageList>(("Current", current), ("Count", count), ("Href", Address));

        string.Join(' ', list.QuerySelectorAll("li").Select(item => item.Words())).ShouldBe(listed);
        list.QuerySelector("[aria-current=page]").Words().ShouldBe($"{current}");
    }

    [Fact]
    public async Task A_list_of_one_page_says_nothing() =>
        (await Document.Of<PageList>(("Current", 1), ("Count", 1), ("Href", Address))).Body!.ChildElementCount.ShouldBe(
            0
        );

    private static readonly Func<int, string> Address = page => $"/children?page={page}";
}
