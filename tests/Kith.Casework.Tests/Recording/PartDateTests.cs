using System.Text.Json;
using Kith.Casework.Forms;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Recording;

/// <summary>A day of which only the month or the year is known.</summary>
public sealed class PartDateTests
{
    [Theory]
    [InlineData("", "", "2019", "2019", "2019")]
    [InlineData("", "3", "2019", "2019-03", "March 2019")]
    [InlineData("", "Mar", "19", "2019-03", "March 2019")]
    [InlineData("5", "3", "2019", "2019-03-05", "5 March 2019")]
    [InlineData("5/3/2019", "", "", "2019-03-05", "5 March 2019")]
    public void As_much_as_is_known_is_typed_kept_and_said(
        string day,
        string month,
        string year,
        string kept,
        string said
    )
    {
        var date = TypedDate.Read(day, month, year).Part.ShouldNotBeNull();

        date.ToString().ShouldBe(kept);
        date.Said.ShouldBe(said);
        JsonSerializer.Serialize(date).ShouldBe($"\"{kept}\"");
        JsonSerializer.Deserialize<PartDate>($"\"{kept}\"").ShouldBe(date);
    }

    [Theory]
    [InlineData("5", "", "2019")]
    [InlineData("5", "3", "")]
    [InlineData("", "3", "")]
    [InlineData("", "13", "2019")]
    [InlineData("31", "2", "2019")]
    [InlineData("", "", "1066")]
    public void A_day_without_its_month_is_no_part_of_a_date(string day, string month, string year) =>
        TypedDate.Read(day, month, year).Part.ShouldBeNull();

    [Fact]
    public void It_may_have_been_any_day_from_the_first_to_the_last_of_what_is_known()
    {
        (PartDate.Of(2019).Earliest, PartDate.Of(2019).Latest).ShouldBe((new(2019, 1, 1), new(2019, 12, 31)));
        (PartDate.Of(2024, 2).Earliest, PartDate.Of(2024, 2).Latest).ShouldBe((new(2024, 2, 1), new(2024, 2, 29)));
        PartDate.Of(new DateOnly(2024, 2, 5)).Latest.ShouldBe(new DateOnly(2024, 2, 5));
    }
}
