using Kith.Casework.Allegations;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.People;
using Kith.Casework.People.Agencies;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Matching;
using Kith.Store.Engines;
using Kith.Store.Rows;
using Kith.Store.Search;

namespace Kith.Store;

/// <summary>Makes every read model again from the facts.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="guidance">The rules by which they are made.</param>
public sealed class Rebuilder(Database database, GuidanceLibrary guidance)
{
    /// <summary>Enough to keep every core busy, little enough to hold in memory.</summary>
    private const int ChildrenAtATime = 256;

    private const int PeopleAtATime = 1_000;

    private readonly Engine _engine = database.Engine;
    private readonly EventReader _events = new(database.Engine);

    /// <summary>
    /// Makes again those read models that these rules, or this program, would make otherwise than they are: some children at a
    /// time, while people read and record. Where it was stopped it goes on; several servers share the work.
    /// </summary>
    /// <param name="progress">Told how many children are done.</param>
    /// <param name="stop">Stops between two batches.</param>
    /// <returns>How many children were made again; null when there was no need.</returns>
    public async Task<int?> RunIfNeededAsync(IProgress<int>? progress = null, CancellationToken stop = default)
    {
        var marks = RulesMark.Of(guidance);
        int? done = null;
        while (marks.Needed(await RulesMark.StoredAsync(_engine, stop)) is { Count: > 0 } parts)
        {
            done = await new RebuildBatch(_engine, guidance, marks, parts).RunAsync(stop) ?? done;
            progress?.Report(done ?? 0);
        }
        return done;
    }

    /// <summary>How far making read models again has come; null when nothing is to be made again.</summary>
    public static async Task<RebuildProgress?> ProgressAsync(Database database, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return await RebuildBatch.ProgressAsync(database.Engine, stop) is { } at
            ? new RebuildProgress(at.Done, at.Children, at.BegunAt)
            : null;
    }

    /// <summary>Makes the read models again, in one transaction: whoever reads meanwhile reads the earlier ones, whoever writes waits.</summary>
    /// <param name="progress">Told how many children are done.</param>
    /// <param name="stop">Stops, and leaves the read models as they were.</param>
    /// <returns>How many children were made again.</returns>
    public async Task<int> RunAsync(IProgress<int>? progress = null, CancellationToken stop = default)
    {
        await using var write = await _engine.BeginAsync(stop);
        if (_engine.KeepOthersFromAppending is { Length: > 0 } statement)
            write.Run(statement);
        foreach (var table in Tables.ReadModels)
            write.Run($"DELETE FROM {table}");
        SearchWrite.Empty(write);
        await write.FlushAsync(stop);

        var done = 0;
        await foreach (var children in InChunksAsync(stop))
        {
            var rows = children
                .AsParallel()
                .AsOrdered()
                .WithCancellation(stop)
                .Select(child => (child.Id, ChildRows.None, Projection.Of(child, guidance)))
                .ToList();
            Projection.Replace(write, rows);
            await write.FlushAsync(stop);
            done += children.Count;
            progress?.Report(done);
        }
        await PutPeopleAsync(_engine, write, isEmpty: true, stop);
        await PutAgenciesAsync(_events, write, stop);
        await PutWorriesAsync(_events, write, stop);
        await PutAllegationsAsync(_events, write, stop);
        await PutContextsAsync(_events, write, stop);
        await foreach (var (stream, facts) in _events.AllAsync(Streams.Practitioners, stop))
            write.Insert(Tables.Practitioners, [PractitionerFolding.RowOf(Streams.PractitionerOf(stream), facts)]);
        FactCountRow.MakeAgain(_engine, write);
        SearchWrite.Counted(write);
        RulesMark.Of(guidance).Write(write);
        write.Run("DELETE FROM rebuild");
        await write.CommitAsync(stop);
        return done;
    }

    /// <summary>Writes the row of everybody who has a record of their own, and what the search says of them, a thousand at a time.</summary>
    /// <param name="engine">Where they are.</param>
    /// <param name="write">The transaction.</param>
    /// <param name="isEmpty">True where the index of the search was emptied before.</param>
    /// <param name="stop">Stops.</param>
    internal static async Task PutPeopleAsync(Engine engine, Write write, bool isEmpty, CancellationToken stop)
    {
        List<PersonRecord> people = [];
        await foreach (var (stream, facts) in new EventReader(engine).AllAsync(Streams.People, stop))
        {
            people.Add(PersonRecord.From(Streams.PersonOf(stream), facts));
            if (people.Count < PeopleAtATime)
                continue;
            await PutAsync();
            await write.FlushAsync(stop);
            people = [];
        }
        await PutAsync();

        async Task PutAsync()
        {
            write.Insert(Tables.People, [.. people.Select(PersonRow.Of)]);
            Particulars[] found = [.. people.Select(PersonParticulars.Of).OfType<Particulars>()];
            var before = isEmpty ? [] : await SearchWrite.HeldAsync(engine, found.Select(person => person.Id), stop);
            SearchWrite.Replace(write, [.. found.Select(now => (before.GetValueOrDefault(now.Id), now))]);
        }
    }

    /// <summary>Writes the row of every worry that was sent.</summary>
    internal static async Task PutWorriesAsync(EventReader events, Write write, CancellationToken stop)
    {
        await foreach (var (stream, facts) in events.AllAsync(Streams.Worries, stop))
            write.Insert(Tables.Worries, [WorryRow.Of(WorryRecord.From(Streams.WorryOf(stream), facts))]);
    }

    /// <summary>Writes the row of every allegation.</summary>
    internal static async Task PutAllegationsAsync(EventReader events, Write write, CancellationToken stop)
    {
        await foreach (var (stream, facts) in events.AllAsync(Streams.Allegations, stop))
            write.Insert(
                Tables.Allegations,
                [AllegationRow.Of(AllegationRecord.From(Streams.AllegationOf(stream), facts))]
            );
    }

    /// <summary>Writes the row of every place, group and person of concern.</summary>
    internal static async Task PutContextsAsync(EventReader events, Write write, CancellationToken stop)
    {
        await foreach (var (stream, facts) in events.AllAsync(Streams.Contexts, stop))
            write.Insert(Tables.Contexts, [ContextRow.Of(ContextRecord.From(Streams.ContextOf(stream), facts))]);
    }

    /// <summary>Writes the row of every agency: there are as many as in a telephone directory.</summary>
    internal static async Task PutAgenciesAsync(EventReader events, Write write, CancellationToken stop)
    {
        await foreach (var (stream, facts) in events.AllAsync(Streams.Agencies, stop))
            write.Insert(Tables.Agencies, [AgencyRow.Of(AgencyRecord.From(Streams.AgencyOf(stream), facts))]);
    }

    private async IAsyncEnumerable<List<ChildRecord>> InChunksAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        List<ChildRecord> chunk = [];
        await foreach (var (stream, facts) in _events.AllAsync(Streams.Children, stop))
        {
            chunk.Add(ChildRecord.From(Streams.ChildOf(stream), facts));
            if (chunk.Count < ChildrenAtATime)
                continue;
            yield return chunk;
            chunk = [];
        }
        if (chunk.Count > 0)
            yield return chunk;
    }
}

/// <summary>How far making read models again has come.</summary>
/// <param name="Done">Children done.</param>
/// <param name="Children">Children there were when it began.</param>
/// <param name="BegunAt">When it began.</param>
public sealed record RebuildProgress(int Done, int Children, DateTimeOffset BegunAt);
