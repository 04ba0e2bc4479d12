using System.Collections.Frozen;

namespace Kith.Guidance;

/// <summary>Puts editions, protocol versions and calendars together into one library.</summary>
internal sealed class LibraryBuilder(
    IReadOnlyList<EditionFile> editions,
    IReadOnlyList<ProtocolFile> protocols,
    IReadOnlyList<BankHolidayFile> calendars,
    List<GuidanceError> errors,
    Func<IEnumerable<ProtocolSource>, GuidanceLoad> withProtocols
)
{
    private readonly EditionResolver resolver = new(editions);
    private readonly Dictionary<(string Edition, ProtocolFile? Protocol), Rulebook> books = [];

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
        var together = DaysOfChange(inForce).Select(day => (EditionOn(inForce, day), ProtocolOn(day))).ToHashSet();
        foreach (var edition in editions)
        foreach (var protocol in protocols.Cast<ProtocolFile?>().Append(null))
            books[(edition.Edition.Id, protocol)] = Book(edition, protocol, together);
        CheckLeads();
        return errors.Count == 0 ? Library(inForce) : null;
    }

    private GuidanceLibrary Library(IReadOnlyList<EditionFile> inForce) =>
        new(
            [.. editions.Select(resolver.Resolve).OrderBy(edition => edition.From ?? DateOnly.MaxValue)],
            Timeline(inForce),
            edition => Library([editions.Single(file => file.Edition.Id == edition)]),
            [.. protocols.Select(file => file.Protocol)],
            withProtocols
        );

    private IEnumerable<(DateOnly, Rulebook)> Timeline(IReadOnlyList<EditionFile> inForce) =>
        DaysOfChange(inForce).Select(day => (day, books[(EditionOn(inForce, day).Edition.Id, ProtocolOn(day))]));

    // The days on which an edition or a version of the protocol begins or a protocol ends.
    private IEnumerable<DateOnly> DaysOfChange(IReadOnlyList<EditionFile> inForce) =>
        inForce
            .Select(From)
            .Concat(protocols.Select(protocol => protocol.From))
            .Concat(
                protocols
                    .Where(protocol => protocol.Until < DateOnly.MaxValue)
                    .Select(protocol => protocol.Until!.Value.AddDays(1))
            )
            .Append(DateOnly.MinValue)
            .Distinct()
            .Order();

    private static EditionFile EditionOn(IReadOnlyList<EditionFile> inForce, DateOnly day) =>
        inForce.LastOrDefault(file => From(file) <= day) ?? inForce[0];

    private ProtocolFile? ProtocolOn(DateOnly day) =>
        protocols.LastOrDefault(protocol => protocol.From <= day && !(protocol.Until < day));

    private static DateOnly From(EditionFile file) => file.Edition.From ?? DateOnly.MinValue;

    private Rulebook Book(EditionFile edition, ProtocolFile? protocol, HashSet<(EditionFile, ProtocolFile?)> together)
    {
        var resolved = resolver.Resolve(edition);
        var duties = resolved.Duties.Values.ToDictionary(duty => duty.Id);
        var merge = new ProtocolMerge(duties, edition.Edition.Id, together.Contains((edition, protocol)));
        if (protocol is not null)
            merge.Add(protocol);
        return new Rulebook(
            resolved,
            protocol?.Protocol,
            Days(edition).Counting(protocol?.EventDay ?? EventDay.DayZero),
            duties.ToFrozenDictionary(),
            merge.Loosened
        );
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
        var open = books
            .Values.SelectMany(book => book.Duties.Values)
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
