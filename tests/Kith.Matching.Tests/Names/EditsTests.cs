using FsCheck;
using FsCheck.Fluent;
using Kith.Matching.Names;

namespace Kith.Matching.Tests.Names;

public class EditsTests
{
    [Theory]
    [InlineData("smith", "smith", 0)]
    [InlineData("smith", "smtih", 1)]
    [InlineData("smith", "smit", 1)]
    [InlineData("smith", "smyth", 1)]
    [InlineData("whitlock", "witlok", 2)]
    [InlineData("smith", "jones", 3)]
    public void Slips_are_counted_up_to_a_bound(string one, string other, int slips) =>
        Edits.Between(one, other, 2).ShouldBe(slips);

    [Fact]
    public void Words_one_slip_apart_have_a_deletion_in_common()
    {
        Prop.ForAll<NonEmptyString, byte, char>(
                (text, place, letter) =>
                {
                    var word = text.Get + "e";
                    var at = place % word.Length;
                    string[] slips =
                    [
                        word.Remove(at, 1),
                        word.Insert(at, $"{letter}"),
                        word.Remove(at, 1).Insert(at, $"{letter}"),
                    ];
                    return slips.All(slip => Edits.Deletions(slip, 1).Overlaps(Edits.Deletions(word, 1)));
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
