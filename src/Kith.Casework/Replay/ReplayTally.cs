using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Replay;

/// <summary>Counts, record by record, what two sides say. Pure: it reads records and changes none. One thread's alone.</summary>
/// <param name="question">The sides, and which part of the records counts.</param>
/// <param name="forms">Which act leaves which fact.</param>
/// <param name="workforce">Who was who when.</param>
/// <param name="now">The moment at which clocks are read, in the authority's local time.</param>
public sealed class ReplayTally(ReplayQuestion question, FormLibrary forms, WorkforceHistory workforce, DateTime now)
{
    private readonly PastActs _acts = new(forms, workforce);
    private readonly Counts _counts = new();
    private readonly CaseNotes _notes = new(workforce);
    private readonly DateOnly _lastDay = LastDay(question.Among.Period, DateOnly.FromDateTime(now));
    private readonly HoldingTally _holding = Holding(question, workforce, now);
    private readonly Dictionary<string, DutyTally> _clocks = [];
    private ActComparer? _compares;
    private long _records;
    private long _chosen;
    private long _facts;

    /// <summary>Counts a record.</summary>
    public void Add(ChildRecord record)
    {
        _records++;
        _facts += record.Facts.Count;
        _notes.Begin();
        Comparer.Begin();
        foreach (var moment in _acts.Of(record))
            Comparer.Add(moment, _notes);
        var counted = AddClocks(record) | AddCases(record);
        foreach (var (what, about, at) in _notes.All)
        {
            var team = _notes.TeamOf(at.Episode, at.On);
            if (!question.Among.Fits(at.On, at.Stage, team))
                continue;
            counted = true;
            _counts.Add(what, about, _counts.CellOf(at.Stage, team), at.On, record.Id);
        }
        if (counted)
            _chosen++;
    }

    /// <summary>Adds what another tally of the same question counted.</summary>
    public void Add(ReplayTally other)
    {
        _records += other._records;
        _chosen += other._chosen;
        _facts += other._facts;
        foreach (var (id, duty) in other._clocks)
            ClockOf(id).Add(duty);
        _holding.Add(other._holding);
        _counts.Add(other._counts);
    }

    /// <summary>What was found so far.</summary>
    public ReplayFigures Figures() =>
        new(
            question,
            new KeptFigures(
                _records,
                _chosen,
                _facts,
                _lastDay,
                _clocks.ToDictionary(clock => clock.Key, clock => clock.Value.Kept(), StringComparer.Ordinal),
                _holding.Cases(_counts.Total),
                _holding.Kinds(),
                _counts.Places,
                _counts.Kept()
            )
        );

    private ActComparer Comparer => _compares ??= new ActComparer(question, _counts.Numbers);

    private bool AddClocks(ChildRecord record)
    {
        var counted = false;
        var first = question.First.Rules.Clocks(record.Standing, now);
        var second = question.Second.Rules.Clocks(record.Standing, now);
        foreach (var pair in RunPair.Match(first, second))
        {
            var team = _notes.TeamOf(pair.Episode, pair.CountedFrom);
            if (!question.Among.Fits(pair.CountedFrom, pair.Duty.Stage, team))
                continue;
            counted = true;
            var differs = false;
            foreach (var what in pair.Differences())
            {
                differs = true;
                Differs(what, pair.Duty.Id, pair.CountedFrom, pair.Duty.Stage, team, record.Id);
            }
            ClockOf(pair.Duty.Id).Add(pair, differs);
        }
        return counted;
    }

    private bool AddCases(ChildRecord record)
    {
        var counted = false;
        foreach (var episode in AsOf(record, _lastDay).Episodes)
        {
            if (episode.IsClosed)
                continue;
            var team = _notes.TeamOf(episode.Number, _lastDay);
            if (!question.Among.Fits(_lastDay, episode.Stage, team))
                continue;
            counted = true;
            foreach (var what in _holding.Add(episode))
                Differs(what, episode.Stage, _lastDay, episode.Stage, team, record.Id);
        }
        return counted;
    }

    private void Differs(Change what, string about, DateOnly on, string stage, string team, Guid child)
    {
        var cell = _counts.CellOf(stage, team);
        _counts.Add(what, _counts.Numbers.Of(about), cell, on, child);
        _counts.Add(what, Numbers.Anything, cell, on, child);
    }

    private DutyTally ClockOf(string duty)
    {
        if (!_clocks.TryGetValue(duty, out var tally))
            _clocks.Add(duty, tally = new DutyTally());
        return tally;
    }

    // Nothing on record lies after today, so only an earlier last day asks for the record as it was then.
    private ChildState AsOf(ChildRecord record, DateOnly day) =>
        day >= DateOnly.FromDateTime(now)
            ? record.State
            : record.Standing.Where(fact => fact.On <= day).Aggregate(ChildState.Unknown, ChildState.Evolve);

    private static DateOnly LastDay(Period period, DateOnly today) => period.To is { } to && to < today ? to : today;

    private static HoldingTally Holding(ReplayQuestion question, WorkforceHistory workforce, DateTime now)
    {
        var day = LastDay(question.Among.Period, DateOnly.FromDateTime(now));
        return new(question.First.Rules.InForceOn(day), question.Second.Rules.InForceOn(day), workforce.Now, day);
    }
}
