namespace Kith.Guidance;

/// <summary>Asks each duty that governs an act whether it stands against it, and says why in a sentence.</summary>
internal sealed class Objecting(Rulebook book, IProposed act, Standing standing, RecordView record)
{
    // What happened after the act's day was not so yet: a plan does not pass on an assessment authorised a week later.
    private readonly int _happened = record.HappenedBy(standing.On);

    private IReadOnlyList<ClockReading>? _clocks;

    /// <summary>The acts a rule may stand against.</summary>
    public static IReadOnlyList<string> Acts(Rule rule) =>
        rule switch
        {
            EligibilityRule eligibility => eligibility.Acts,
            ApprovalRule approval => approval.By,
            GateRule gate => gate.Before,
            ClockRule clock => clock.ReasonAt,
            _ => [],
        };

    /// <summary>Why the duty stands against the act; null when it does not.</summary>
    public string? Because(Duty duty) =>
        duty.Rule switch
        {
            EligibilityRule rule when Applies(rule.At) => new Eligible(book, standing).Because(rule),
            ApprovalRule rule => Approval(rule),
            GateRule rule when Applies(rule.At) => Gate(rule),
            ClockRule rule when IsUnexplained(duty) =>
                $"The limit of {rule.Within} has passed, and nobody has said why. Say why it took longer, and how the family knows.",
            _ => null,
        };

    // As the rules in force on the act's day have the limit, from the first fact on.
    private bool IsUnexplained(Duty duty) =>
        (_clocks ??= ClockRuns.Read(record, _ => book, standing.On.ToDateTime(TimeOnly.MaxValue))).Any(run =>
            run.Duty.Id == duty.Id
            && run.Episode == standing.Episode
            && run is { Status: ClockStatus.Overdue, HasReason: false }
        );

    private bool Applies(IReadOnlyList<string> at) => at.Count == 0 || at.Contains(standing.Stage);

    private string? Approval(ApprovalRule rule)
    {
        if (!rule.Who.Any(standing.Actor.Has))
        {
            var who = Wording.AnyOf(rule.Who);
            return $"{Wording.Capital(who)} has to do this under {book.Title}. {Wording.Instead(standing.Actor, who)}";
        }
        var author = Latest(rule.Of)?.By;
        return rule.NotAuthor && author == standing.Actor.Id
            ? $"Nobody approves or returns their own work. Ask {Wording.Another(rule.Who)} to do it."
            : null;
    }

    private string? Gate(GateRule rule)
    {
        if (rule.While.Count > 0 && !rule.While.Any(standing.Ongoing.Contains))
            return null;
        if (rule.When is { } when && !Says(when))
            return null;
        if (rule.Unless is { } exception && Says(exception))
            return null;
        if (rule.Once.Count > 0 && !rule.Once.Any(Has))
            return null;
        if (rule.UnlessGiven is { } reason && !string.IsNullOrWhiteSpace(act.Detail(reason)))
            return null;
        var says = rule.Asks is not { } asks || Says(asks);
        return !rule.Closed && says && IsOnRecord(rule) ? null : rule.Because;
    }

    private bool Says(DetailMatch wanted)
    {
        var said = act.Detail(wanted.Detail);
        return wanted.Holds(said == standing.Actor.Id ? DetailMatch.WhoeverActs : said);
    }

    private bool IsOnRecord(GateRule rule)
    {
        if (rule.Needs.Count == 0)
            return true;
        for (var i = _happened - 1; i >= 0; i--)
        {
            if (record[i].Episode != standing.Episode)
                continue;
            if (record.IsAny(rule.Needs, i) && IsAheadEnough(rule, record[i]))
                return true;
            if (rule.Since.Contains(record.Name(i)))
                return false;
        }
        return false;
    }

    private bool IsAheadEnough(GateRule rule, IHappened fact) =>
        rule.AheadBy is not { } least || book.Days.Due(fact.On, least) <= standing.On;

    private bool Has(FactMatch match)
    {
        for (var i = 0; i < _happened; i++)
            if (record[i].Episode == standing.Episode && record.Is(match, i))
                return true;
        return false;
    }

    private IHappened? Latest(string fact)
    {
        for (var i = _happened - 1; i >= 0; i--)
            if (record[i].Episode == standing.Episode && record.Name(i) == fact)
                return record[i];
        return null;
    }
}
