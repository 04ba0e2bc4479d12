using FsCheck;
using FsCheck.Fluent;
using Kith.Matching.Names;

namespace Kith.Matching.Tests.Names;

public class SpellingTests
{
    [Theory]
    [InlineData("Zoë", "zoe")]
    [InlineData("Łucja Słowińska", "lucja slowinska")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("McDonald", "macdonald")]
    [InlineData("Smith-Jones", "smith jones")]
    [InlineData("  ", "")]
    [InlineData("Юлия", "yuliya")]
    public void A_name_has_one_normal_form_however_it_is_written(string name, string normal) =>
        Spelling.Of(name).ShouldBe(normal);

    [Theory]
    [InlineData("O'Brien", "brien")]
    [InlineData("MacDonald", "donald")]
    [InlineData("Al-Hassan", "hassan")]
    [InlineData("Al-Hassan", "alhassan")]
    [InlineData("Smith-Jones", "smithjones")]
    [InlineData("van der Berg", "vanderberg")]
    [InlineData("van der Berg", "berg")]
    [InlineData("Anne Marie", "annemarie")]
    public void A_joined_name_is_found_by_its_parts_and_as_one_word(string name, string form) =>
        Spelling.Forms(name).ShouldContain(form);

    [Fact]
    public void Whatever_is_typed_has_words_of_letters_and_digits_only() =>
        Prop.ForAll<string>(text =>
                Spelling.Words(text).All(word => word.All(char.IsAsciiLetterOrDigit) && word.Length <= 40)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_normal_form_is_its_own() =>
        Prop.ForAll<string>(text => Spelling.Of(Spelling.Of(text)) == Spelling.Of(text)).QuickCheckThrowOnFailure();
}
