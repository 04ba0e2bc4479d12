using System.Runtime.CompilerServices;
using Kith.Casework.Allegations;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.People;
using Kith.Casework.People.Agencies;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store.Accounts;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>The records of children and of the workforce: read as facts, written an act at a time.</summary>
public sealed class EventStore : IDisposable
{
    private readonly Engine _engine;
    private readonly EventReader _events;
    private readonly Writer _writer;
    private readonly RecordCache _cache;
    private Tuple<long, Workforce>? _workforce;

    /// <summary>The records in one database.</summary>
    /// <param name="database">Where they are kept.</param>
    /// <param name="guidance">The rules by which read models are made.</param>
    public EventStore(Database database, GuidanceLibrary guidance)
        : this(database, () => guidance) { }

    /// <summary>The records in one database, under rules to which a version of the protocol may be added at any time.</summary>
    /// <param name="database">Where they are kept.</param>
    /// <param name="guidance">Answers with the rules as they are now.</param>
    public EventStore(Database database, Func<GuidanceLibrary> guidance)
    {
        ArgumentNullException.ThrowIfNull(database);
        _engine = database.Engine;
        _events = new EventReader(_engine);
        _cache = new RecordCache(_events);
        _writer = new Writer(_engine, _events, guidance);
    }

    /// <summary>A child's record; null when nothing is recorded of the child.</summary>
    public async Task<ChildRecord?> LoadChildAsync(Guid child, CancellationToken stop = default) =>
        (await LoadAsync(child, stop: stop)).Child;

