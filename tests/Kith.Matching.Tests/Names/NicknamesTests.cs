using Kith.Matching.Names;

namespace Kith.Matching.Tests.Names;

public class NicknamesTests
{
    [Theory]
    [InlineData("maggie", "margaret")]
    [InlineData("peggy", "margaret")]
    [InlineData("bob", "robert")]
    [InlineData("gosia", "malgorzata")]
    [InlineData("emeka", "chukwuemeka")]
    [InlineData("mohammed", "muhammad")]
    [InlineData("mo", "mohammed")]
    public void A_name_is_known_by_those_used_for_it_both_ways(string one, string other)
    {
        Nicknames.Same(one, other).ShouldBeTrue();
        Nicknames.Same(other, one).ShouldBeTrue();
    }

    [Fact]
    public void Another_spelling_is_no_nickname()
    {
        Nicknames.AreSpellings("siobhan", "shivaun").ShouldBeTrue();
        Nicknames.AreSpellings("margaret", "peggy").ShouldBeFalse();
        Nicknames.Same("jade", "jade").ShouldBeFalse();
    }

    [Fact]
    public void Every_name_stands_as_names_are_compared()
    {
        foreach (var name in Nicknames.All)
            Spelling.Of(name).ShouldBe(name);
    }
}
