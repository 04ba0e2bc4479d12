using Kith.Matching;
using Kith.Store.Search;

namespace Kith.Store.Tests.Search;

public class PeopleSearchTests
{
    private static readonly Particulars Jade = new("jade")
    {
        Names = [new("Jade Siobhán", "Whitlock"), new("Jade", "Brown")],
        Born = new(2011, 5, 3),
        Places = [new("12 Acacia Avenue", "NN1 4AB", "Northfield")],
        Telephones = ["07700 900123"],
        Identifiers = new Dictionary<string, string> { ["nhs"] = "943 476 5919", ["upn"] = "A123456789012" },
        Relatives = [new("Donna", "Whitlock")],
    };

    private static readonly Particulars Margaret = new("margaret")
    {
        Names = [new("Margaret", "O’Brien")],
        Born = new(1978, null, null),
    };

    private static readonly Particulars Yusuf = new("yusuf")
    {
        Names = [new("Yusuf", "Al-Hassan")],
        Born = new(2015, 11, 20),
    };

    [Theory]
    [InlineData("sqlite", "shevawn whitlok", "sounds like Shevawn")]
    [InlineData("sqlite", "Jade Brown", "once called Brown")]
    [InlineData("sqlite", "jade 5/3/2011", "born 3 May 2011, not 5 March 2011")]
    [InlineData("sqlite", "Donna's children", "close to Donna Whitlock")]
    [InlineData("sqlite", "12 acacia ave", "12 Acacia Avenue")]
    [InlineData("sqlite", "nn14ab", "NN1 4AB")]
    [InlineData("sqlite", "07700900124", "telephone 07700 900123, nearly")]
    [InlineData("sqlite", "9434765919", "NHS number")]
    [InlineData("sqlite", "A123456789012", "UPN number")]
    public async Task Whoever_is_found_is_found_for_a_reason(string engine, string typed, string reason)
    {
        var found = await FindAsync(engine, typed);
        found[0].Id.ShouldBe("jade");
        string.Join("; ", found[0].Why.Select(why => why.Says)).ShouldContain(reason);
    }

    [Theory]
    [InlineData("peggy obrien")]
    [InlineData("o brien margaret")]
    [InlineData("Maggie Brien 1978")]
    public async Task A_nickname_finds_whose_it_is(string typed) =>
        (await FindAsync("sqlite", typed))[0].Id.ShouldBe("margaret");

    [Theory, EveryEngine]
    public async Task A_name_is_found_however_it_is_spelt(string engine)
    {
        foreach (
            var typed in (string[])["yousef hassan", "Yusef Alhassan", "hasan, iusuf", "YUSUF AL HASSAN", "yus al-has"]
        )
            (await FindAsync(engine, typed))[0].Id.ShouldBe("yusuf", typed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("’")]
    [InlineData("\0\uD800%_'\";--")]
    public async Task What_says_nothing_finds_nobody(string typed) =>
        (await FindAsync("sqlite", typed)).ShouldBeEmpty();

    [Fact]
    public async Task However_much_is_typed_an_answer_comes() =>
        (
            await FindAsync("sqlite", string.Concat(Enumerable.Repeat("jade whitlock 3/5/2011 nn1 4ab ", 500)))
        ).ShouldNotBeEmpty();

    private static async Task<IReadOnlyList<Matching.Searching.Found>> FindAsync(string engine, string typed)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await new SearchLoad(test.Database).AddAsync([Jade, Margaret, Yusuf], TestDatabase.Stop);
        return await new PeopleSearch(test.Database).FindAsync(typed, 10, TestDatabase.Stop);
    }
}
