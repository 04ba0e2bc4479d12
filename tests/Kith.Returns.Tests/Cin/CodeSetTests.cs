using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Cin;

public class CodeSetTests
{
    [Theory]
    [InlineData("SEX", "M", 2024, false)]
    [InlineData("SEX", "M", 2025, true)]
    [InlineData("GENDER_CURRENT", "9", 2024, true)]
    [InlineData("GENDER_CURRENT", "9", 2025, false)]
    [InlineData("UPN_LA", "207", 2026, true)]
    [InlineData("UPN_LA", "214", 2026, false)]
    [InlineData("UPN_LA", "942", 2023, false)]
    [InlineData("UPN_LA", "942", 2024, true)]
    [InlineData("ASSESSMENT_FACTOR", "8A", 2023, false)]
    [InlineData("ASSESSMENT_FACTOR", "24A", 2023, true)]
    [InlineData("ETHNICITY", "wbri", 2026, false)]
    [InlineData("NO_SUCH_SET", "1", 2026, false)]
    public void A_code_is_valid_in_its_years_only(string set, string code, int endsIn, bool valid) =>
        CodeSets.For(new CollectionYear(endsIn)).Has(set, code).ShouldBe(valid);

    [Theory]
    [InlineData("2025-26", 2026)]
    [InlineData("2026", 2026)]
    [InlineData("1999-00", null)]
    [InlineData("2025-27", null)]
    [InlineData("soon", null)]
    public void A_collection_year_is_read_from_either_way_of_writing(string text, int? endsIn) =>
        CollectionYear.Parse(text)?.EndsIn.ShouldBe(endsIn!.Value);
}
