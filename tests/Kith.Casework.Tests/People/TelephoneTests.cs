using Kith.Casework.People;

namespace Kith.Casework.Tests.People;

/// <summary>A telephone number is read as it is typed, and refused when it cannot be one.</summary>
public sealed class TelephoneTests
{
    [Theory]
    [InlineData("07700900842", "07700 900842", "+447700900842")]
    [InlineData("+44 (0)7700 900842", "07700 900842", "+447700900842")]
    [InlineData("01632-960.001", "01632 960001", "+441632960001")]
    [InlineData("+48 123456789", "+48 12 345 67 89", "+48123456789")]
    [InlineData("0048 123456789", "+48 12 345 67 89", "+48123456789")]
    [InlineData("101", "101", "101")]
    [InlineData("116 123", "116 123", "116123")]
    public void It_is_said_as_one_dials_it_here_and_with_its_country_where_it_is_of_another(
        string typed,
        string said,
        string dialled
    )
    {
        Telephone.IsNumber(typed).ShouldBeTrue();
        Telephone.Said(typed).ShouldBe(said);
        Telephone.Dialled(typed).ShouldBe(dialled);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("ring Gran")]
    [InlineData("07700 900842 after four")]
    [InlineData("07700 900842 / 07700 900843")]
    [InlineData("+999 123456789")]
    [InlineData("077009008420770090084")]
    [InlineData("960001")]
    public void What_cannot_be_a_number_is_refused_and_stays_as_it_is(string typed)
    {
        Telephone.IsNumber(typed).ShouldBeFalse();
        Telephone.Said(typed).ShouldBe(typed);
        Telephone.Dialled(typed).ShouldBeNull();
    }
}
