namespace Kith.Returns.Tests.Cin.Rules;

public class HeaderRuleTests
{
    [Theory]
    [InlineData("2026", "2026-03-31", false)]
    [InlineData("2026", "2026-03-30", true)]
    [InlineData("2025", "2026-03-31", true)]
    [InlineData("2026", "", true)]
    [InlineData("", "2026-03-31", true)]
    [InlineData("2026", "31/03/2026", true)]
    public void The_reference_date_is_31_March_of_the_year_in_the_header(string year, string date, bool fails) =>
        Checks
            .Run(
                $"<Message><Header><CollectionDetails><Year>{year}</Year><ReferenceDate>{date}</ReferenceDate></CollectionDetails></Header></Message>"
            )
            .Any(finding => finding.Rule.Code == "100")
            .ShouldBe(fails);

    [Fact]
    public void A_file_without_header_is_checked_all_the_same() =>
        Checks
            .Run("<Message><Children><Child/></Children></Message>")
            .Select(finding => finding.Rule.Code)
            .ShouldBe(["100", "4180", "4220", "8500", "8525Q", "8590", "2886Q", "2887Q"], ignoreOrder: true);
}
