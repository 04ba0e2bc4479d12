namespace Kith.Guidance;

/// <summary>Reads every run of every clock from a record in date order, in one pass.</summary>
internal static class ClockRuns
{
    public static IReadOnlyList<ClockReading> Read(RecordView record, Func<DateOnly, Rulebook> inForceOn, DateTime now)
    {
        var runs = new List<ClockRun>();
        var open = new List<ClockRun>();
        var stretches = new List<During>();
        for (var i = 0; i < record.Count; i++)
        {
            var (fact, name) = (record[i], record.Name(i));
            if (name == Vocabulary.DepartureRecorded)
                NoteReason(runs, fact);
            else
                open.RemoveAll(run => (run.Episode == fact.Episode || fact.Episode == 0) && run.Ends(record, i));
            var book = inForceOn(fact.On);
            foreach (var clock in book.StartedBy(name))
            {
                if (
                    !clock.Start.Says(fact)
                    || !IsDuring(clock.Rule, i, record, stretches)
                    || IsAfterAll(clock.Rule, i, record)
                )
                    continue;
                if (Start(clock, i, record, runs, open, book.Days) is not { } started)
                    continue;
                (started.StartedBy, started.StartedOn) = (name, fact.On);
                if (clock.Rule.ForEach is { } detail)
                    started.About = RecordView.About(fact, detail);
                runs.Add(started);
                open.Add(started);
            }
        }
        if (record.DiedOn is { } died)
            foreach (var run in runs)
                run.StopWithDeath(died);
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

    private static ClockRun? Start(
        ClockStart clock,
        int at,
        RecordView record,
        List<ClockRun> runs,
        List<ClockRun> open,
        WorkingDays days
    )
    {
        var start = record[at];
        if (clock.Rule.AheadOf is { } detail)
            // What is arranged for the same day is still to be done that day.
            return
                record.LatestDay(detail, clock.Rule.ForEach, start) is { } day
                && (day > start.On || (day == start.On && clock.Rule.ForEach is not null))
                ? new ClockRun(clock, start.Episode, -1, start.On, null, days, day)
                : null;
        if (clock.Rule.CountedFrom is not { } counted)
            return new ClockRun(clock, start.Episode, -1, start.On, start.At, days);
        foreach (var run in open)
            if (run.Episode == start.Episode && run.Duty.Id == clock.Duty.Id && run.StaysAfter is null)
                return null;
        var from = Is(clock.Rule.CountedUnless, start.Episode, record) ? -1 : Latest(counted, at, record);
        if (from >= 0 && runs.Exists(run => run.CountedFact == from && run.Duty.Id == clock.Duty.Id))
        {
            if (clock.Rule.CountedOnce && !IsStopped(clock.Rule, from, at, record))
                return null;
            from = -1;
        }
        var zero = from < 0 ? start : record[from];
        return new ClockRun(clock, start.Episode, from, zero.On, zero.At, days);
    }

    private static bool Is(string? fact, int episode, RecordView record)
    {
        if (fact is null)
            return false;
        for (var i = 0; i < record.Count; i++)
            if (record[i].Episode == episode && record.Name(i) == fact)
                return true;
        return false;
    }

    private static bool IsDuring(ClockRule rule, int at, RecordView record, List<During> stretches)
    {
        if (rule.During.Count == 0)
            return true;
        var episode = record[at].Episode;
        var stretch = stretches.Find(known => known.Episode == episode && ReferenceEquals(known.Rule, rule));
        if (stretch is null)
            stretches.Add(stretch = new During(rule, episode));
        return stretch.Holds(record, at);
    }

    // Whether what a clock never starts after has come already, and nothing since that lets it start again.
    private static bool IsAfterAll(ClockRule rule, int at, RecordView record)
    {
        if (rule.NotAfter.Count == 0)
            return false;
        for (var i = at; i >= 0; i--)
        {
            if (record[i].Episode != record[at].Episode)
                continue;
            if (record.IsAny(rule.NotAfterUntil, i))
                return false;
            if (record.IsAny(rule.NotAfter, i))
                return true;
        }
        return false;
    }

    // Whether an episode is inside the stretch in which a clock may start. It is asked of later and later facts, so it
    // reads each fact once however often a clock starts.
    private sealed class During(ClockRule rule, int episode)
    {
        private readonly IReadOnlyList<FactMatch> _ends = rule.DuringEnds.Count > 0 ? rule.DuringEnds : rule.StopsOn;
        private int _next;
        private bool _holds;

        public ClockRule Rule => rule;

        public int Episode => episode;

        public bool Holds(RecordView record, int at)
        {
            for (; _next <= at; _next++)
                if (record[_next].Episode == episode)
                    _holds = record.IsAny(rule.During, _next) || (_holds && !record.IsAny(_ends, _next));
            return _holds;
        }
    }

    // The fact counted from: on or before the day of the start, and of that day's the last written.
    private static int Latest(FactMatch counted, int at, RecordView record)
    {
        var last = at;
        while (last + 1 < record.Count && record[last + 1].On == record[at].On)
            last++;
        for (var i = last; i >= 0; i--)
            if (record[i].Episode == record[at].Episode && record.Is(counted, i))
                return i;
        return -1;
    }

    private static bool IsStopped(ClockRule rule, int from, int at, RecordView record)
    {
        for (var i = from + 1; i < at; i++)
            if (record[i].Episode == record[at].Episode && record.IsAny(rule.StopsOn, i))
                return true;
        return false;
    }
}
