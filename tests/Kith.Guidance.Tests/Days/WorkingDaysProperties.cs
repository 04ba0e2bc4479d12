using FsCheck;
using FsCheck.Fluent;

namespace Kith.Guidance.Tests;

public class WorkingDaysProperties
{
    private static readonly WorkingDays Days = Shipped.Days;

    private static readonly Arbitrary<(DateOnly From, int Count)> Counts = (
        from day in Gen.Choose(0, 9000)
        from count in Gen.Choose(1, 400)
        select (new DateOnly(2008, 1, 1).AddDays(day), count)
    ).ToArbitrary();

    [Fact]
    public void Every_count_ends_on_a_working_day() =>
        Prop.ForAll(Counts, at => Days.IsWorkingDay(Days.After(at.From, at.Count))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_count_ends_later() =>
        Prop.ForAll(Counts, at => Days.After(at.From, at.Count + 1) > Days.After(at.From, at.Count))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_event_never_ends_sooner() =>
        Prop.ForAll(Counts, at => Days.After(at.From.AddDays(1), at.Count) >= Days.After(at.From, at.Count))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_back_what_was_counted_forward_gives_the_same_number() =>
        Prop.ForAll(
                Counts,
                at =>
                    Days.Between(at.From, Days.After(at.From, at.Count)) == at.Count
                    && Days.Counting(EventDay.DayOne) is var including
                    && including.Between(at.From, including.After(at.From, at.Count)) == at.Count
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_count_agrees_with_stepping_through_the_days_one_by_one() =>
        Prop.ForAll(Counts, at => Days.After(at.From, at.Count) == Stepped(at.From, at.Count))
            .QuickCheckThrowOnFailure();

    private static DateOnly Stepped(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= Days.IsWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
