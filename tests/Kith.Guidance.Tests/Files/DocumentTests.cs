using System.Globalization;
using System.Text.RegularExpressions;
using static Kith.Guidance.Tests.Loading;

namespace Kith.Guidance.Tests;

/// <summary>What docs/guidance-files.md shows is read here, so that it stays right.</summary>
public partial class DocumentTests
{
    private static readonly string Document = Shipped.Text("docs", "guidance-files.md");

    private static readonly string[] Examples =
    [
        .. Example().Matches(Document).Select(match => match.Groups["yaml"].Value),
    ];

    [Fact]
    public void Every_example_of_a_duty_loads_and_all_six_kinds_are_shown()
    {
        var duties = string.Concat(Examples.Where(example => example.StartsWith("- id:", StringComparison.Ordinal)));
        var load = Load(("examples.yaml", Head + duties));
        load.Errors.ShouldBeEmpty();
        load.Library!.InForceOn(On("2024-01-01"))
            .Duties.Values.Select(duty => duty.Rule.GetType())
            .Distinct()
            .Count()
            .ShouldBe(6);
    }

    [Fact]
    public void The_example_of_an_edition_loads_on_top_of_the_shipped_ones() =>
        GuidanceLibrary
            .Load(KnownWords.All, [.. Shipped.Files, ("example.yaml", Starting("edition:"))])
            .Errors.ShouldBeEmpty();

    [Fact]
    public void The_example_of_a_commencement_loads() =>
        GuidanceLibrary
            .Load(KnownWords.All, [.. Shipped.Files, ("example.yaml", Starting("commencements:"))])
            .Errors.ShouldBeEmpty();

    [Fact]
    public void The_days_the_document_gives_for_each_edition_are_those_of_its_file()
    {
        foreach (var edition in Shipped.Library.Editions.Where(edition => edition.From is not null))
        {
            var line = Document
                .Split('\n')
                .Single(line => line.StartsWith($"| `{edition.Id}`", StringComparison.Ordinal))
                .Replace("*", "", StringComparison.Ordinal);
            line.ShouldContain(Words(edition.From!.Value));
            if (edition.Until is { } until)
                line.ShouldContain(Words(until));
        }

        static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_example_of_a_silence_loads() =>
        GuidanceLibrary
            .Load(KnownWords.All, [.. Shipped.Files, ("example.yaml", Starting("edition:") + Starting("silent_on:"))])
            .Errors.ShouldBeEmpty();

    [Fact]
    public void The_example_of_a_protocol_loads_in_place_of_the_shipped_one() =>
        GuidanceLibrary
            .Load(KnownWords.All, [.. Shipped.Files, ("example.yaml", Starting("protocol:"))], "our-council")
            .Errors.ShouldBeEmpty();

    [Fact]
    public void The_example_of_bank_holidays_loads() =>
        BankHolidayFile.Read("example.yaml", Starting("calendar:")).Errors.ShouldBeEmpty();

    [Fact]
    public void The_examples_of_themes_and_of_substantial_departures_load()
    {
        Theme.Load("example.yaml", Starting("themes:")).Errors.ShouldBeEmpty();
        Substantial.Load("example.yaml", Starting("substantial:")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Every_stage_and_quality_that_rules_may_name_is_in_the_document()
    {
        foreach (var name in KnownWords.All.Stages.Concat(KnownWords.All.Qualities))
            Document.ShouldContain($"`{name}`");
    }

    private static string Starting(string key) =>
        Examples.Single(example => example.StartsWith(key, StringComparison.Ordinal));

    [GeneratedRegex(
        "^```yaml\n(?<yaml>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Example();
}
