namespace Kith.Guidance;

/// <summary>A run of a clock while a record is read.</summary>
internal sealed class ClockRun(
    ClockStart clock,
    int episode,
    int countedFact,
    DateOnly countedFrom,
    TimeOnly? at,
    WorkingDays days,
    DateOnly? aheadOf = null
)
{
    private readonly DateOnly _due = aheadOf is { } day
        ? Ahead(days, clock.Rule.Within, countedFrom, day)
        : (clock.Rule.EventDay is { } eventDay ? days.Counting(eventDay) : days).Due(countedFrom, clock.Rule.Within);
    private readonly DateTime? _dueAt =
        clock.Rule.Within.Unit == LimitUnit.Hours ? WorkingDays.DueAt(countedFrom, at, clock.Rule.Within) : null;

    private IHappened? _end;
    private bool _met;
    private DateOnly? _stopped;

    public Duty Duty => clock.Duty;

    public int Episode => episode;

    /// <summary>The fact it started with, by name.</summary>
    public string StartedBy { get; set; } = "";

    /// <summary>Which of several it is about, where its clock runs for each of them.</summary>
    public string? About { get; set; }

    /// <summary>The day of that fact.</summary>
    public DateOnly StartedOn { get; set; }

    /// <summary>A death ends what was to be done for the child, and not what it sets going itself, or what begins afterwards.</summary>
    public void StopWithDeath(DateOnly died)
    {
        if (StartedBy != Vocabulary.ChildDied && StartedOn <= died && !(_end?.On <= died))
            _stopped = died;
    }

    /// <summary>Where the fact counted from stands in the record; -1 when that is the start itself.</summary>
    public int CountedFact => countedFact;

    public bool HasReason { get; set; }

    /// <summary>The fact after which another of the same name no longer stops it; null while none has come.</summary>
    public string? StaysAfter { get; private set; }

    /// <summary>Shows it the next fact of its episode, or of no one episode; true when that ended it.</summary>
    public bool Ends(RecordView record, int at)
    {
        if (About is not null && record[at].Detail(clock.Rule.ForEach!) is { } other && other != About)
            return false;
        if (record.IsAny(clock.Rule.Until, at))
            (_end, _met) = (record[at], true);
        else if (record.IsAny(clock.Rule.StaysOn, at))
            StaysAfter = record.Name(at);
        else if (record.Name(at) != StaysAfter && record.IsAny(clock.Rule.StopsOn, at))
            _end = record[at];
        return _end is not null;
    }

    public ClockReading Reading(DateTime now)
    {
        var last = _dueAt is { } moment ? DateOnly.FromDateTime(moment) : _due;
        if (_stopped is { } day)
            return new ClockReading(Duty, episode, countedFrom, last, _dueAt, day, ClockStatus.Stopped)
            {
                HasReason = HasReason,
            };
        var status =
            _end is null ? (IsPast(now) ? ClockStatus.Overdue : ClockStatus.Running)
            : !_met ? ClockStatus.Stopped
            : IsLate(_end) ? ClockStatus.MetLate
            : ClockStatus.MetInTime;
        return new ClockReading(Duty, episode, countedFrom, last, _dueAt, _end?.On, status) { HasReason = HasReason };
    }

    // Who hears of it late has until the day itself. So many working days before a Friday is a Friday, and not the Sunday after it.
    private static DateOnly Ahead(WorkingDays days, Limit within, DateOnly start, DateOnly day)
    {
        var due = days.Before(day, within);
        if (within.Unit == LimitUnit.WorkingDays)
            due = days.OnOrBefore(due);
        return due > start ? due : day;
    }

    private bool IsPast(DateTime now) => _dueAt is { } moment ? now > moment : DateOnly.FromDateTime(now) > _due;

    // An end without a time of day is compared by its day alone: nothing is called late for want of a time.
    private bool IsLate(IHappened end) =>
        _dueAt is { } moment
            ? end.At is { } time
                ? end.On.ToDateTime(time) > moment
                : end.On > DateOnly.FromDateTime(moment)
            : end.On > _due;
}
