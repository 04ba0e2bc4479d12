using System.Globalization;
using System.Text;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Cin;

public class YearTests
{
    [Theory]
    [InlineData("2026", "2024-03-31", "2023-24")]
    [InlineData("2024", "2026-03-30", "2023-24")]
    [InlineData("", "2025-04-01", "2025-26")]
    [InlineData("26", "", "2025-26")]
    [InlineData("", "9999-03-31", "2025-26")]
    public void The_year_is_taken_from_the_header(string year, string date, string expected) =>
        Open(year, date).Year.ToString().ShouldBe(expected);

    [Fact]
    public void A_year_that_is_asked_for_comes_before_the_header() =>
        Open("2026", "2026-03-31", new CollectionYear(2023)).Year.ToString().ShouldBe("2022-23");

    [Theory]
    [InlineData(2023, "2023-01-30", "2023-03-13", "2022-03-31")]
    [InlineData(2024, "2024-01-26", "2024-03-08", "2023-03-31")]
    [InlineData(2025, "2025-01-28", "2025-03-11", "2024-03-28")]
    [InlineData(2026, "2026-01-28", "2026-03-11", "2025-03-31")]
    [InlineData(2027, "2027-01-26", "2027-03-09", "2026-03-31")]
    public void The_working_day_lines_count_the_reference_day(
        int year,
        string assessment,
        string enquiry,
        string referral
    )
    {
        var period = new CensusPeriod(new CollectionYear(year), Checks.WorkingDays);

        Texts(period.AssessmentLine, period.EnquiryLine, period.ReferralLine).ShouldBe([assessment, enquiry, referral]);
    }

    [Theory]
    [InlineData(2023, "2023-01-27", "2023-03-10", "2022-03-31")]
    [InlineData(2024, "2024-01-26", "2024-03-08", "2023-03-31")]
    [InlineData(2025, "2025-01-27", "2025-03-10", "2024-03-28")]
    [InlineData(2026, "2026-01-27", "2026-03-10", "2025-03-31")]
    [InlineData(2027, "2027-01-25", "2027-03-08", "2026-03-31")]
    public void One_switch_leaves_the_reference_day_out(int year, string assessment, string enquiry, string referral)
    {
        var period = new CensusPeriod(new CollectionYear(year), Checks.WorkingDays, countReferenceDay: false);

        Texts(period.AssessmentLine, period.EnquiryLine, period.ReferralLine).ShouldBe([assessment, enquiry, referral]);
    }

    private static string[] Texts(params DateOnly[] days) =>
        [.. days.Select(day => day.ToString("O", CultureInfo.InvariantCulture))];

    private static CensusValidation Open(string year, string date, CollectionYear? asked = null) =>
        CensusValidation.Open(
            new MemoryStream(
                Encoding.UTF8.GetBytes(
                    $"<Message><Header><CollectionDetails><Year>{year}</Year><ReferenceDate>{date}</ReferenceDate></CollectionDetails></Header></Message>"
                )
            ),
            Checks.Options with
            {
                Year = asked,
            }
        );
}
