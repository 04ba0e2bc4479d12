using Kith.Matching.Comparing;
using Kith.Matching.Files;

namespace Kith.Matching.Tests.Comparing;

public class SampleTests(ITestOutputHelper output)
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "fake_1000.csv");

    [Fact]
    public void Of_the_public_sample_nine_pairs_in_ten_are_found_and_hardly_a_wrong_one()
    {
        List<Particulars> people = [];
        using (var stream = File.OpenRead(Sample))
        using (var file = new PeopleFile(stream))
        {
            file.Ignored.ShouldBe(["cluster"]);
            people.AddRange(file.Rows().Select(row => row.Person!));
        }
        var truth = File.ReadLines(Sample)
            .Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => cells[^1]);
        var matcher = new Matcher(people, apart: false);
        matcher.Learn(people);

        var found = people
            .SelectMany(one =>
                matcher.Find(one).Where(match => match.Decision == Decision.Same).Select(match => (one.Id, match.Id))
            )
            .Select(pair => string.CompareOrdinal(pair.Item1, pair.Item2) < 0 ? pair : (pair.Item2, pair.Item1))
            .ToHashSet();

        var pairs = truth.Values.CountBy(cluster => cluster).Sum(cluster => cluster.Value * (cluster.Value - 1) / 2);
        var score = new Score(found.Count(pair => truth[pair.Item1] == truth[pair.Item2]), found.Count, pairs);
        output.WriteLine($"fake_1000: {score}");
        score.F1.ShouldBeGreaterThanOrEqualTo(0.93, $"{score}");
        found.ShouldNotContain(pair => pair.Item1 == pair.Item2);
    }
}
