using System.Collections.Frozen;

namespace Kith.Guidance;

/// <summary>One edition together with an authority's local protocol and the calendar: all that decides on one day.</summary>
public sealed class Rulebook
{
    private readonly FrozenDictionary<string, ClockStart[]> _clocks;
    private readonly FrozenDictionary<string, Duty[]> _standing;
    private readonly FrozenDictionary<string, Duty[]> _stagePrompts;
    private readonly Duty[] _prompts;
    private readonly Duty[] _approvals;

    internal Rulebook(
        Edition edition,
        Protocol? protocol,
        WorkingDays days,
        IReadOnlyDictionary<string, Duty> duties,
        IReadOnlyList<Duty> loosened,
        IReadOnlyList<Duty> notYetInForce
    )
    {
        (EditionInForce, LocalProtocol, Days, Duties, Loosened) = (edition, protocol, days, duties, loosened);
        NotYetInForce = notYetInForce;
        _clocks = Index(
            from duty in duties.Values
            where duty.Rule is ClockRule
            from start in ((ClockRule)duty.Rule).From
            select (start.Fact, new ClockStart(duty, (ClockRule)duty.Rule, start))
        );
        // A may is shown and never stands in the way, so it is left out of what is asked about an act.
        _standing = Index(
            from duty in duties.Values
            where duty.Force != Force.May
            from act in Objecting.Acts(duty.Rule)
            select (act, duty)
        );
        _stagePrompts = Index(
            from duty in duties.Values
            where duty.Rule is PromptRule
            from stage in ((PromptRule)duty.Rule).Stages
            select (stage, duty)
        );
        _prompts = [.. duties.Values.Where(duty => duty.Rule is PromptRule { After.Count: > 0 })];
        _approvals = [.. duties.Values.Where(duty => duty.Rule is ApprovalRule)];
    }

    /// <summary>The edition, for example <c>wt-2023</c>.</summary>
    public string Edition => EditionInForce.Id;

    /// <summary>The edition's name for sentences: "Working Together 2023".</summary>
    public string Title => EditionInForce.Title;

    /// <summary>The edition, with its status and the days it was in force.</summary>
    public Edition EditionInForce { get; }

    /// <summary>The local protocol and its version, for example <c>kith-demo 1</c>; null when there is none.</summary>
    public string? Protocol => LocalProtocol?.Name;

    /// <summary>The version of the local protocol that is part of it; null when there is none.</summary>
    public Protocol? LocalProtocol { get; }

    /// <summary>The calendar, counting the day of the event as the protocol says.</summary>
    public WorkingDays Days { get; }

    /// <summary>Every duty in force: the edition's and the protocol's, by id.</summary>
    public IReadOnlyDictionary<string, Duty> Duties { get; }

    /// <summary>Whom the local protocol names to lead, stage by stage.</summary>
    public IReadOnlyList<LeadRule> Leads => LocalProtocol?.Leads ?? [];

    /// <summary>The questions by which the protocol gives help to a disabled child; empty where it lists none.</summary>
    public IReadOnlyList<Criterion> Criteria => LocalProtocol?.Criteria ?? [];

    /// <summary>What whoever leads has to be good at where a case asks for it, as the protocol lists it; empty where it lists nothing.</summary>
    public IReadOnlyList<Competence> Competences => LocalProtocol?.Competences ?? [];

    /// <summary>How many children somebody leads at most, as the protocol says; null where it says nothing of them.</summary>
    public Caseload? CaseloadOf(IQualified person) =>
        LocalProtocol?.Caseloads.FirstOrDefault(load => load.IsFor(person));

    /// <summary>Clocks of the protocol that are longer than the edition's. The edition's limit applies; each is a departure to account for.</summary>
    public IReadOnlyList<Duty> Loosened { get; }

    /// <summary>Duties of the edition that wait for a commencement: to be shown as not yet in force, and never carried out.
    /// One of them may have the id of a duty in <see cref="Duties"/> that it will replace.</summary>
    public IReadOnlyList<Duty> NotYetInForce { get; }

    /// <summary>What the rules say against an act on its day. Empty means nothing stands against it.</summary>
    /// <param name="act">The act proposed.</param>
    /// <param name="standing">Where it would take place and who acts.</param>
    /// <param name="facts">The record so far, in the order written. What is dated after the act does not count.</param>
    public IReadOnlyList<Objection> Consider(IProposed act, Standing standing, IReadOnlyList<IHappened> facts)
    {
        if (!_standing.TryGetValue(act.ActName, out var duties))
            return [];
        var objections = new List<Objection>();
        var objecting = new Objecting(this, act, standing, RecordView.ByDate(facts));
        foreach (var duty in duties)
            if (objecting.Because(duty) is { } because)
                objections.Add(new Objection(duty, because, CanDepart: duty.CanDepart));
        return objections;
    }

    /// <summary>What to think of on the page of an act.</summary>
    /// <param name="act">The act's name.</param>
    public IEnumerable<Duty> Prompts(string act) =>
        Duties.Values.Where(duty => duty.Rule is PromptRule prompt && prompt.At.Contains(act));

    /// <summary>What to think of while an episode is at a stage.</summary>
    /// <param name="stage">The stage's name.</param>
    public IReadOnlyList<Duty> PromptsAt(string stage) => _stagePrompts.TryGetValue(stage, out var found) ? found : [];

    /// <summary>What a document or an act's record has to contain, each duty with its <see cref="ContentRule"/>.</summary>
    /// <param name="of">The act or document: <c>submit-assessment</c>.</param>
    public IEnumerable<Duty> Contents(string of) =>
        Duties.Values.Where(duty => duty.Rule is ContentRule content && content.Of == of);

    internal ReadOnlySpan<ClockStart> StartedBy(string fact) => _clocks.TryGetValue(fact, out var found) ? found : [];

    internal ReadOnlySpan<Duty> PromptsAfterFacts => _prompts;

    internal ReadOnlySpan<Duty> Approvals => _approvals;

    private static FrozenDictionary<string, T[]> Index<T>(IEnumerable<(string Key, T Value)> pairs) =>
        pairs
            .GroupBy(pair => pair.Key, pair => pair.Value)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
}

/// <summary>A clock with the one of its facts that starts it.</summary>
internal sealed record ClockStart(Duty Duty, ClockRule Rule, FactMatch Start);
