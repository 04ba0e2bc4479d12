using System.Globalization;

namespace Kith.Bench;

/// <summary>
/// The pages that are lists, as whoever works with them gets them over HTTP, at a small and at a large authority: everybody's own
/// work is the same in both, and so should be the time.
/// </summary>
internal static class GrowthBench
{
    private const double Wanted = 1.3;
    private const int Requests = 40;
    private const int Warming = 25;

    private static readonly (string Name, string User, string Path)[] Pages =
    [
        ("My work, social worker", District.Worker, "/my-work"),
        ("My work, manager", District.Manager, "/my-work"),
        ("My work, front door", District.FrontDoor, "/my-work"),
        ("My work, chair", District.Chair, "/my-work"),
        ("front door", District.FrontDoor, "/front-door"),
        ("approvals", District.Manager, "/approvals"),
        ("departures", District.Manager, "/departures"),
        ("calendar", District.Worker, "/calendar"),
        ("calendar of a team", District.Manager, "/calendar?whose=team"),
        ("children to hand over", District.Manager, $"/people/{District.Worker}/children"),
        ("find by name", District.Worker, "/children?q=ada+glover"),
        ("find by number", District.Worker, $"/children?q=C{District.Mark}0217"),
        ("child's page", District.Worker, $"/children/{District.Child}"),
        ("child's story", District.Worker, $"/children/{District.Child}/story"),
    ];

    private static readonly IReadOnlyList<string> Users = [.. Pages.Select(page => page.User).Distinct()];

    public static IAsyncEnumerable<Figure> RunAsync() => RunAsync(District.Children, 20_000, BenchDatabase.Engines);

    public static async IAsyncEnumerable<Figure> RunAsync(int few, int many, IReadOnlyList<string> engines)
    {
        foreach (var engine in engines)
        {
            await using var small = await GrownSite.OfAsync(engine, few, Users);
            await using var large = await GrownSite.OfAsync(engine, many, Users);
            foreach (var (name, user, path) in Pages)
            {
                var (one, other) = await InTurnAsync(small, large, user, path);
                var ratio = other / one;
                yield return new Figure(
                    $"{name}, {engine}",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{other * 1000:0.0} ms at {many}, {one * 1000:0.0} at {few}"
                    ),
                    ratio,
                    "<= 1.3 times",
                    ratio <= Wanted
                );
            }
        }
    }

    // A request of one, a request of the other: both meet the same weather.
    private static async Task<(double Small, double Large)> InTurnAsync(
        GrownSite small,
        GrownSite large,
        string user,
        string path
    )
    {
        List<double> one = [];
        List<double> other = [];
        for (var request = 0; request < Warming + Requests; request++)
        {
            var (quick, slow) = (await small.SecondsAsync(user, path), await large.SecondsAsync(user, path));
            if (request < Warming && slow < 1)
                continue;
            one.Add(quick);
            other.Add(slow);
            // What takes so long is known soon.
            if (other.Sum() > 20)
                break;
        }
        return (Timing.Median(one), Timing.Median(other));
    }
}
