namespace Kith.Guidance;

/// <summary>The editions an authority works under over time, with its protocol versions: the edition in force on each day.</summary>
/// <remarks>Before the first edition there is a file for, the first one applies; after the last, the last one goes on.</remarks>
public sealed class GuidanceLibrary
{
    private readonly (DateOnly From, Rulebook Book)[] _timeline;
    private readonly Func<string, GuidanceLibrary> _always;
    private readonly Func<string, Protocol?, GuidanceLibrary> _alwaysBoth;
    private readonly Func<IEnumerable<ProtocolSource>, GuidanceLoad> _withProtocols;

    internal GuidanceLibrary(
        IReadOnlyList<Edition> editions,
        Edition? law,
        IReadOnlyList<Commencement> commencements,
        IEnumerable<(DateOnly From, Rulebook Book)> timeline,
        Func<string, GuidanceLibrary> always,
        Func<string, Protocol?, GuidanceLibrary> alwaysBoth,
        IReadOnlyList<Protocol> protocols,
        Func<IEnumerable<ProtocolSource>, GuidanceLoad> withProtocols,
        string digest
    )
    {
        Digest = digest;
        Editions = editions;
        Law = law;
        Commencements = commencements;
        Protocols = protocols;
        _withProtocols = withProtocols;
        _timeline = [.. timeline];
        _always = always;
        _alwaysBoth = alwaysBoth;
    }

    /// <summary>A fingerprint of the texts these rules were read from, in hexadecimal: where it is equal, the answers are.</summary>
    public string Digest { get; }

    /// <summary>Reads guidance files: editions, protocols and bank holidays, in any order.</summary>
    /// <param name="words">The names rules may use: what the program records, and what its duties wait for.</param>
    /// <param name="files">Each file's name, for errors, and its text.</param>
    /// <param name="protocol">Which protocol applies; null takes the only one there is, or none.</param>
    /// <param name="stop">Stops the reading.</param>
    public static GuidanceLoad Load(
        Vocabulary words,
        IEnumerable<(string File, string Text)> files,
        string? protocol = null,
        CancellationToken stop = default
    ) => LibraryLoader.Load(files, protocol, words, stop);

    /// <summary>Every edition there is a file for, drafts included, in order of the first day in force, a draft after the edition it would
    /// have changed.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>The law and other guidance whose duties have days of their own and apply whatever the edition; null when there is none.</summary>
    public Edition? Law { get; }

    /// <summary>Every edition, and then the law and other guidance: whatever states a national duty.</summary>
    public IEnumerable<Edition> Sources => Law is null ? Editions : [.. Editions, Law];

    /// <summary>Every version of the local protocol, in order of the first day in force.</summary>
    public IReadOnlyList<Protocol> Protocols { get; }

    /// <summary>The same editions with other versions of the protocol, or other protocols, in the place of these.</summary>
    /// <param name="sources">The protocol files. No two may be in force on one day.</param>
    public GuidanceLoad WithProtocols(IEnumerable<ProtocolSource> sources) => _withProtocols(sources);

    /// <summary>What some duties wait for, each with its day where one is set.</summary>
    public IReadOnlyList<Commencement> Commencements { get; }

    /// <summary>The rulebooks in the order they came into force, each with its first day: one for each edition, protocol version and
    /// commencement.</summary>
    public IReadOnlyList<(DateOnly From, Rulebook Book)> Timeline => _timeline;

    /// <summary>The latest rules that a version of a protocol is in force with; null where it never is.</summary>
    /// <param name="protocol">The version.</param>
    public Rulebook? With(Protocol protocol) =>
        Timeline.Select(part => part.Book).LastOrDefault(book => book.LocalProtocol?.Name == protocol.Name);

    /// <summary>The rulebook in force on a day.</summary>
    public Rulebook InForceOn(DateOnly day)
    {
        for (var i = _timeline.Length - 1; i > 0; i--)
            if (_timeline[i].From <= day)
                return _timeline[i].Book;
        return _timeline[0].Book;
    }

    /// <summary>What the rules say of a record at a moment. Each clock keeps the edition in force on the day it started.</summary>
    /// <param name="facts">The record, in the order written.</param>
    /// <param name="now">The moment, in local time.</param>
    public Reading Read(IReadOnlyList<IHappened> facts, DateTime now)
    {
        var record = RecordView.ByDate(facts);
        var book = InForceOn(DateOnly.FromDateTime(now));
        return new Reading(
            ClockRuns.Read(record, InForceOn, now),
            Awaiting.Approvals(record, book),
            Awaiting.Prompts(record, book)
        );
    }

    /// <summary>What is owed: the clocks and what awaits approval, without what to think of.</summary>
    /// <param name="facts">The record, in the order written.</param>
    /// <param name="now">The moment, in local time.</param>
    public (IReadOnlyList<ClockReading> Clocks, IReadOnlyList<ApprovalReading> Approvals) Owed(
        IReadOnlyList<IHappened> facts,
        DateTime now
    )
    {
        var record = RecordView.ByDate(facts);
        return (
            ClockRuns.Read(record, InForceOn, now),
            Awaiting.Approvals(record, InForceOn(DateOnly.FromDateTime(now)))
        );
    }

    /// <summary>The clocks alone: what a replay over many records asks for.</summary>
    /// <param name="facts">The record, in the order written.</param>
    /// <param name="now">The moment, in local time.</param>
    public IReadOnlyList<ClockReading> Clocks(IReadOnlyList<IHappened> facts, DateTime now) =>
        ClockRuns.Read(RecordView.ByDate(facts), InForceOn, now);

    /// <summary>One edition and one version of the protocol in force on every day: how two versions are compared over past records.</summary>
    /// <param name="edition">The edition, for example <c>wt-2023</c>.</param>
    /// <param name="protocol">One of <see cref="Protocols"/>; null for none.</param>
    public GuidanceLibrary Always(string edition, Protocol? protocol) => _alwaysBoth(edition, protocol);

    /// <summary>The same library with one edition in force on every day: how a draft is replayed over past records.</summary>
    /// <param name="edition">The edition, for example <c>wt-2018</c>.</param>
    /// <exception cref="ArgumentException">There is no such edition.</exception>
    public GuidanceLibrary Always(string edition) =>
        Editions.Any(known => known.Id == edition)
            ? _always(edition)
            : throw new ArgumentException(
                $"There is no edition \"{edition}\". There are: {string.Join(", ", Editions.Select(known => known.Id))}.",
                nameof(edition)
            );
}

/// <summary>What came of reading guidance files: a library, or what is wrong.</summary>
/// <param name="Library">The library; null when there is an error.</param>
/// <param name="Errors">Every error found, file by file.</param>
public sealed record GuidanceLoad(GuidanceLibrary? Library, IReadOnlyList<GuidanceError> Errors);
