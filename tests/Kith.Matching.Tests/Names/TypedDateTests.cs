using Kith.Matching.Names;

namespace Kith.Matching.Tests.Names;

public class TypedDateTests
{
    [Theory]
    [InlineData("14/3/2011", 2011, 3, 14)]
    [InlineData("14.03.11", 2011, 3, 14)]
    [InlineData("2011-03-14", 2011, 3, 14)]
    [InlineData("14 March 2011", 2011, 3, 14)]
    [InlineData("14th of march 2011", 2011, 3, 14)]
    [InlineData("March 14, 2011", 2011, 3, 14)]
    [InlineData("14032011", 2011, 3, 14)]
    [InlineData("3/14/2011", 2011, 3, 14)]
    [InlineData("March 2011", 2011, 3, null)]
    [InlineData("03/2011", 2011, 3, null)]
    [InlineData("2011", 2011, null, null)]
    [InlineData("14 March", null, 3, 14)]
    [InlineData("5/6", null, 6, 5)]
    [InlineData("1/2/87", 1987, 2, 1)]
    [InlineData("29 February 2012", 2012, 2, 29)]
    public void A_date_is_read_as_it_is_typed(string text, int? year, int? month, int? day) =>
        TypedDate.Parse(text).ShouldBe(new PartialDate(year, month, day));

    [Theory]
    [InlineData("May")]
    [InlineData("June Smith")]
    [InlineData("31/13/2011")]
    [InlineData("29 February 2011x")]
    [InlineData("CH0000012")]
    [InlineData("07700 900123")]
    public void What_is_no_date_is_not_taken_for_one(string text) => TypedDate.Parse(text).ShouldBeNull();

    [Fact]
    public void Day_and_month_may_have_been_exchanged() =>
        TypedDate
            .In("jade 3/5/2011")
            .Single()
            .Readings.ShouldBe([new PartialDate(2011, 5, 3), new PartialDate(2011, 3, 5)]);

    [Fact]
    public void A_date_says_where_it_stands()
    {
        var date = TypedDate.In("jade 14 mar 2011 nn1").Single();
        (date.Start, date.Length).ShouldBe((5, 11));
    }
}
