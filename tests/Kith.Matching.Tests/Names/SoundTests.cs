using FsCheck;
using FsCheck.Fluent;
using Kith.Matching.Names;

namespace Kith.Matching.Tests.Names;

public class SoundTests
{
    [Theory]
    [InlineData("mohammed", "muhamad")]
    [InlineData("mohammed", "mohamet")]
    [InlineData("siobhan", "shivaun")]
    [InlineData("niamh", "neve")]
    [InlineData("caoimhe", "keeva")]
    [InlineData("aoife", "eefa")]
    [InlineData("yusuf", "yousef")]
    [InlineData("yusuf", "iusuf")]
    [InlineData("stephen", "steven")]
    [InlineData("catherine", "kathryn")]
    [InlineData("kowalski", "kovalsky")]
    [InlineData("wojciech", "voychekh")]
    [InlineData("szczepanski", "shchepansky")]
    [InlineData("philip", "filip")]
    [InlineData("wright", "rite")]
    [InlineData("michael", "mikael")]
    [InlineData("eoghan", "owen")]
    [InlineData("sinead", "shinade")]
    [InlineData("ciaran", "kieran")]
    [InlineData("geoffrey", "jeffrey")]
    [InlineData("khalid", "halid")]
    [InlineData("ghulam", "gulam")]
    [InlineData("dhillon", "dillon")]
    [InlineData("lewis", "louis")]
    [InlineData("meghan", "megan")]
    public void Names_that_sound_alike_share_a_key(string one, string other) =>
        Sound
            .Alike(one, other)
            .ShouldBeTrue($"{string.Join(' ', Sound.KeysOf(one))} | {string.Join(' ', Sound.KeysOf(other))}");

    [Theory]
    [InlineData("smith", "jones")]
    [InlineData("jade", "donna")]
    [InlineData("khan", "patel")]
    public void Names_that_sound_otherwise_do_not(string one, string other) => Sound.Alike(one, other).ShouldBeFalse();

    [Fact]
    public void Every_word_has_few_and_short_keys() =>
        Prop.ForAll<string>(text =>
                Spelling
                    .Words(text)
                    .All(word => Sound.KeysOf(word) is { Count: <= 3 } keys && keys.All(key => key.Length <= 8))
            )
            .QuickCheckThrowOnFailure();
}
