using System.Runtime.CompilerServices;
using Kith.Casework.Record;
using Kith.Returns.Cin;
using Kith.Returns.Import;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Protocols;
using Kith.Web.StaffSite.Returns;

namespace Kith.Commands;

/// <summary>One run of <c>kith import census</c>: reads the file child by child, into one transaction.</summary>
public sealed class ImportCensus(FileInfo file, FileInfo? rejected, string database, TextWriter output)
{
    // Enough for the database to be busy at each call, little enough to keep in memory.
    private const int BatchSize = 200;

    // The census needs 7 levels; two more are let through, to be named as unknown.
    private static readonly ReadLimits Limits = ReadLimits.Default with { Depth = 9 };

    public async Task<int> RunAsync(TimeProvider time, CancellationToken stop)
    {
        if (!file.Exists)
            throw new CouldNotException($"There is no file {file.FullName}. Check the name.");
        try
        {
            await using var stream = file.OpenRead();
            var census = CinCensusReader.Read(stream, Limits);
            var import = new CensusImport(
                ReturnSource.Of(census.Header),
                new AuthorityClock(time).Today,
                GuidanceFiles.WorkingDays()
            );
            await using var opened = Database.Open(database);
            await opened.MakeReadyAsync(stop);
            var records = new EventStore(opened, await RulesInForce.OfAsync(opened, GuidanceFiles.Library(), stop));
            using var report = new ImportReport(
                import.Tally,
                $"{import.Source.Name}, authority {import.Source.Authority}",
                rejected,
                output
            );
            await report.ShowingProgressAsync(
                stream,
                () => records.ImportAllAsync(BatchesAsync(census, import, records, report, time, stop), stop)
            );
            await new Audit(opened, time).DidAsync(
                OperatingUser.Name,
                Purposes.Command,
                "kith import census",
                file.Name,
                stop
            );
            return report.Finish(opened.Name);
        }
        catch (UnreadableCensus unreadable)
        {
            throw new CouldNotException(
                $"{file.Name} was not imported, and the database is as it was. {unreadable.Message}",
                unreadable
            );
        }
        catch (Exception refused) when (refused is DatabaseRefused or ImportOvertaken)
        {
            throw new CouldNotException(refused.Message, refused);
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<Append>> BatchesAsync(
        CinCensus census,
        CensusImport import,
        EventStore records,
        ImportReport report,
        TimeProvider time,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var act = Guid.NewGuid();
        foreach (var children in census.Children.Chunk(BatchSize))
        {
            stop.ThrowIfCancellationRequested();
            var known = await records.LoadChildrenAsync(
                [.. children.Select(import.IdOf).OfType<Guid>().Distinct()],
                stop
            );
            var byId = known.ToDictionary(record => record.Id);
            List<Append> appends = [];
            foreach (var child in children)
            {
                var record = byId.GetValueOrDefault(import.IdOf(child) ?? Guid.Empty);
                var taken = import.Take(child, record ?? ChildRecord.New(Guid.Empty));
                report.Add(taken);
                if (taken.Facts.Count > 0)
                    appends.Add(ImportedReturn.ToStore(taken, record!, act, time.GetUtcNow()));
            }
            yield return appends;
        }
        await foreach (var appends in MissedAsync(import, records, report, act, time, stop))
            yield return appends;
        report.Add(import.TakeOutside(census.Unrecognised));
        // Thrown inside the transaction: what is not accounted for is not stored.
        if (!import.Tally.Balances)
            throw new CouldNotException(
                "The counts do not add up, so nothing was imported. This is a fault of Kith: please report it."
            );
    }

    // Children of whom earlier returns told, and this one does not.
    private static async IAsyncEnumerable<IReadOnlyList<Append>> MissedAsync(
        CensusImport import,
        EventStore records,
        ImportReport report,
        Guid act,
        TimeProvider time,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        List<Append> appends = [];
        await foreach (var record in records.AllChildrenAsync(stop))
        {
            if (import.Missed(record) is not { } missed)
                continue;
            report.Add(missed);
            appends.Add(ImportedReturn.ToStore(missed, record, act, time.GetUtcNow()));
            if (appends.Count < BatchSize)
                continue;
            yield return appends;
            appends = [];
        }
        yield return appends;
    }
}
