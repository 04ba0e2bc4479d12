using Kith.Casework.Record;
using Kith.Store.Accounts;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>An act's facts as they will stand in the streams.</summary>
internal sealed record PendingEvents(
    Append Append,
    ActKeyRow Key,
    IReadOnlyList<(ChildRecord Seen, IReadOnlyList<Recorded> New)> Children,
    IReadOnlyList<(PersonAppend Seen, IReadOnlyList<Recorded> New)> People,
    IReadOnlyList<(AgencyAppend Seen, IReadOnlyList<Recorded> New)> Agencies,
    IReadOnlyList<(WorryAppend Seen, IReadOnlyList<Recorded> New)> Worries,
    IReadOnlyList<(AllegationAppend Seen, IReadOnlyList<Recorded> New)> Allegations,
    IReadOnlyList<(ContextAppend Seen, IReadOnlyList<Recorded> New)> Contexts,
    IReadOnlyList<(PractitionerAppend Seen, IReadOnlyList<Recorded> New)> Practitioners,
    IReadOnlyList<(AccountAppend Seen, IReadOnlyList<Recorded> New)> Accounts,
    IReadOnlyList<EventRow> Events
)
{
    /// <summary>The streams written to, with the version each had when the act was decided.</summary>
    internal IEnumerable<(string Stream, Guid Child, int Version)> Expected =>
        Children
            .Select(child => (Streams.OfChild(child.Seen.Id), child.Seen.Id, child.Seen.Version))
            .Concat(People.Select(one => (Streams.OfPerson(one.Seen.Record.Id), Guid.Empty, one.Seen.Record.Version)))
            .Concat(Agencies.Select(one => (Streams.OfAgency(one.Seen.Record.Id), Guid.Empty, one.Seen.Record.Version)))
            .Concat(Worries.Select(one => (Streams.OfWorry(one.Seen.Record.Id), Guid.Empty, one.Seen.Record.Version)))
            .Concat(
                Allegations.Select(one =>
                    (Streams.OfAllegation(one.Seen.Record.Id), Guid.Empty, one.Seen.Record.Version)
                )
            )
            .Concat(
                Contexts.Select(one => (Streams.OfContext(one.Seen.Record.Id), Guid.Empty, one.Seen.Record.Version))
            )
            .Concat(
                Practitioners.Select(one =>
                    (Streams.OfPractitioner(one.Seen.Practitioner), Guid.Empty, one.Seen.Version)
                )
            )
            .Concat(
                Accounts.Select(one => (Streams.OfAccount(one.Seen.Known.Name), Guid.Empty, one.Seen.Known.Version))
            )
            .Concat(Append.Authority.Select(one => (Streams.Authority + one.Subject, Guid.Empty, one.Version)));

    internal static PendingEvents From(Append append)
    {
        var at = Moments.Whole(append.RecordedAt);
        var children = ChildrenOf(append, at);
        var people = append
            .People.OrderBy(person => person.Record.Id)
            .Select(person => (person, Number(append, at, person.Facts, person.Record.Version, _ => person.Source)))
            .ToList();
        var agencies = append
            .Agencies.OrderBy(agency => agency.Record.Id)
            .Select(agency => (agency, Number(append, at, agency.Facts, agency.Record.Version, _ => agency.Source)))
            .ToList();
        var worries = append
            .Worries.OrderBy(worry => worry.Record.Id)
            .Select(worry => (worry, Number(append, at, worry.Facts, worry.Record.Version, _ => worry.Source)))
            .ToList();
        var allegations = AllegationsOf(append, at);
        var contexts = ContextsOf(append, at);
        var practitioners = PractitionersOf(append, at);
        var accounts = AccountsOf(append, at);
        var events = children
            .SelectMany(child => Rows(append, Streams.OfChild(child.Seen.Id), child.New))
            .Concat(people.SelectMany(one => Rows(append, Streams.OfPerson(one.person.Record.Id), one.Item2)))
            .Concat(agencies.SelectMany(one => Rows(append, Streams.OfAgency(one.agency.Record.Id), one.Item2)))
            .Concat(worries.SelectMany(one => Rows(append, Streams.OfWorry(one.worry.Record.Id), one.Item2)))
            .Concat(allegations.SelectMany(one => Rows(append, Streams.OfAllegation(one.Seen.Record.Id), one.New)))
            .Concat(contexts.SelectMany(one => Rows(append, Streams.OfContext(one.Seen.Record.Id), one.New)))
            .Concat(
                practitioners.SelectMany(one => Rows(append, Streams.OfPractitioner(one.Seen.Practitioner), one.New))
            )
            .Concat(accounts.SelectMany(one => Rows(append, Streams.OfAccount(one.Seen.Known.Name), one.New)))
            .Concat(
                append.Authority.SelectMany(one =>
                    Rows(append, Streams.Authority + one.Subject, Number(append, at, one.Facts, one.Version, _ => null))
                )
            )
            .ToList();
        var key = new ActKeyRow(
            append.IdempotencyKey,
            append.ActId,
            append.ActName,
            append.Actor,
            Fingerprint.Of(append, events),
            at
        );
        return new PendingEvents(
            append,
            key,
            children,
            people,
            agencies,
            worries,
            allegations,
            contexts,
            practitioners,
            accounts,
            events
        );
    }

    // Always in one order, so that two acts for the same siblings wait for each other instead of locking each other out.
    private static List<(ChildRecord Seen, IReadOnlyList<Recorded> New)> ChildrenOf(Append append, DateTimeOffset at)
    {
        var streams = append.Streams.OrderBy(stream => stream.Record.Id).ToList();
        return streams.DistinctBy(stream => stream.Record.Id).Count() < streams.Count
            ? throw new ArgumentException("A child appears twice in one act.", nameof(append))
            : [.. streams.Select(stream => (stream.Record, Number(append, at, stream)))];
    }

    private static List<(AllegationAppend Seen, IReadOnlyList<Recorded> New)> AllegationsOf(
        Append append,
        DateTimeOffset at
    ) =>
        [
            .. append
                .Allegations.OrderBy(one => one.Record.Id)
                .Select(one => (one, Number(append, at, one.Facts, one.Record.Version, _ => one.Source))),
        ];

    private static List<(ContextAppend Seen, IReadOnlyList<Recorded> New)> ContextsOf(
        Append append,
        DateTimeOffset at
    ) =>
        [
            .. append
                .Contexts.OrderBy(one => one.Record.Id)
                .Select(one => (one, Number(append, at, one.Facts, one.Record.Version, _ => one.Source))),
        ];

    private static List<(PractitionerAppend Seen, IReadOnlyList<Recorded> New)> PractitionersOf(
        Append append,
        DateTimeOffset at
    ) =>
        [
            .. append
                .Practitioners.OrderBy(one => one.Practitioner, StringComparer.Ordinal)
                .Select(one => (one, Number(append, at, one.Facts, one.Version, _ => one.Source))),
        ];

    private static List<(AccountAppend Seen, IReadOnlyList<Recorded> New)> AccountsOf(
        Append append,
        DateTimeOffset at
    ) =>
        [
            .. append
                .Accounts.OrderBy(one => one.Known.Name, StringComparer.Ordinal)
                .Select(one => (one, Number(append, at, Dated(one), one.Known.Version, _ => null))),
        ];

    private static IReadOnlyList<Dated> Dated(AccountAppend account) =>
        [.. account.Facts.Select(fact => new Dated(fact, account.On))];

    private static IReadOnlyList<Recorded> Number(Append append, DateTimeOffset at, StreamAppend stream)
    {
        if (stream.Sources is { } sources && sources.Count != stream.Facts.Count)
            throw new ArgumentException("Give one source for each fact.", nameof(stream));
        return Number(
            append,
            at,
            stream.Facts,
            stream.Record.Version,
            index => stream.Sources?[index] ?? stream.Source
        );
    }

    private static IReadOnlyList<Recorded> Number(
        Append append,
        DateTimeOffset at,
        IReadOnlyList<Dated> facts,
        int before,
        Func<int, string?> source
    ) =>
        [
            .. facts.Select(
                (dated, index) =>
                    new Recorded(
                        before + index + 1,
                        dated.Fact,
                        dated.On,
                        Moments.Whole(dated.At),
                        at,
                        dated.By ?? append.Actor,
                        dated.ActId ?? append.ActId,
                        source(index),
                        dated.ActName
                    )
            ),
        ];

    private static IEnumerable<EventRow> Rows(Append append, string stream, IReadOnlyList<Recorded> facts) =>
        facts.Select(recorded => EventRow.From(stream, recorded.ActName ?? append.ActName, recorded));
}
