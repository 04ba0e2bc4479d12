using Kith.Store.Rows;

namespace Kith.Store.Tests;

public class TableTests
{
    // What changed of a row is a bit for each column: a column more than there are bits would never be written again.
    [Fact]
    public void A_row_of_more_columns_than_are_told_apart_is_refused_and_one_of_as_many_is_not()
    {
        new Table<SixtyFour>("as_many").Columns.Count.ShouldBe(64);

        Should
            .Throw<InvalidOperationException>(() => new Table<SixtyFive>("too_many"))
            .Message.ShouldBe("too_many has 65 columns, and at most 64 are told apart.");
    }

    [Fact]
    public void The_last_of_as_many_columns_is_written_when_it_changes()
    {
        var table = new Table<SixtyFour>("as_many", "a0");

        var (sql, values) = table.Update(new SixtyFour(), new SixtyFour { H7 = 1 })!.Value;

        sql.ShouldBe("UPDATE as_many SET h7 = $1 WHERE a0 = $2");
        values.ShouldBe([1, 0]);
    }

    private record SixtyFour
    {
        public int A0 { get; init; }
        public int A1 { get; init; }
        public int A2 { get; init; }
        public int A3 { get; init; }
        public int A4 { get; init; }
        public int A5 { get; init; }
        public int A6 { get; init; }
        public int A7 { get; init; }
        public int B0 { get; init; }
        public int B1 { get; init; }
        public int B2 { get; init; }
        public int B3 { get; init; }
        public int B4 { get; init; }
        public int B5 { get; init; }
        public int B6 { get; init; }
        public int B7 { get; init; }
        public int C0 { get; init; }
        public int C1 { get; init; }
        public int C2 { get; init; }
        public int C3 { get; init; }
        public int C4 { get; init; }
        public int C5 { get; init; }
        public int C6 { get; init; }
        public int C7 { get; init; }
        public int D0 { get; init; }
        public int D1 { get; init; }
        public int D2 { get; init; }
        public int D3 { get; init; }
        public int D4 { get; init; }
        public int D5 { get; init; }
        public int D6 { get; init; }
        public int D7 { get; init; }
        public int E0 { get; init; }
        public int E1 { get; init; }
        public int E2 { get; init; }
        public int E3 { get; init; }
        public int E4 { get; init; }
        public int E5 { get; init; }
        public int E6 { get; init; }
        public int E7 { get; init; }
        public int F0 { get; init; }
        public int F1 { get; init; }
        public int F2 { get; init; }
        public int F3 { get; init; }
        public int F4 { get; init; }
        public int F5 { get; init; }
        public int F6 { get; init; }
        public int F7 { get; init; }
        public int G0 { get; init; }
        public int G1 { get; init; }
        public int G2 { get; init; }
        public int G3 { get; init; }
        public int G4 { get; init; }
        public int G5 { get; init; }
        public int G6 { get; init; }
        public int G7 { get; init; }
        public int H0 { get; init; }
        public int H1 { get; init; }
        public int H2 { get; init; }
        public int H3 { get; init; }
        public int H4 { get; init; }
        public int H5 { get; init; }
        public int H6 { get; init; }
        public int H7 { get; init; }
    }

    private sealed record SixtyFive : SixtyFour
    {
        public int I0 { get; init; }
    }
}
