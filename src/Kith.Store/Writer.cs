using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store.Accounts;
using Kith.Store.Engines;
using Kith.Store.Files;
using Kith.Store.Protocols;
using Kith.Store.Rows;
using Kith.Store.Search;

namespace Kith.Store;

/// <summary>Stores acts: one, or many in one transaction.</summary>
internal sealed class Writer(Engine engine, EventReader events, Func<GuidanceLibrary> guidance)
{
    // True once this program has seen that the database says by which rules its read models were made.
    private bool _marked;

    internal async Task<AppendResult> OneAsync(PendingEvents written, CancellationToken stop)
    {
        var practitioners = await PractitionersAsync([written], stop);
        if (written.Practitioners.Any(one => practitioners[one.Seen.Practitioner].Count != one.Seen.Version))
            return await WhyNotAsync(written, stop);
        try
        {
            await WriteAsync([PreparedAppend.From(written, guidance(), practitioners)], stop);
            return new AppendResult.Stored(written.Append.ActId);
        }
        catch (Exception failure) when (LostTo(failure))
        {
            return await WhyNotAsync(written, stop);
        }
    }

    internal async Task<IReadOnlyList<AppendResult>> ManyAsync(
        IReadOnlyList<PendingEvents> acts,
        CancellationToken stop
    )
    {
        var earlier = await events.ActsAsync([.. acts.Select(act => act.Key.Key)], stop);
        var versions = await events.VersionsAsync(
            [.. acts.SelectMany(act => act.Expected).Select(one => one.Stream)],
            stop
        );
        var results = acts.Select(act => Known(act, earlier, versions)).ToList();
        var wanted = acts.Where((_, index) => results[index] is null).ToList();
        var practitioners = await PractitionersAsync(wanted, stop);
        var planned = Plan(wanted, practitioners, stop);
        var together = await TryWriteAsync(planned, stop);
        for (var index = 0; index < acts.Count; index++)
        {
            // Where somebody wrote to one of them in between, one at a time: only that one is left out.
            results[index] ??= together
                ? new AppendResult.Stored(acts[index].Append.ActId)
                : await OneAsync(acts[index], stop);
        }
        return results!;
    }

    /// <summary>All or none, however many: each batch is sent on before the next is asked for.</summary>
    internal async Task AllAsync(IAsyncEnumerable<IReadOnlyList<PendingEvents>> batches, CancellationToken stop)
    {
        var mark = await MarkAsync(stop);
        await using var write = await engine.BeginAsync(stop);
        try
        {
            await foreach (var acts in batches.WithCancellation(stop))
            {
                var practitioners = await PractitionersAsync(acts, stop);
                Put(write, Plan(acts, practitioners, stop), mark);
                await write.FlushAsync(stop);
            }
            await write.CommitAsync(stop);
        }
        catch (Exception failure) when (LostTo(failure))
        {
            throw new ImportOvertaken(failure);
        }
    }

    private List<PreparedAppend> Plan(
        IReadOnlyList<PendingEvents> acts,
        IReadOnlyDictionary<string, IReadOnlyList<Recorded>> practitioners,
        CancellationToken stop
    )
    {
        var rules = guidance();
        return
        [
            .. acts.AsParallel()
                .AsOrdered()
                .WithCancellation(stop)
                .Select(act => PreparedAppend.From(act, rules, practitioners)),
        ];
    }

    private static AppendResult? Known(
        PendingEvents act,
        Dictionary<string, StoredAct> earlier,
        Dictionary<string, int> versions
    ) => earlier.TryGetValue(act.Key.Key, out var stored) ? Repeated(act, stored) : Changed(act, versions);

    private static AppendResult.AlreadyStored Repeated(PendingEvents act, StoredAct stored) =>
        stored.Posted.AsSpan().SequenceEqual(act.Key.Posted)
            ? new AppendResult.AlreadyStored(stored.ActId)
            : throw new KeyReused(stored);

    private static AppendResult.Changed? Changed(PendingEvents act, Dictionary<string, int> versions)
    {
        foreach (var (stream, child, version) in act.Expected)
            if (versions.GetValueOrDefault(stream) is var now && now != version)
                return new AppendResult.Changed(child, now);
        return null;
    }

