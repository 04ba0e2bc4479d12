using Kith.Guidance;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>The editions side by side, each by itself and without the local protocol; and what the protocol says.</summary>
public sealed class EditionIndex(GuidanceLibrary guidance)
{
    /// <summary>Every edition, drafts included, in order of the first day in force.</summary>
    public IReadOnlyList<Edition> Editions => guidance.Editions;

    /// <summary>Every edition, and then the law and other guidance, whose duties have days of their own.</summary>
    public IEnumerable<Edition> Sources => guidance.Sources;

    /// <summary>An edition, or the law; null when there is none of that id.</summary>
    public Edition? Find(string? id) => Sources.FirstOrDefault(edition => edition.Id == id);

    /// <summary>What a duty waits for; null when it waits for nothing.</summary>
    public Commencement? AwaitedBy(Duty duty) =>
        guidance.Commencements.FirstOrDefault(commencement => commencement.Key == duty.Commences);

    /// <summary>The edition in force on a day.</summary>
    public Edition InForceOn(DateOnly day) => guidance.InForceOn(day).EditionInForce;

    /// <summary>The duties of an edition, by stage and then in the order of their names.</summary>
    public static IReadOnlyList<Duty> DutiesOf(Edition edition) =>
        [
            .. edition
                .Duties.Values.OrderBy(duty => DutyStages.PlaceOf(duty.Stage))
                .ThenBy(duty => duty.Stage, StringComparer.Ordinal)
                .ThenBy(duty => duty.Id, StringComparer.Ordinal),
        ];

    /// <summary>What each edition says on one duty, in their order; null where an edition has no such duty.</summary>
    public IReadOnlyList<(Edition Edition, Duty? Duty)> Saying(string id) =>
        [.. Editions.Select(edition => (edition, edition.Duties.GetValueOrDefault(id)))];

    /// <summary>A duty as an edition or the protocol says it; null when it does not.</summary>
    public Duty? Find(string origin, string id) =>
        Find(origin) is { } edition
            ? edition.Duties.GetValueOrDefault(id)
            : LocalIn(id).FirstOrDefault(duty => duty.Origin == origin);

    /// <summary>What the local protocol says under the name of a duty, or in answer to it, the latest version first; the clocks it may not loosen included.</summary>
    public IReadOnlyList<Duty> Local(string id) => [.. LocalIn(id).DistinctBy(duty => (duty.Origin, duty.Says))];

    /// <summary>The sections of the protocol in force on a day that answer a duty.</summary>
    public IReadOnlyList<ProtocolSection> SectionsOn(string id, DateOnly day) =>
        [.. guidance.InForceOn(day).LocalProtocol?.Sections.Where(section => section.Answers.Contains(id)) ?? []];

    /// <summary>Whom the protocol in force on a day names to lead, where a duty leaves that to it.</summary>
    public IReadOnlyList<LeadRule> LeadsUnder(Duty duty, DateOnly day) =>
        duty.Rule is EligibilityRule who && who.Who.Contains(Qualities.Protocol)
            ? [.. guidance.InForceOn(day).Leads.Where(lead => lead.At.Intersect(who.At).Any())]
            : [];

    /// <summary>An edition's name for sentences, or that it is the local protocol.</summary>
    public string TitleOf(string origin) => Find(origin)?.Title ?? "Local protocol";

    private IEnumerable<Duty> LocalIn(string id) =>
        guidance
            .Timeline.Reverse()
            .SelectMany(period =>
                period
                    .Book.Loosened.Where(duty => duty.Id == id)
                    .Concat(InBook(period.Book, id))
                    .Concat(period.Book.LocalProtocol?.Duties.Where(duty => duty.Answers.Contains(id)) ?? [])
                    .Where(IsLocal)
            );

    private static IEnumerable<Duty> InBook(Rulebook book, string id) =>
        book.Duties.TryGetValue(id, out var duty) ? [duty] : [];

    private bool IsLocal(Duty duty) => Find(duty.Origin) is null;
}
