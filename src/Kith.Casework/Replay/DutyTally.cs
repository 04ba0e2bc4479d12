using Kith.Guidance;

namespace Kith.Casework.Replay;

/// <summary>Counts what came of one duty with a time limit, under each side.</summary>
internal sealed class DutyTally
{
    private readonly long[] _first = new long[Enum.GetValues<ClockStatus>().Length];
    private readonly long[] _second = new long[Enum.GetValues<ClockStatus>().Length];
    private long _differing;

    public void Add(RunPair pair, bool differs)
    {
        if (pair.First is { } first)
            _first[(int)first.Status]++;
        if (pair.Second is { } second)
            _second[(int)second.Status]++;
        if (differs)
            _differing++;
    }

    public void Add(DutyTally other)
    {
        for (var status = 0; status < _first.Length; status++)
        {
            _first[status] += other._first[status];
            _second[status] += other._second[status];
        }
        _differing += other._differing;
    }

    public static DutyTally Of(KeptClock kept)
    {
        var tally = new DutyTally { _differing = kept.Differing };
        kept.First.ToArray().CopyTo(tally._first, 0);
        kept.Second.ToArray().CopyTo(tally._second, 0);
        return tally;
    }

    public KeptClock Kept() => new([.. _first], [.. _second], _differing);

    public ClockCompared Compared(string id, (Duty? First, Duty? Second) under, Func<Change, Found> found) =>
        new(id, under, Outcomes(_first), Outcomes(_second), _differing)
        {
            Starts = found(Change.ClockStarts),
            Stops = found(Change.ClockStops),
            Tightens = found(Change.ClockTightens),
            Loosens = found(Change.ClockLoosens),
            Breaks = found(Change.ClockBreaks),
            Holds = found(Change.ClockHolds),
        };

    private static ClockOutcomes Outcomes(long[] counts) =>
        new(
            counts[(int)ClockStatus.MetInTime],
            counts[(int)ClockStatus.MetLate],
            counts[(int)ClockStatus.Overdue],
            counts[(int)ClockStatus.Running],
            counts[(int)ClockStatus.Stopped]
        );
}
