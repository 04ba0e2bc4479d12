using Kith.Matching.Names;

namespace Kith.Matching.Tests.Names;

public class NumbersTests
{
    [Theory]
    [InlineData("+44 (0)7700 900123", "7700900123")]
    [InlineData("07700-900-123", "7700900123")]
    [InlineData("0044 7700 900123", "7700900123")]
    [InlineData("123", "")]
    public void A_telephone_number_is_what_is_dialled_after_the_code_of_the_country(string typed, string number) =>
        Numbers.Telephone(typed).ShouldBe(number);

    [Theory]
    [InlineData("nn1 4ab", "NN1", "4AB")]
    [InlineData("EC1A1BB", "EC1A", "1BB")]
    [InlineData("M1", "M1", "")]
    public void A_postcode_has_two_halves_however_it_is_spaced(string typed, string outward, string inward) =>
        Numbers.Postcode(typed).ShouldBe((outward, inward));

    [Theory]
    [InlineData("Smith")]
    [InlineData("12")]
    [InlineData(null)]
    public void What_is_no_postcode_has_none(string? typed) => Numbers.Postcode(typed).ShouldBeNull();

    [Fact]
    public void Of_an_NHS_number_only_the_digits_count() => Numbers.Digits("943 476-5919").ShouldBe("9434765919");
}
