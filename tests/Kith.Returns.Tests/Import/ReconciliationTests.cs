using System.Xml.Linq;
using Kith.Returns.Import;

namespace Kith.Returns.Tests.Import;

public class ReconciliationTests
{
    private readonly Importing _database = new();

    [Fact]
    public void The_clean_sample_is_taken_in_to_the_last_element()
    {
        var imported = _database.Import(Cin.Samples.Clean());

        imported.Rejections.ShouldBeEmpty();
        _database.Records.Count.ShouldBe(1500);
        _database.Records.Sum(record => record.State.Episodes.Length).ShouldBe(1601);
        _database.Records.Count(record => record.State.Open is not null).ShouldBe(545);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_element_that_an_xml_parser_counts_is_stored_or_rejected(bool clean)
    {
        using var file = clean ? Cin.Samples.Clean() : Cin.Samples.WithErrors();
        var counted = Counted(XDocument.Load(file));

        var imported = _database.Import(clean ? Cin.Samples.Clean() : Cin.Samples.WithErrors());

        imported.Import.Tally.Balances.ShouldBeTrue();
        foreach (var count in imported.Import.Tally.Counts.Where(count => !count.Element.StartsWith('(')))
            count.Read.ShouldBe(counted[count.Element], count.Element);
        imported.Sum(count => count.Rejected).ShouldBe(imported.Rejections.Sum(rejection => 1L + rejection.Within));
        counted.Keys.Except(imported.Import.Tally.Counts.Select(count => count.Element)).ShouldBeEmpty();
    }

    [Fact]
    public void The_faulty_sample_says_what_it_could_not_take_and_keeps_the_rest()
    {
        var imported = _database.Import(Cin.Samples.WithErrors());

        imported.Rejections.Count.ShouldBe(36);
        imported.Rejections.ShouldAllBe(rejection => rejection.Line > 0 && rejection.Reason.EndsWith('.'));
        imported.Sum(count => count.Read).ShouldBe(32_907);
        imported.Sum(count => count.Rejected).ShouldBe(108);
        _database.Records.Count.ShouldBe(1496);
        _database.Facts.ShouldBe(12_756);
    }

    private static Dictionary<string, long> Counted(XDocument document)
    {
        Dictionary<string, long> counts = [];
        string[] groups =
        [
            "Child",
            "CINdetails",
            "Assessments",
            "CINPlanDates",
            "Section47",
            "ChildProtectionPlans",
            "PreProceedingsandFGDM",
        ];
        foreach (var element in document.Descendants("Child").DescendantsAndSelf())
        {
            var name = element.Name.LocalName;
            var parent = element.Parent!.Name.LocalName;
            if (groups.Contains(name))
                Add(name);
            else if (!element.HasElements && element.Value.Trim().Length > 0)
                Add($"{(parent == "FactorsIdentifiedAtAssessment" ? "Assessments" : parent)}/{name}");
        }
        return counts;

        void Add(string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}
