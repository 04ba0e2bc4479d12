using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Kith.Guidance;

/// <summary>Puts editions, protocol versions and calendars together into one library.</summary>
internal sealed class LibraryBuilder(
    IReadOnlyList<EditionFile> editions,
    IReadOnlyList<ProtocolFile> protocols,
    IReadOnlyList<BankHolidayFile> calendars,
    Commencements commencements,
    LawFile? law,
    Mistakes errors,
    string digest,
    Func<IEnumerable<ProtocolSource>, GuidanceLoad> withProtocols
)
{
    private readonly EditionResolver _resolver = new(editions, commencements);
    private readonly Dictionary<string, WorkingDays> _days = [];

    // The days on which something comes into force that has a day of its own.
    private readonly DateOnly[] _ownDays = [.. commencements.Days.Concat(law?.Days ?? []).Distinct().Order()];

    private readonly ConcurrentDictionary<EditionFile, Edition> _standing = new();

    // Most combinations of edition, protocol and day are never asked for, so a book is made when it is.
    private readonly ConcurrentDictionary<
        (EditionFile Edition, ProtocolFile? Protocol, DateOnly AsOf),
        Rulebook
    > _books = [];

    public GuidanceLibrary? Build()
    {
        EditionFile[] inForce = [.. editions.Where(file => file.Edition.Status != EditionStatus.Draft).OrderBy(From)];
        if (inForce.Length == 0)
        {
            editions[0].Source.Error("status", "No edition is in force. At least one may not be a draft.");
            return null;
        }
        for (var i = 1; i < inForce.Length; i++)
            if (inForce[i - 1].Edition.Until >= From(inForce[i]) || From(inForce[i - 1]) == From(inForce[i]))
                inForce[i]
                    .Source.Error(
                        "in_force",
                        $"This edition and {inForce[i - 1].Edition.Id} are in force on the same day."
                    );
        for (var i = 1; i < protocols.Count; i++)
            if (protocols[i - 1].Until >= protocols[i].From || protocols[i - 1].From == protocols[i].From)
                protocols[i]
                    .Source.Error(
                        "in_force",
                        $"This version and {protocols[i - 1].Version} are in force on the same day."
                    );
        if (law is not null)
            commencements.Check(law.Duties, law.Source);
        foreach (var edition in editions)
            Check(edition);
        foreach (var protocol in protocols)
            Commencements.Check(protocol);
        LocalQuestionReader.NeverReused(protocols);
        var together = DaysOfChange(inForce).Select(day => (EditionOn(inForce, day), ProtocolOn(day))).ToHashSet();
        foreach (var edition in editions)
        foreach (var protocol in protocols)
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
            Merged(edition, protocol, day, together.Contains((edition, protocol)));
        CheckLeads();
        return errors.Count == 0 ? Library(inForce) : null;
    }

    private GuidanceLibrary Library(IReadOnlyList<EditionFile> inForce) => Library(Timeline(inForce), digest);

    private GuidanceLibrary Library(IEnumerable<(DateOnly, Rulebook)> timeline, string digest) =>
        new(
            [.. editions.OrderBy(InOrder).ThenBy(file => file.Edition.Status == EditionStatus.Draft).Select(Standing)],
            law?.Whole(commencements),
            commencements.All,
            timeline,
            edition =>
                Library(Timeline([editions.Single(file => file.Edition.Id == edition)]), Digest.Of([digest, edition])),
            (edition, protocol) =>
                Library(
                    Both(editions.Single(file => file.Edition.Id == edition), FileOf(protocol)),
                    Digest.Of([digest, edition, protocol?.Name ?? ""])
                ),
            [.. protocols.Select(file => file.Protocol)],
            withProtocols,
            digest
        );

    private IEnumerable<(DateOnly, Rulebook)> Both(EditionFile edition, ProtocolFile? protocol) =>
        _ownDays
            .Append(DateOnly.MinValue)
            .Distinct()
            .Order()
            .Select(day => (day, _books.GetOrAdd((edition, protocol, OwnDayBy(day)), Book)));

    // An edition beside the law of its first day; a draft beside that of the edition it would have changed.
    private Edition Standing(EditionFile file) =>
        _standing.GetOrAdd(
            file,
            file =>
                _resolver.Resolve(file).Edition with
                {
                    Law = (law?.On(InOrder(file), commencements) ?? []).ToFrozenDictionary(duty => duty.Id),
                }
        );

    // The latest of those days that has come: the same day means that the same things are in force.
    private DateOnly OwnDayBy(DateOnly day) => _ownDays.LastOrDefault(from => from <= day);

    private ProtocolFile? FileOf(Protocol? protocol) =>
        protocol is null ? null : protocols.Single(file => file.Protocol.Name == protocol.Name);

    private IEnumerable<(DateOnly, Rulebook)> Timeline(IReadOnlyList<EditionFile> inForce) =>
        DaysOfChange(inForce)
            .Select(day => (day, _books.GetOrAdd((EditionOn(inForce, day), ProtocolOn(day), OwnDayBy(day)), Book)));

    // A draft stands after the edition it would have changed.
    private DateOnly InOrder(EditionFile file) =>
        file.Edition.From
        ?? editions.FirstOrDefault(other => other.Edition.Id == file.Extends)?.Edition.From
        ?? DateOnly.MaxValue;

    // The days on which an edition or a version of the protocol begins, a protocol ends or something commences.
    private IEnumerable<DateOnly> DaysOfChange(IReadOnlyList<EditionFile> inForce) =>
        inForce
            .Select(From)
            .Concat(protocols.Select(protocol => protocol.From))
            .Concat(
                protocols
                    .Where(protocol => protocol.Until < DateOnly.MaxValue)
                    .Select(protocol => protocol.Until!.Value.AddDays(1))
            )
            .Concat(_ownDays)
            .Append(DateOnly.MinValue)
            .Distinct()
            .Order();

    private static EditionFile EditionOn(IReadOnlyList<EditionFile> inForce, DateOnly day) =>
        inForce.LastOrDefault(file => From(file) <= day) ?? inForce[0];

    private ProtocolFile? ProtocolOn(DateOnly day) =>
        protocols.LastOrDefault(protocol => protocol.From <= day && !(protocol.Until < day));

    private static DateOnly From(EditionFile file) => file.Edition.From ?? DateOnly.MinValue;

    private void Check(EditionFile edition)
    {
        commencements.Check(edition.Duties, edition.Source);
        law?.Check(edition);
        _days[edition.Edition.Id] = Days(edition);
        _resolver.Resolve(edition);
    }

    private Rulebook Book((EditionFile Edition, ProtocolFile? Protocol, DateOnly AsOf) of)
    {
        var resolved = _resolver.Resolve(of.Edition);
        // Whatever is wrong with the two together has been said before a book is made.
        var (duties, loosened) = Merged(of.Edition, of.Protocol, of.AsOf, together: false);
        return new Rulebook(
            Standing(of.Edition),
            of.Protocol?.Protocol,
            _days[of.Edition.Edition.Id].Counting(of.Protocol?.EventDay ?? EventDay.DayZero),
            duties.ToFrozenDictionary(),
            loosened,
            [
                .. resolved.Waiting.Values.Where(duty => !commencements.HasCommenced(duty, of.AsOf)),
                .. law?.WaitingOn(of.AsOf, commencements) ?? [],
            ]
        );
    }

    private (Dictionary<string, Duty> Duties, IReadOnlyList<Duty> Loosened) Merged(
        EditionFile edition,
        ProtocolFile? protocol,
        DateOnly asOf,
        bool together
    )
    {
        var resolved = _resolver.Resolve(edition);
        var duties = new Dictionary<string, Duty>(resolved.Standing);
        foreach (var duty in resolved.Waiting.Values.Where(duty => commencements.HasCommenced(duty, asOf)))
            duties[duty.Id] = duty;
        foreach (var duty in law?.On(asOf, commencements) ?? [])
            duties[duty.Id] = duty;
        var merge = new ProtocolMerge(duties, edition.Edition.Id, together);
        if (protocol is not null)
            merge.Add(protocol);
        return (duties, merge.Loosened);
    }

    private WorkingDays Days(EditionFile edition)
    {
        if (calendars.FirstOrDefault(calendar => calendar.Calendar == edition.Calendar) is { } found)
            return new WorkingDays(found.Days.Keys);
        edition.Source.Error("calendar", $"There is no file of bank holidays for the calendar \"{edition.Calendar}\".");
        return new WorkingDays([]);
    }

    private void CheckLeads()
    {
        var open = editions
            .Select(_resolver.Resolve)
            .SelectMany(edition => edition.Standing.Values.Concat(edition.Waiting.Values))
            .Select(duty => duty.Rule)
            .OfType<EligibilityRule>()
            .Where(rule => rule.Who.Contains(Qualities.Protocol))
            .SelectMany(rule => rule.At)
            .ToHashSet();
        foreach (var protocol in protocols)
        foreach (var stage in protocol.Protocol.Leads.SelectMany(lead => lead.At).Where(stage => !open.Contains(stage)))
            protocol.Source.Error("who_may_lead", $"No edition leaves it to the protocol who may lead at {stage}.");
    }
}
