using Kith.Guidance;
using Kith.Returns.Cin;
using Kith.Returns.Figures;
using Kith.Store;
using Kith.Store.Returns;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Returns;

/// <summary>What the dashboard of a new demonstration shows: today's count, and the figures of the return it was made from.</summary>
internal static class FirstFigures
{
    public static async Task KeepAsync(
        Database database,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        FileInfo lastReturn,
        CancellationToken stop
    )
    {
        var days = guidance.InForceOn(clock.Today).Days.Counting(EventDay.DayZero);
        var workforce = await new EventStore(database, guidance).LoadWorkforceAsync(stop);
        var check = new ReturnCheck(() => guidance, clock);
        await ReturnCount.RunAsync(database, workforce, check, days, clock.Today, stop: stop);
        await using var file = lastReturn.OpenRead();
        await new ReturnTallies(database).KeepAsync(OfFile(file, days, clock.Today, stop), stop);
    }

    /// <summary>The figures of a file. Nothing else of it is kept.</summary>
    /// <exception cref="UnreadableCensus">It cannot be read.</exception>
    public static ReturnFiguresRow OfFile(Stream file, WorkingDays days, DateOnly today, CancellationToken stop)
    {
        var year = CensusValidation.Open(file, new ValidationOptions(days)).Year;
        file.Position = 0;
        var figures = new ReturnFigures(new CensusPeriod(year, days), days);
        var children = 0;
        foreach (var child in CinCensusReader.Read(file, ReadLimits.Default).Children)
        {
            stop.ThrowIfCancellationRequested();
            figures.Add(child);
            children++;
        }
        // What is kept of the year already is worth more than nothing.
        if (children == 0)
            throw new UnreadableCensus(
                "There is no child in the file.",
                "Export the return again, and send it whole.",
                0,
                0
            );
        return new ReturnFiguresRow(year.ToString(), FiguresText.File, today, FiguresText.Of(figures.Result()));
    }
}
