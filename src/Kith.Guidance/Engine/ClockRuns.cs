namespace Kith.Guidance;

/// <summary>Reads every run of every clock from a record in date order, in one pass.</summary>
internal static class ClockRuns
{
    public static IReadOnlyList<ClockReading> Read(RecordView record, GuidanceLibrary library, DateTime now)
    {
        var runs = new List<ClockRun>();
        for (var i = 0; i < record.Count; i++)
        {
            var (fact, name) = (record[i], record.Name(i));
            if (name == Vocabulary.DepartureRecorded)
                NoteReason(runs, fact);
            else
                foreach (var run in runs)
                    if (run.IsOpen && run.Episode == fact.Episode)
                        run.See(record, i);
            var book = library.InForceOn(fact.On);
            foreach (var clock in book.StartedBy(name))
                if (clock.Start.Says(fact) && Start(clock, i, record, runs, book.Days) is { } started)
                    runs.Add(started);
        }
        var readings = new ClockReading[runs.Count];
        for (var i = 0; i < readings.Length; i++)
            readings[i] = runs[i].Reading(now);
        return readings;
    }

    // A departure says why a duty was not met. It does not meet it.
    private static void NoteReason(List<ClockRun> runs, IHappened departure)
    {
        var duty = departure.Detail("duty");
        foreach (var run in runs)
            if (run.Episode == departure.Episode && run.Duty.Id == duty)
                run.HasReason = true;
    }

    private static ClockRun? Start(ClockStart clock, int at, RecordView record, List<ClockRun> runs, WorkingDays days)
    {
        var start = record[at];
        if (clock.Rule.During is not null && !IsDuring(clock.Rule, at, record))
            return null;
        if (clock.Rule.CountedFrom is not { } counted)
            return new ClockRun(clock, start.Episode, -1, start.On, start.At, days);
        foreach (var run in runs)
            if (run.IsOpen && run.Episode == start.Episode && run.Duty.Id == clock.Duty.Id)
                return null;
        var from = LatestUncounted(counted, clock.Duty.Id, at, record, runs);
        var day = from < 0 ? start : record[from];
        return new ClockRun(clock, start.Episode, from, day.On, day.At, days);
    }

    private static bool IsDuring(ClockRule rule, int at, RecordView record)
    {
        for (var i = at; i >= 0; i--)
        {
            if (record[i].Episode != record[at].Episode)
                continue;
            if (record.Is(rule.During!, i))
                return true;
            if (record.IsAny(rule.StopsOn, i))
                return false;
        }
        return false;
    }

    private static int LatestUncounted(string counted, string duty, int at, RecordView record, List<ClockRun> runs)
    {
        var last = at;
        while (last + 1 < record.Count && record[last + 1].On == record[at].On)
            last++;
        for (var i = last; i >= 0; i--)
            if (record[i].Episode == record[at].Episode && record.Name(i) == counted)
                return runs.Exists(run => run.CountedFact == i && run.Duty.Id == duty) ? -1 : i;
        return -1;
    }
}
