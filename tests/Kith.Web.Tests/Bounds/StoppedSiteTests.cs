using System.Runtime.CompilerServices;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Bounds;

public class StoppedSiteTests
{
    [Theory, EveryEngine]
    public async Task A_site_that_has_stopped_is_held_in_memory_by_nothing(string engine)
    {
        var stopped = await StartAndStopAsync(engine);
        // What was still running of it when it stopped has ended by the time that others have come and gone.
        for (var others = 0; others < 3; others++)
            await StartAndStopAsync(engine);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        stopped.IsAlive.ShouldBeFalse();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> StartAndStopAsync(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using (var frances = await site.As("frances"))
            (await frances.Opens("/front-door")).Words.ShouldContain("Front door");
        return new WeakReference(site.App);
    }
}
