using System.Text;
using Kith.Casework.People.Importing;
using Kith.Matching.Files;
using Kith.Store;
using Kith.Store.Addresses;
using Kith.Store.Importing;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Protocols;

namespace Kith.Commands;

/// <summary>The files of one import of people.</summary>
/// <param name="People">Who.</param>
/// <param name="Mapping">Which column is which detail.</param>
/// <param name="Relationships">Who is what to whom; null where the import has no such file.</param>
/// <param name="Rejected">Where to list what could not be taken in; null for nowhere.</param>
/// <param name="Duplicates">Where to list who may be here twice; null for nowhere.</param>
public sealed record PeopleImportFiles(
    FileInfo People,
    FileInfo Mapping,
    FileInfo? Relationships = null,
    FileInfo? Rejected = null,
    FileInfo? Duplicates = null
);

/// <summary>One run of <c>kith import people</c>: both files are put aside, then taken into one transaction, some at a time.</summary>
public sealed class ImportPeople(PeopleImportFiles files, bool isDry, string database, TextWriter output)
{
    public async Task<int> RunAsync(TimeProvider time, CancellationToken stop)
    {
        var mapping = await MappingAsync(stop);
        using var temporary = new ThrownAway(isDry ? database : null);
        try
        {
            await using var opened = temporary.Open(database);
            await opened.MakeReadyAsync(stop);
            var records = new EventStore(opened, await RulesInForce.OfAsync(opened, GuidanceFiles.Library(), stop));
            using var stage = new PeopleStage();
            using var report = new PeopleReport(files.Rejected, files.Duplicates, output);
            var today = new AuthorityClock(time).Today;
            var reading = new PeopleReading(mapping, stage, report, today);
            await Progress.ShowAsync<long, long>(
                "rows",
                async progress =>
                {
                    await Task.Run(() => Read(reading, mapping, progress, stop), stop);
                    await new PeopleDuplicates(mapping, stage, report, new(opened)).FindAsync(stop);
                    await StoreAsync(mapping, stage, report, records, time, progress, stop);
                    return 0;
                }
            );
            if (!isDry)
            {
                // Stored by now: what is secret on one record is kept so on all, and what was done is written down, whoever gives up.
                await new SharedAddresses(opened, records).CatchUpAsync(
                    time.GetUtcNow(),
                    today,
                    CancellationToken.None
                );
                await new Audit(opened, time).DidAsync(
                    OperatingUser.Name,
                    Purposes.Command,
                    "kith import people",
                    files.People.Name,
                    CancellationToken.None
                );
            }
            return report.Finish(
                $"{files.People.Name} of {mapping.Source}",
                temporary.Name ?? opened.Name,
                isDry,
                reading.Ignored
            );
        }
        catch (Exception refused) when (refused is UnreadablePeople or ColumnsMissing)
        {
            throw new CouldNotException(
                $"Nothing was imported, and the database is as it was. {refused.Message}",
                refused
            );
        }
        catch (Exception refused) when (refused is DatabaseRefused or ImportOvertaken)
        {
            throw new CouldNotException(refused.Message, refused);
        }
    }

    private async Task<PeopleMapping> MappingAsync(CancellationToken stop)
    {
        if (!files.Mapping.Exists)
            throw new CouldNotException($"There is no file {files.Mapping.FullName}. Check the name.");
        var text = await File.ReadAllTextAsync(files.Mapping.FullName, stop);
        var (mapping, errors) = PeopleMapping.Read(files.Mapping.Name, text, FormFiles.Library());
        if (mapping is null)
            throw new CouldNotException(
                $"The mapping cannot be used, and nothing was imported.{string.Concat(errors.Select(error => $"{Environment.NewLine}{error}"))}"
            );
        if (files.Relationships is not null && !mapping.HasRelationships)
            throw new CouldNotException(
                $"{files.Mapping.Name} does not say how relationships read: add \"relationships\" to it, or leave out --relationships."
            );
        return mapping;
    }

    private void Read(PeopleReading reading, PeopleMapping mapping, IProgress<long>? progress, CancellationToken stop)
    {
        var encoding = EncodingOf(mapping);
        using (var people = CensusFiles.Open(files.People.FullName))
        using (var rows = new CsvRows(people, encoding: encoding))
            reading.People(rows, files.People.Name, progress, stop);
        if (files.Relationships is not { } file)
            return;
        using var ties = CensusFiles.Open(file.FullName);
        using var tied = new CsvRows(ties, encoding: encoding);
        reading.Ties(tied, file.Name, progress, stop);
    }

    private async Task StoreAsync(
        PeopleMapping mapping,
        PeopleStage stage,
        PeopleReport report,
        EventStore records,
        TimeProvider time,
        IProgress<long>? progress,
        CancellationToken stop
    )
    {
        var batches = new PeopleBatches(mapping, stage, report, records, files);
        var all = batches.AllAsync(time, progress, stop);
        if (!isDry)
            await records.ImportAllAsync(all, stop);
        else
            await foreach (var _ in all)
                stop.ThrowIfCancellationRequested();
    }

    private Encoding? EncodingOf(PeopleMapping mapping)
    {
        if (mapping.Encoding is not { } name)
            return null;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException unknown)
        {
            throw new CouldNotException(
                $"{files.Mapping.Name} names the encoding “{name}”, which is none. Write utf-8, windows-1252 or iso-8859-1.",
                unknown
            );
        }
    }

    /// <summary>Where a dry run is told to look at a database that is not there yet, an empty one for as long as it runs.</summary>
    private sealed class ThrownAway : IDisposable
    {
        private readonly DirectoryInfo? _folder;

        internal ThrownAway(string? database)
        {
            if (database is null || DatabaseOption.FileOf(database) is not { } file || File.Exists(file))
                return;
            _folder = Directory.CreateTempSubdirectory("kith-dry-");
            Name = $"{file}, which is not there yet";
        }

        internal string? Name { get; }

        internal Database Open(string database) =>
            _folder is null
                ? Database.Open(database)
                : Database.OpenToThrowAway(Path.Combine(_folder.FullName, "dry.db"));

        public void Dispose() => _folder?.Delete(recursive: true);
    }
}