    /// <summary>Who works here, a child's record (null when nothing is recorded of the child), and the session that asks (null where it is not open).</summary>
    /// <remarks>What every page about a child begins with: one question to the database where neither changed since.</remarks>
    /// <param name="child">The child; null for none.</param>
    /// <param name="session">The session of the request, as <see cref="SessionRow.Id"/>; null for none.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<(Workforce Workforce, ChildRecord? Child, OpenSession? Session)> LoadAsync(
        Guid? child,
        string? session = null,
        CancellationToken stop = default
    )
    {
        var known = child is { } one ? _cache.Find(one) : null;
        var (workforce, people, version, open) = await _events.NowAsync(
            known is null ? null : Streams.OfChild(known.Record.Id),
            session,
            child,
            stop
        );
        return (
            await WorkforceAsync(workforce, stop),
            child is not { } asked || (session is not null && open is null) ? null
            : known?.Record.Version != version ? await _cache.ReadAsync(asked, null, people, stop)
            : known.People != people ? await _cache.ReadAsync(asked, known.Record, people, stop)
            : known.Record,
            open
        );
    }

    /// <summary>What is recorded of the authority as a whole.</summary>
    /// <param name="subject">One of <see cref="AuthoritySubjects"/>.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<Recorded>> LoadAuthorityAsync(string subject, CancellationToken stop = default) =>
        [.. (await _events.OneAsync(Streams.Authority + subject, stop)).Select(row => row.Fact)];

    /// <summary>Several children's records, in the order asked for. A child of whom nothing is recorded has an empty one.</summary>
    public Task<IReadOnlyList<ChildRecord>> LoadChildrenAsync(
        IReadOnlyCollection<Guid> children,
        CancellationToken stop = default
    ) => _cache.SeveralAsync(children, stop);

    /// <summary>What is recorded of people in families, in the order asked for; an empty record where nothing is.</summary>
    public Task<IReadOnlyList<PersonRecord>> LoadPeopleAsync(
        IReadOnlyCollection<Guid> people,
        CancellationToken stop = default
    ) => _cache.PeopleAsync(people, stop);

    /// <summary>The same, with every other record that is of one of them.</summary>
    public Task<IReadOnlyList<PersonRecord>> LoadPeopleTogetherAsync(
        IReadOnlyCollection<Guid> people,
        CancellationToken stop = default
    ) => _cache.TogetherAsync(people, stop);

    /// <summary>What is recorded of an agency; an empty record where nothing is.</summary>
    public async Task<AgencyRecord> LoadAgencyAsync(Guid agency, CancellationToken stop = default) =>
        AgencyRecord.From(
            agency,
            [.. (await _events.OneAsync(Streams.OfAgency(agency), stop)).Select(row => row.Fact)]
        );

    /// <summary>What is recorded of a worry that was sent; an empty record where nothing is.</summary>
    public async Task<WorryRecord> LoadWorryAsync(Guid worry, CancellationToken stop = default) =>
        WorryRecord.From(worry, [.. (await _events.OneAsync(Streams.OfWorry(worry), stop)).Select(row => row.Fact)]);

    /// <summary>What is recorded of an allegation; an empty record where nothing is.</summary>
    public async Task<AllegationRecord> LoadAllegationAsync(Guid allegation, CancellationToken stop = default) =>
        AllegationRecord.From(
            allegation,
            [.. (await _events.OneAsync(Streams.OfAllegation(allegation), stop)).Select(row => row.Fact)]
        );

    /// <summary>What is recorded of some places, groups and people of concern, in the order asked for; an empty record where nothing is.</summary>
    public async Task<IReadOnlyList<ContextRecord>> LoadContextsAsync(
        IReadOnlyCollection<Guid> contexts,
        CancellationToken stop = default
    )
    {
        if (contexts.Count == 0)
            return [];
        var rows = await _events.SeveralAsync([.. contexts.Distinct().Select(Streams.OfContext)], stop);
        var facts = rows.ToLookup(row => row.Stream, row => row.Fact, StringComparer.Ordinal);
        return [.. contexts.Select(context => ContextRecord.From(context, [.. facts[Streams.OfContext(context)]]))];
    }

    /// <summary>What is recorded of several agencies, in the order asked for.</summary>
    public async Task<IReadOnlyList<AgencyRecord>> LoadAgenciesAsync(
        IReadOnlyCollection<Guid> agencies,
        CancellationToken stop = default
    )
    {
        if (agencies.Count == 0)
            return [];
        var rows = await _events.SeveralAsync([.. agencies.Distinct().Select(Streams.OfAgency)], stop);
        var facts = rows.ToLookup(row => row.Stream, row => row.Fact, StringComparer.Ordinal);
        return [.. agencies.Select(agency => AgencyRecord.From(agency, [.. facts[Streams.OfAgency(agency)]]))];
    }

    /// <summary>Every child's record, one at a time, in the order of the streams' names. Any number fits in memory.</summary>
    public async IAsyncEnumerable<ChildRecord> AllChildrenAsync(
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        await foreach (var (stream, facts) in _events.AllAsync(Streams.Children, stop))
            yield return ChildRecord.From(Streams.ChildOf(stream), facts);
    }

    /// <summary>Who works here. Read again only when something about the workforce was written since.</summary>
    public async Task<Workforce> LoadWorkforceAsync(CancellationToken stop = default) =>
        (await LoadAsync(null, stop: stop)).Workforce;

    /// <summary>Who worked here as it was known at each moment.</summary>
    public async Task<WorkforceHistory> LoadWorkforceHistoryAsync(CancellationToken stop = default)
    {
        List<(string, IReadOnlyList<(DateTimeOffset, Practitioner)>)> everybody = [];
        await foreach (var (stream, facts) in _events.AllAsync(Streams.Practitioners, stop))
        {
            var user = Streams.PractitionerOf(stream);
            everybody.Add((user, [.. PractitionerFolding.Since(user, facts)]));
        }
        return new WorkforceHistory(everybody);
    }

    /// <summary>What is recorded of somebody who works here, in order; nothing for nobody.</summary>
    public async Task<IReadOnlyList<Recorded>> LoadPractitionerAsync(
        string practitioner,
        CancellationToken stop = default
    ) => [.. (await _events.OneAsync(Streams.OfPractitioner(practitioner), stop)).Select(row => row.Fact)];

    /// <summary>How many facts are stored of a practitioner: what the next writer must have seen; 0 for nobody.</summary>
    public async Task<int> VersionOfPractitionerAsync(string practitioner, CancellationToken stop = default) =>
        (await _events.VersionsAsync([Streams.OfPractitioner(practitioner)], stop)).GetValueOrDefault(
            Streams.OfPractitioner(practitioner)
        );

    /// <summary>What was stored under a key; null when nothing was. Ask before deciding an act that was posted again.</summary>
    public async Task<StoredAct?> FindActAsync(string idempotencyKey, CancellationToken stop = default) =>
        (await _events.ActsAsync([idempotencyKey], stop)).GetValueOrDefault(idempotencyKey);

    /// <summary>Stores one act: facts, read models, audit and what is to be sent, in one transaction.</summary>
    /// <exception cref="KeyReused">The key stored something else before.</exception>
    public Task<AppendResult> AppendAsync(Append append, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(append);
        return _writer.OneAsync(PendingEvents.From(append), stop);
    }

    /// <summary>Stores many acts in one transaction, for an import. Those stored before and those whose record changed are left out, and say so.</summary>
    /// <returns>What came of each, in the order given.</returns>
    /// <exception cref="KeyReused">A key stored something else before; nothing was stored.</exception>
    public Task<IReadOnlyList<AppendResult>> ImportAsync(
        IReadOnlyList<Append> appends,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(appends);
        return _writer.ManyAsync([.. appends.Select(PendingEvents.From)], stop);
    }

    /// <summary>
    /// Stores any number of acts in one transaction: all of them, or none when a batch fails, is cancelled or is overtaken.
    /// A batch is sent on before the next is asked for, so that no more than one is in memory. No child may appear twice.
    /// </summary>
    /// <param name="batches">The acts. Records may be read meanwhile: they are as they were before.</param>
    /// <param name="stop">Gives up, and leaves everything as it was.</param>
    /// <exception cref="ImportOvertaken">Somebody else wrote to one of the records meanwhile; nothing was stored.</exception>
    public Task ImportAllAsync(IAsyncEnumerable<IReadOnlyList<Append>> batches, CancellationToken stop = default) =>
        _writer.AllAsync(WrittenAsync(batches, stop), stop);

    /// <summary>Lets go of the records kept in memory.</summary>
    public void Dispose() => _cache.Dispose();

    private async Task<Workforce> WorkforceAsync(long number, CancellationToken stop)
    {
        if (_workforce is { } known && known.Item1 == number)
            return known.Item2;
        List<Practitioner> everybody = [];
        await foreach (var (stream, facts) in _events.AllAsync(Streams.Practitioners, stop))
            if (PractitionerFolding.From(Streams.PractitionerOf(stream), facts) is { } practitioner)
                everybody.Add(practitioner);
        var workforce = new Workforce(everybody);
        _workforce = Tuple.Create(number, workforce);
        return workforce;
    }

    private static async IAsyncEnumerable<IReadOnlyList<PendingEvents>> WrittenAsync(
        IAsyncEnumerable<IReadOnlyList<Append>> batches,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await foreach (var appends in batches.WithCancellation(stop))
            yield return [.. appends.Select(PendingEvents.From)];
    }
}

/// <summary>Somebody wrote to a record that was being imported into. Nothing was stored; it can be run again.</summary>
/// <param name="why">What the database said.</param>
public sealed class ImportOvertaken(Exception why)
    : Exception(
        "Somebody recorded something on one of these children meanwhile, so nothing was imported. Run it again.",
        why
    );
