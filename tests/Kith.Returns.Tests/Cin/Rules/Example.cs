using System.Xml.Linq;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Cin.Rules;

/// <summary>A return that breaks a rule so many times, or does not.</summary>
public sealed record Example(string Rule, int Times, string Year, XElement[] Children)
{
    public static Example Fails(string rule, XElement child, int times = 1, string year = "2025-26") =>
        new(rule, times, year, [child]);

    public static Example Passes(string rule, XElement child, string year = "2025-26") => new(rule, 0, year, [child]);

    public void Holds()
    {
        var (year, file) = (CollectionYear.Parse(Year)!.Value, Xml());

        var found = Checks.Run(file, Checks.Options with { Provisional = year > CollectionYear.Latest });

        found.Count(finding => finding.Rule.Code == Rule).ShouldBe(Times, file);
    }

    public override string ToString() => $"{Rule} in {Year}, {Times} times: {string.Concat<XElement>(Children)}";

    private string Xml()
    {
        var year = CollectionYear.Parse(Year)!.Value;
        return $"""
            <Message>
            <Header><CollectionDetails><Collection>CIN</Collection><Year>{year.EndsIn}</Year>
            <ReferenceDate>{year.ReferenceDate:yyyy-MM-dd}</ReferenceDate></CollectionDetails></Header>
            <Children>
            {string.Join("\n", Children.Select(child => child.ToString()))}
            </Children>
            </Message>
            """;
    }
}