    private async Task<AppendResult> WhyNotAsync(PendingEvents act, CancellationToken stop)
    {
        var earlier = await events.ActsAsync([act.Key.Key], stop);
        var versions = await events.VersionsAsync([.. act.Expected.Select(one => one.Stream)], stop);
        return Known(act, earlier, versions)
            ?? throw new InvalidOperationException(
                $"{act.Append.ActName} was refused by the database for no reason it gives."
            );
    }

    private bool LostTo(Exception failure) => engine.Refused(failure) is "act_key" or "events";

    private async Task<bool> TryWriteAsync(IReadOnlyList<PreparedAppend> acts, CancellationToken stop)
    {
        try
        {
            await WriteAsync(acts, stop);
            return true;
        }
        catch (Exception failure) when (LostTo(failure))
        {
            return false;
        }
    }

    private async Task WriteAsync(IReadOnlyList<PreparedAppend> acts, CancellationToken stop)
    {
        if (acts.Count == 0)
            return;
        var mark = await MarkAsync(stop);
        await using var write = await engine.BeginAsync(stop);
        Put(write, acts, mark);
        await write.CommitAsync(stop);
    }

    private async Task<RulesMark?> MarkAsync(CancellationToken stop)
    {
        _marked = _marked || (await RulesMark.StoredAsync(engine, stop)).Count > 0;
        return _marked ? null : RulesMark.Of(guidance());
    }

    private void Put(Write write, IReadOnlyList<PreparedAppend> acts, RulesMark? mark)
    {
        mark?.WriteIfFirst(write);
        write.Insert(Tables.ActKeys, [.. acts.Select(act => act.Written.Key)]);
        write.Insert(Tables.Events, [.. acts.SelectMany(act => act.Written.Events)]);
        write.Insert(
            Tables.Papers,
            [
                .. acts.SelectMany(act =>
                    act.Written.Append.Papers.Select(paper => new PaperRow(
                        paper.Hash,
                        paper.Content,
                        act.Written.Key.RecordedAt
                    ))
                ),
            ]
        );
        foreach (var act in acts)
            KeptFiles.Use(write, act.Written);
        write.Insert(Tables.Mail, [.. acts.SelectMany(act => MailRow.Of(act.Written))]);
        var rules = guidance();
        write.Insert(Tables.DoneUnder, [.. acts.SelectMany(act => DoneUnder.Of(act.Written, rules))]);
        Projection.Replace(write, [.. acts.SelectMany(act => act.Children)]);
        if (acts.Any(act => act.People.Count > 0))
        {
            write.Insert(Tables.People, [.. acts.SelectMany(act => act.People)]);
            SearchWrite.Replace(write, [.. acts.SelectMany(act => act.Found)]);
            write.Run("UPDATE revision SET number = number + 1 WHERE name = 'people'");
        }
        write.Insert(Tables.Agencies, [.. acts.SelectMany(act => act.Agencies)]);
        write.Insert(Tables.Worries, [.. acts.SelectMany(act => act.Worries)]);
        write.Insert(Tables.Allegations, [.. acts.SelectMany(act => act.Allegations)]);
        write.Insert(Tables.Contexts, [.. acts.SelectMany(act => act.Contexts)]);
        if (acts.Any(act => act.Practitioners.Count > 0))
        {
            write.Insert(Tables.Practitioners, [.. acts.SelectMany(act => act.Practitioners)]);
            write.Run("UPDATE revision SET number = number + 1 WHERE name = 'workforce'");
        }
        foreach (var (seen, facts) in acts.SelectMany(act => act.Written.Accounts))
            AccountWrite.Put(write, seen, facts);
        write.Insert(Tables.Audit, [.. acts.SelectMany(act => act.Audit)]);
        write.Insert(Tables.FactCounts, FactCountRow.Of(acts.SelectMany(act => act.Written.Events)));
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<Recorded>>> PractitionersAsync(
        IReadOnlyList<PendingEvents> acts,
        CancellationToken stop
    )
    {
        var users = acts.SelectMany(act => act.Practitioners).Select(one => one.Seen.Practitioner).ToHashSet();
        var found = users.Count == 0 ? [] : await events.SeveralAsync([.. users.Select(Streams.OfPractitioner)], stop);
        var facts = found.ToLookup(row => row.Stream, row => row.Fact, StringComparer.Ordinal);
        return users.ToDictionary(
            user => user,
            user => (IReadOnlyList<Recorded>)[.. facts[Streams.OfPractitioner(user)]],
            StringComparer.Ordinal
        );
    }
}
