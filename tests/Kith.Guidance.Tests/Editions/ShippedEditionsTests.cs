namespace Kith.Guidance.Tests;

public class ShippedEditionsTests
{
    [Fact]
    public void The_editions_follow_one_another_and_the_draft_stands_where_it_was_consulted_on() =>
        Shipped
            .Library.Editions.Select(edition => edition.Id)
            .ShouldBe(["wt-2010", "wt-2013", "wt-2015", "wt-2018", "wt-2020", "wt-2023-draft", "wt-2023", "wt-2026"]);

    [Theory]
    [InlineData("2004-05-01", "wt-2010")]
    [InlineData("2013-04-14", "wt-2010")]
    [InlineData("2013-04-15", "wt-2013")]
    [InlineData("2015-03-25", "wt-2013")]
    [InlineData("2015-03-26", "wt-2015")]
    [InlineData("2018-07-03", "wt-2015")]
    [InlineData("2018-07-04", "wt-2018")]
    [InlineData("2020-12-08", "wt-2018")]
    [InlineData("2020-12-09", "wt-2020")]
    [InlineData("2023-07-01", "wt-2020")]
    [InlineData("2023-12-14", "wt-2020")]
    [InlineData("2023-12-15", "wt-2023")]
    [InlineData("2026-03-17", "wt-2023")]
    [InlineData("2026-03-18", "wt-2026")]
    [InlineData("2031-01-01", "wt-2026")]
    public void The_edition_in_force_is_decided_by_the_day(string day, string edition) =>
        Shipped.Library.InForceOn(On(day)).Edition.ShouldBe(edition);

    [Fact]
    public void Each_edition_ends_on_the_day_before_the_next_begins()
    {
        var inForce = Shipped.Library.Editions.Where(edition => edition.Status != EditionStatus.Draft).ToArray();
        foreach (var (one, next) in inForce.Zip(inForce.Skip(1)))
            one.Until!.Value.AddDays(1).ShouldBe(next.From!.Value, one.Id);
        inForce[^1].Until.ShouldBeNull();
    }

    [Fact]
    public void Nothing_of_the_2026_Act_or_the_reform_programme_is_carried_out_before_its_day_is_set()
    {
        var book = Shipped.Library.InForceOn(On("2026-11-22"));
        book.Duties.Values.Where(duty => duty.Commences is not null)
            .Select(duty => duty.Commences)
            .ShouldBe(["cws-act-2026-s5"]);
        book.NotYetInForce.Select(duty => duty.Commences)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                Shipped
                    .Library.Commencements.Where(one => one.From is null)
                    .Select(one => one.Key)
                    .Order(StringComparer.Ordinal)
            );
        book.Duties["s17-case-holder"].StatedIn.ShouldBe("wt-2023");
    }

    [Fact]
    public void The_2013_edition_is_known_to_have_left_out_steps_of_the_conference()
    {
        var silent = EditionComparison
            .Of(Shipped.Edition("wt-2010"), Shipped.Edition("wt-2013"))
            .Dropped.Where(duty => duty.NewerSilence is not null)
            .Select(duty => duty.Id);
        silent.ShouldContain("conference-parents-own-report");
        silent.ShouldContain("fathers-involve");
    }
}
