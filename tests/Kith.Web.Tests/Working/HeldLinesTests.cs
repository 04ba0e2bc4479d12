using Kith.Casework.Replay;
using Kith.Web.StaffSite.Process;

namespace Kith.Web.Tests.Working;

/// <summary>Lines of few cases are held back, and none can be worked out of the others and the whole.</summary>
[Ask("A9")]
public sealed class HeldLinesTests
{
    private const int Most = 9;

    [Fact]
    public void A_small_line_alone_takes_the_next_smallest_with_it() =>
        Said(3, 40, 12, 0).ShouldBe([null, 40, null, 0]);

    [Fact]
    public void Two_small_lines_that_are_few_together_take_one_with_them()
    {
        Said(2, 2, 12, 40).ShouldBe([null, null, null, 40]);
        Said(2, 3, 12, 40).ShouldBe([null, null, 12, 40]);
    }

    [Fact]
    public void Where_no_line_is_small_all_are_said() => Said(5, 12, 0).ShouldBe([5, 12, 0]);

    /// <summary>Whoever takes the lines that are said from the whole learns of nothing that is small, by itself or together.</summary>
    [Fact]
    public void Whatever_the_lines_are_nobody_who_subtracts_learns_a_small_one()
    {
        foreach (var cases in Tables())
        {
            var said = Said(cases);
            var held = said.Index().Where(line => line.Item is null).Select(line => cases[line.Index]).ToList();
            var left = cases.Sum() - said.Sum();

            said.ShouldNotContain(number => number != null && Share.IsSmall(number.Value));
            held.ShouldNotContain(0);
            // All that is not nothing is held back: then its whole is small, and is held back by itself.
            if (said.Sum() > 0)
                (held.Count == 0 || (held.Count > 1 && left >= Share.Small)).ShouldBeTrue(string.Join(' ', cases));
        }
    }

    private static IEnumerable<int[]> Tables() =>
        from one in Enumerable.Range(0, Most + 1)
        from two in Enumerable.Range(0, Most + 1)
        from three in Enumerable.Range(0, Most + 1)
        from four in Enumerable.Range(0, Most + 1)
        select new[] { one, two, three, four };

    private static int?[] Said(params int[] cases)
    {
        var held = HeldLines.Of(cases);
        return [.. cases.Index().Select(line => held.Contains(line.Index) ? (int?)null : line.Item)];
    }
}
