using Kith.Guidance;

namespace Kith.Web.Replay;

/// <summary>Counts one duty under two editions.</summary>
internal sealed class DutyTally
{
    private readonly long[] _first = new long[Enum.GetValues<ClockStatus>().Length];
    private readonly long[] _second = new long[Enum.GetValues<ClockStatus>().Length];
    private long _onlyFirst;
    private long _onlySecond;
    private long _otherwise;

    /// <summary>Counts a run under both editions.</summary>
    /// <param name="pair">The run under each.</param>
    /// <param name="within">The same, without what lies outside the period asked about.</param>
    public void Add(RunPair pair, RunPair within)
    {
        if (within.First is { } first)
            _first[(int)first.Status]++;
        if (within.Second is { } second)
            _second[(int)second.Status]++;
        if (pair.Second is null)
            _onlyFirst++;
        else if (pair.First is null)
            _onlySecond++;
        else if (pair.First.Status != pair.Second.Status)
            _otherwise++;
    }

    public void Add(DutyTally other)
    {
        for (var status = 0; status < _first.Length; status++)
        {
            _first[status] += other._first[status];
            _second[status] += other._second[status];
        }
        _onlyFirst += other._onlyFirst;
        _onlySecond += other._onlySecond;
        _otherwise += other._otherwise;
    }

    public DutyCompared Compared(string id, Duty? first, Duty? second) =>
        new(
            id,
            (second ?? first)!.Stage,
            (first, second),
            Outcomes(_first),
            Outcomes(_second),
            _onlyFirst,
            _onlySecond,
            _otherwise
        );

    private static DutyOutcomes Outcomes(long[] counts) =>
        new(
            counts[(int)ClockStatus.MetInTime],
            counts[(int)ClockStatus.MetLate],
            counts[(int)ClockStatus.Overdue],
            counts[(int)ClockStatus.Running],
            counts[(int)ClockStatus.Stopped]
        );
}
