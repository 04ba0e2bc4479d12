using System.Text.RegularExpressions;
using Kith.Casework.FamilySite;
using Kith.Guidance;
using Kith.Tests.Cases;
using Kith.Web.Shared.Rules;

namespace Kith.Web.Tests.Families;

/// <summary>The words of the family's site: all there, and easily read.</summary>
public sealed partial class FamilyWordsTests
{
    private static readonly FamilyWords English = FilesBeside.FamilyWords().English;

    [Fact, Ask("B20")]
    public void A_child_of_nine_could_read_every_page_and_no_word_of_it_blames_or_is_jargon()
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
                Path.Combine(Shipped.Root, "src", "Kith.Web", "FamilySite"),
                "*.*",
                SearchOption.AllDirectories
            )
            .Append(Path.Combine(Shipped.Root, "src", "Kith.Web", "Shared", "WentWrong.cs"))
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(found => found.Groups["key"].Value))
            .ToHashSet();

        asked.Count.ShouldBeGreaterThan(20);
        asked.Except(English.Texts.Keys).ShouldBeEmpty();
        English.Texts.Keys.Except(asked).Where(key => !Looked().IsMatch(key)).ShouldBeEmpty();
    }

    [Fact, Ask("B3")]
    public void Words_for_a_stage_a_clock_or_a_meeting_are_of_one_that_there_is_and_none_tells_of_an_enquiry_or_of_the_other_parent()
    {
        var clocks = Shipped
            .Guidance.InForceOn(Kith.Tests.Site.TestSite.Today)
            .Duties.Values.Where(duty => duty.Rule is ClockRule)
            .Select(duty => $"clock.{duty.Id}");
        var stages = Kith.Casework.Stages.Names.Select(stage => $"stage.{stage}");
        var kinds = Shipped
            .Forms.For("arrange-booking")
            .Find("kind")!
            .Told.Options.Select(kind => $"kind.{kind.Value}");
        string[] known = [.. clocks, .. stages, .. kinds, Happening.Other];

        var told = English.Texts.Keys.Where(key => Looked().IsMatch(key)).ToList();
        told.Except(known).ShouldBeEmpty();
        told.ShouldNotContain("stage.section-47");
        told.ShouldNotContain("stage.strategy-discussion");
        told.ShouldNotContain("kind.strategy-discussion");
        told.ShouldNotContain("clock.family-answer-local");
    }

    [Theory]
    [InlineData("language: en\nname: English\ntexts:\n  a.b:\n", "says nothing")]
    [InlineData("language: en\nname: English\n", "There are no texts")]
    [InlineData("name: English\ntexts: { a.b: Hello }\n", "\"language\" is missing")]
    [InlineData("language: en\ntexts: { a.b: Hello }\n", "\"name\" is missing")]
    [InlineData("language: zq\nname: Zed\ntexts: { a.b: Hello }\n", "\"zq\" is no language")]
    public void What_is_wrong_with_a_file_is_said(string text, string says) =>
        FamilyWords.Load("cy.yaml", text).Errors.ShouldContain(error => error.Message.Contains(says));

    [Theory]
    [InlineData("days: 14 ", "days: 0", "whole number from 1 to 90")]
    [InlineData("papers:", "letters:", "\"papers\" is missing")]
    public void What_is_wrong_with_the_numbers_is_said(string right, string wrong, string says)
    {
        const string file = "guidance/access/family-site.yaml";
        var text = File.ReadAllText(Path.Combine(Shipped.Root, file));
        FamilySiteRules.Load(file, text).Errors.ShouldBeEmpty();
        FamilySiteRules
            .Load(file, text.Replace(right, wrong, StringComparison.Ordinal))
            .Errors.ShouldContain(error => error.Message.Contains(says));
    }

    // Of these there is one for each stage, for each duty, or for each kind of meeting.
    [GeneratedRegex("^(stage|clock|kind)\\.", RegexOptions.ExplicitCapture)]
    private static partial Regex Looked();

    [GeneratedRegex(
        "\"(?<key>[a-z]+(-[a-z]+)*\\.(?!(css|js|mjs|svg)\")[a-z]+(-[a-z]+)*)\"",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Key();
}
