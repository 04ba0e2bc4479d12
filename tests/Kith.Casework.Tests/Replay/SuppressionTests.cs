using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.Replay;

namespace Kith.Casework.Tests.Replay;

/// <summary>Small figures are held back, and none can be worked out of what is said.</summary>
public sealed class SuppressionTests
{
    private const int Whole = -1;

    [Fact]
    public void One_small_part_takes_the_smallest_other_with_it() => Said(3, 12, 0, 40).ShouldBe([null, null, 0, 40]);

    [Fact]
    public void Two_small_parts_that_could_be_anything_take_none_with_them() =>
        Said(4, 3, 12, 40).ShouldBe([null, null, 12, 40]);

    [Fact]
    public void Two_that_add_up_to_so_few_that_each_is_known_to_be_small_take_one_with_them() =>
        Said(1, 2, 12, 40).ShouldBe([null, null, null, 40]);

    [Fact]
    public void Where_there_is_no_other_part_the_whole_is_held_back()
    {
        Held(2, 2, 2).ShouldContain(Whole);
        Held(6, 12).ShouldBeEmpty();
    }

    [Fact]
    public void A_part_that_is_nowhere_said_protects_another()
    {
        Dictionary<int, int> figures = new()
        {
            [Whole] = 63,
            [0] = 3,
            [1] = 20,
            [2] = 40,
        };

        Suppression.HeldBack(figures, [new Sum<int>([Whole], [0, 1, 2])], [2]).Order().ShouldBe([0, 2]);
        // Alone it takes nothing with it, unless it is small itself.
        figures[0] = 7;
        Suppression.HeldBack(figures, [new Sum<int>([Whole], [0, 1, 2])], [2]).ShouldBe([2]);
        figures[2] = 4;
        Suppression.HeldBack(figures, [new Sum<int>([Whole], [0, 1, 2])], [2]).Order().ShouldBe([0, 2]);
    }

    /// <summary>Whoever knows every figure that is said tries all that those held back could be: each small one could be none that is small.</summary>
    [Fact, Ask("B1")]
    public void Whatever_the_figures_are_nobody_who_subtracts_learns_that_one_is_small() =>
        Prop.ForAll(
                Gen.Choose(0, 9).ListOf().Where(parts => parts.Count is > 0 and < 6).ToArbitrary(),
                parts =>
                {
                    int[] all = [.. parts];
                    var held = Held(all);
                    foreach (var small in Enumerable.Range(0, all.Length).Where(part => Share.IsSmall(all[part])))
                    {
                        held.ShouldContain(small);
                        CouldBe(all, held, small).ShouldContain(value => value >= Share.Small);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>The same of a table: reasons are as many as needs in each district, and the districts make up the whole.</summary>
    [Fact, Ask("B1")]
    public void In_a_table_no_sum_is_left_in_which_one_figure_alone_is_not_said() =>
        Prop.ForAll(
                Gen.Choose(0, 12).ListOf(9).ToArbitrary(),
                cells =>
                {
                    Dictionary<(int, int), int> figures = [];
                    List<Sum<(int, int)>> sums = [];
                    for (var row = 0; row < 3; row++)
                    {
                        for (var column = 0; column < 3; column++)
                            figures[(row, column)] = cells[(row * 3) + column];
                        figures[(row, Whole)] = cells.Skip(row * 3).Take(3).Sum();
                        sums.Add(new([(row, Whole)], [(row, 0), (row, 1), (row, 2)]));
                    }
                    for (var column = 0; column < 3; column++)
                    {
                        figures[(Whole, column)] = cells[column] + cells[3 + column] + cells[6 + column];
                        sums.Add(new([(Whole, column)], [(0, column), (1, column), (2, column)]));
                    }

                    var held = Suppression.HeldBack(figures, sums);

                    foreach (var sum in sums)
                        sum.One.Concat(sum.Other).Count(held.Contains).ShouldNotBe(1);
                    figures.Where(one => Share.IsSmall(one.Value)).ShouldAllBe(one => held.Contains(one.Key));
                    figures.Where(one => one.Value == 0).ShouldAllBe(one => !held.Contains(one.Key));
                }
            )
            .QuickCheckThrowOnFailure();

    private static IReadOnlySet<int> Held(params int[] parts)
    {
        var figures = parts.Index().ToDictionary(one => one.Index, one => one.Item);
        figures[Whole] = parts.Sum();
        return Suppression.HeldBack(figures, [new Sum<int>([Whole], [.. Enumerable.Range(0, parts.Length)])]);
    }

    private static IEnumerable<int?> Said(params int[] parts)
    {
        var held = Held(parts);
        return parts.Index().Select(one => held.Contains(one.Index) ? (int?)null : one.Item);
    }

    // All that a part could be, by everything that is said: whatever is held back is at least 1.
    private static IEnumerable<int> CouldBe(int[] parts, IReadOnlySet<int> held, int part)
    {
        if (held.Contains(Whole))
            return Enumerable.Range(1, 2 * Share.Small);
        var others = Enumerable.Range(0, parts.Length).Count(other => other != part && held.Contains(other));
        var sum = Enumerable.Range(0, parts.Length).Where(held.Contains).Sum(one => parts[one]);
        return others == 0 ? [sum] : Enumerable.Range(1, sum - others);
    }
}
