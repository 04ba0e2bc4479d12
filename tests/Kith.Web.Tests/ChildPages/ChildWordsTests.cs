using System.Text.RegularExpressions;
using Kith.Casework.ChildSite;
using Kith.Casework.FamilySite;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Tests.Cases;
using Kith.Web.Shared.Rules;

namespace Kith.Web.Tests.ChildPages;

/// <summary>The words of a child's own page: all there, and read by a child of six with help.</summary>
public sealed partial class ChildWordsTests
{
    private const string Rules = "guidance/access/child-page.yaml";

    private static readonly FamilyWords English = FilesBeside.ChildWords();

    [Fact, Ask("C10")]
    public void A_child_of_nine_reads_every_page_alone_and_no_word_of_it_blames_or_is_jargon()
    {
        const string file = "guidance/words/plain.yaml";
        var stricter = File.ReadAllText(Path.Combine(Shipped.Root, file))
            .Replace("reading_age: 11", "reading_age: 9", StringComparison.Ordinal);
        var words = PlainWords.Load(file, stricter).Words.ShouldNotBeNull();

        foreach (var page in English.Texts.GroupBy(text => text.Key.Split('.')[0]))
            words
                .Of(string.Join(". ", page.Select(text => text.Value.TrimEnd('.'))))
                .Select(advice => $"{page.Key}: {advice.Kind} {advice.Phrase}, {advice.Instead}")
                .ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there_and_no_other()
    {
        var asked = Directory
            .EnumerateFiles(
                Path.Combine(Shipped.Root, "src", "Kith.Web", "ChildSite"),
                "*.*",
                SearchOption.AllDirectories
            )
            // Both sites in words of their own say where something went wrong by the same keys.
            .Append(Path.Combine(Shipped.Root, "src", "Kith.Web", "Shared", "WentWrong.cs"))
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(found => found.Groups["key"].Value))
            .ToHashSet();
        string[] ofFaces =
        [
            .. Enum.GetValues<ChildFeels>()
                .Select(feels => feels.ToString().ToLowerInvariant())
                .SelectMany(feels => new[] { $"face.{feels}", $"i-am.{feels}" }),
        ];

        asked.Count.ShouldBeGreaterThan(20);
        asked.Except(English.Texts.Keys).ShouldBeEmpty();
        English.Texts.Keys.Except(asked).Except(ofFaces).ShouldBeEmpty();
        ofFaces.Except(English.Texts.Keys).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tries: 3 ", "tries: 11", "whole number from 1 to 10")]
    [InlineData("danger:", "safe:", "\"danger\" is missing")]
    [InlineData("    apple,", "    App1e,", "one word in small letters")]
    [InlineData("leave: https://www.bbc.co.uk/weather", "", "\"leave\" is missing")]
    public void What_is_wrong_with_the_card_s_file_is_said(string right, string wrong, string says)
    {
        var text = File.ReadAllText(Path.Combine(Shipped.Root, Rules));
        ChildPageRules.Load(Rules, text).Errors.ShouldBeEmpty();
        ChildPageRules
            .Load(Rules, text.Replace(right, wrong, StringComparison.Ordinal))
            .Errors.ShouldContain(error => error.Message.Contains(says));
    }

    [GeneratedRegex(
        "\"(?<key>[a-z]+(-[a-z]+)*\\.(?!(css|js|mjs|svg)\")[a-z]+(-[a-z]+)*)\"",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Key();
}
