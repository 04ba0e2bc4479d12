using CsvHelper;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Cin.Rules;

/// <summary>Holds the rules against the table they were made from.</summary>
public class RuleTableTests
{
    private static readonly List<Row> Table = ReadTable();

    // The examples of every rule, wherever they stand.
    private static readonly List<Example> Examples =
    [
        .. typeof(RuleTableTests)
            .Assembly.GetTypes()
            .Select(type => type.GetProperty("Examples", typeof(TheoryData<Example>))?.GetValue(null))
            .OfType<TheoryData<Example>>()
            .SelectMany(examples => examples.Select(row => row.Data)),
    ];

    [Theory]
    [InlineData("2022-23", 105)]
    [InlineData("2023-24", 105)]
    [InlineData("2024-25", 109)]
    [InlineData("2025-26", 109)]
    [InlineData("2026-27", 121)]
    public void Every_rule_of_the_table_is_in_force_in_its_years_and_no_other(string text, int count)
    {
        var year = CollectionYear.Parse(text)!.Value;
        var wanted = Table.Where(row => row.From <= year && year <= row.To).ToList();

        var inForce = CensusRules.InForce(year, provisional: true).ToList();

        inForce.Select(rule => rule.Code).ShouldBe(wanted.Select(row => row.Code), ignoreOrder: true);
        inForce.Count.ShouldBe(count);
        foreach (
            var (rule, row) in inForce.Join(wanted, rule => rule.Code, row => row.Code, (rule, row) => (rule, row))
        )
        {
            rule.Severity.ToString().ToLowerInvariant().ShouldBe(row.Severity, rule.Code);
            rule.Level.ToString().ToLowerInvariant().ShouldBe(row.Level, rule.Code);
        }
    }

    [Fact]
    public void Draft_rules_are_used_only_when_asked_for() =>
        CensusRules.InForce(new CollectionYear(2027)).Count().ShouldBe(109);

    [Fact]
    public void Every_version_of_every_rule_has_an_example_that_fails_and_one_that_passes()
    {
        foreach (var rule in CensusRules.All.Where(rule => rule.Code != "100"))
        {
            var own = Examples
                .Where(e => e.Rule == rule.Code && rule.InForce(CollectionYear.Parse(e.Year)!.Value))
                .ToList();
            own.ShouldContain(example => example.Times > 0, $"no failing example of {rule} from {rule.From}");
            own.ShouldContain(example => example.Times == 0, $"no passing example of {rule} from {rule.From}");
        }
    }

    [Fact]
    public void Every_rule_says_what_is_wrong_and_what_to_do_in_whole_sentences()
    {
        foreach (var rule in CensusRules.All)
        {
            rule.Says.ShouldEndWith(".");
            rule.WhatToDo.ShouldEndWith(".");
        }
    }

    private sealed record Row(string Code, string Severity, string Level, CollectionYear From, CollectionYear To);

    private static List<Row> ReadTable()
    {
        using var table = CsvReader.FromFile(Path.Combine(AppContext.BaseDirectory, "Cin", "Data", "rules.csv"));
        var rows = new List<Row>();
        while (table.Read())
        {
            rows.Add(
                new Row(
                    table.GetString(0),
                    table.GetString(2),
                    table.GetString(3),
                    CollectionYear.Parse(table.GetString(6).TrimStart('<', '='))!.Value,
                    CollectionYear.Parse(table.GetString(7)) ?? new CollectionYear(9999)
                )
            );
        }
        return rows;
    }
}
