using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Browser.Tests;

/// <summary>The page of every act that is done, on a record that it can follow from. An act without an example stops the walk.</summary>
internal static class ActWalk
{
    public static async Task<IReadOnlyList<Stop>> Of(ExampleSite site)
    {
        List<Stop> stops = [];
        foreach (
            var example in Acts.All.Where(act => Acts.InsteadOf(act.Name) is null).Select(act => Examples.Of(act.Name))
        )
        {
            var child = await site.RecordBefore(example);
            stops.Add(new Stop(example.By.Id, $"act-{example.Name}", ExampleSite.PageOf(example, child)));
        }
        return stops;
    }
}
