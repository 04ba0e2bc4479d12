using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Web.Replay;

/// <summary>Counts, record by record, what two editions say. Pure: it reads records and changes none.</summary>
/// <param name="sides">The rules set side by side.</param>
/// <param name="period">Which clocks count.</param>
/// <param name="workforce">Who works here.</param>
/// <param name="now">The moment at which clocks are read, in the authority's local time.</param>
public sealed class ReplayTally(ReplaySides sides, Period period, Workforce workforce, DateTime now)
{
    private readonly GuidanceLibrary _first = sides.FirstRules;
    private readonly GuidanceLibrary _second = sides.SecondRules;
    private readonly HoldingTally _holding = new(
        sides.FirstRules.InForceOn(DateOnly.FromDateTime(now)),
        sides.SecondRules.InForceOn(DateOnly.FromDateTime(now)),
        workforce,
        DateOnly.FromDateTime(now)
    );
    private readonly Dictionary<string, DutyTally> _duties = [];
    private long _records;

    /// <summary>Counts by two editions, with the local protocol the same under both.</summary>
    public ReplayTally(GuidanceLibrary guidance, ReplayQuestion question, Workforce workforce, DateTime now)
        : this(ReplaySides.Of(guidance, question), question.Period, workforce, now) { }

    /// <summary>Counts a record.</summary>
    public void Add(ChildRecord record)
    {
        _records++;
        var first = _first.Clocks(record.Standing, now);
        var second = _second.Clocks(record.Standing, now);
        foreach (var pair in RunPair.Match(first, second))
        {
            var within = pair.Within(period);
            if (within.First is not null || within.Second is not null)
                Of(pair.DutyId).Add(pair, within);
        }
        _holding.Add(record);
    }

    /// <summary>Adds what another tally of the same question counted.</summary>
    public void Add(ReplayTally other)
    {
        _records += other._records;
        foreach (var (id, duty) in other._duties)
            Of(id).Add(duty);
        _holding.Add(other._holding);
    }

    /// <summary>What was found so far.</summary>
    public ReplayFigures Figures() =>
        new(
            sides.First,
            sides.Second,
            _records,
            [
                .. Clocks(_first)
                    .Keys.Union(Clocks(_second).Keys)
                    .Select(Compared)
                    .OrderBy(duty => StageOrder.PlaceOf(duty.Stage))
                    .ThenBy(duty => duty.Id, StringComparer.Ordinal),
            ],
            _holding.Cases(),
            _holding.Kinds()
        );

    private DutyTally Of(string duty)
    {
        if (!_duties.TryGetValue(duty, out var tally))
            _duties.Add(duty, tally = new DutyTally());
        return tally;
    }

    private DutyCompared Compared(string id)
    {
        var first = Clocks(_first).GetValueOrDefault(id);
        var second = Clocks(_second).GetValueOrDefault(id);
        return (_duties.GetValueOrDefault(id) ?? new DutyTally()).Compared(id, first, second);
    }

    // A protocol can have had several versions; the latest says it for all of them.
    private static Dictionary<string, Duty> Clocks(GuidanceLibrary library) =>
        library
            .Timeline.SelectMany(period => period.Book.Duties.Values)
            .Where(duty => duty.Rule is ClockRule)
            .GroupBy(duty => duty.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
}
