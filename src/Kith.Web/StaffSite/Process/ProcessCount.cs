using Kith.Casework.Record;
using Kith.Store.Rows;

namespace Kith.Web.StaffSite.Process;

/// <summary>Counts the figures of process child by child, keeping only the lines, and what was recorded for several children at once.</summary>
/// <param name="rules">What is assessing, and what is support.</param>
/// <param name="name">The line that a part of the work is counted in.</param>
/// <param name="entered">How many entries an act left, of those that left several.</param>
/// <param name="helped">The help that was recorded for several children at once.</param>
/// <param name="from">The first day that counts.</param>
/// <param name="today">The last.</param>
internal sealed class ProcessCount(
    ProcessRules rules,
    Func<WorkSpanRow, string?> name,
    IReadOnlyDictionary<Guid, int> entered,
    IReadOnlySet<(Guid Act, string Seat)> helped,
    DateOnly from,
    DateOnly today
)
{
    private readonly Sides _whole = new();

    // A line may have no name.
    private readonly Dictionary<ValueTuple<string?>, Sides> _lines = [];
    private readonly Dictionary<ValueTuple<string?>, Help> _help = [];

    /// <summary>All of it.</summary>
    public ProcessLine Whole => _whole.Line(null);

    /// <summary>The same, line by line, the longest first.</summary>
    public IReadOnlyList<ProcessLine> Lines =>
        [
            .. _lines
                .Select(line => line.Value.Line(line.Key.Item1))
                .OrderByDescending(line => line.Assessing.Days + line.Support.Days)
                .ThenBy(line => line.Name, StringComparer.Ordinal),
        ];

    /// <summary>How many children got help.</summary>
    public int Helped { get; private set; }

    /// <summary>The help that families got, line by line, the most first.</summary>
    public IReadOnlyList<HelpLine> HelpBy =>
        [
            .. _help
                .Select(line => line.Value.Line(line.Key.Item1))
                .OrderByDescending(line => line.Times)
                .ThenBy(line => line.Name, StringComparer.Ordinal),
        ];

    /// <summary>Adds what was done for one more child.</summary>
    public void Add(ChildProcess child)
    {
        HashSet<Side> counted = [];
        foreach (var span in child.Spans)
        foreach (var side in SidesOf(span))
        {
            if (counted.Add(side))
                side.Children++;
            side.Days += Days(span);
        }
        foreach (var entry in child.Entries)
            if (GoingOn(child, entry.OnDay) is { } span)
                foreach (var side in SidesOf(span))
                    side.Add(entry, entered.GetValueOrDefault(entry.ActId, 1));
        HashSet<Help> found = [];
        foreach (var row in child.Helps)
            if (HelpOn(row.OnDay) is { } line)
                line.Add(helped.Contains((row.ActId, row.Seat)) ? (row.ActId, row.Seat) : null, row.Cost);
        foreach (var row in child.Supports)
            HelpOn(row.OnDay)?.Add(null, row.Cost);
        if (found.Count > 0)
            Helped++;

        Help? HelpOn(DateOnly day)
        {
            if (GoingOn(child, day) is not { } span)
                return null;
            var line = Of(_help, name(span));
            if (found.Add(line))
                line.Children++;
            return line;
        }
    }

    // It belongs to what began last among the work that went on that day.
    private static WorkSpanRow? GoingOn(ChildProcess child, DateOnly day) =>
        child.Spans.LastOrDefault(span => span.FromDay <= day && !(span.UntilDay < day));

    private Side[] SidesOf(WorkSpanRow span)
    {
        var assessing = rules.Assessing.Contains(span.Lane);
        return [_whole.Of(assessing), Of(_lines, name(span)).Of(assessing)];
    }

    private static T Of<T>(Dictionary<ValueTuple<string?>, T> lines, string? name)
        where T : new() => lines.TryGetValue(new(name), out var line) ? line : lines[new(name)] = new T();

    private int Days(WorkSpanRow span)
    {
        var first = span.FromDay > from ? span.FromDay : from;
        var last = span.UntilDay is { } until && until < today ? until : today;
        return last.DayNumber - first.DayNumber + 1;
    }

    private sealed class Sides
    {
        private readonly Side _assessing = new();
        private readonly Side _support = new();

        public Side Of(bool assessing) => assessing ? _assessing : _support;

        public ProcessLine Line(string? name) => new(name, _assessing.Counted, _support.Counted);
    }

    private sealed class Side
    {
        // Of what was entered for several at once, what is counted already.
        private readonly HashSet<(Guid Act, bool Timed)> _once = [];
        private int _entries;
        private int _timed;
        private double _minutes;

        public int Children { get; set; }

        public int Days { get; set; }

        public ProcessSide Counted => new(Children, Days, _entries, _timed, _minutes);

        // What was entered once for several children took its time once: it is parted among them.
        public void Add(WorkEntryRow entry, int children)
        {
            if (IsFirst(entry.ActId, timed: false, children))
                _entries++;
            if (entry.Minutes is not { } minutes)
                return;
            if (IsFirst(entry.ActId, timed: true, children))
                _timed++;
            _minutes += minutes / (double)children;
        }

        private bool IsFirst(Guid act, bool timed, int children) => children == 1 || _once.Add((act, timed));
    }

    private sealed class Help
    {
        private readonly HashSet<(Guid, string)> _once = [];
        private int _times;
        private int? _cost;

        public int Children { get; set; }

        // What was recorded together is known by its act and its seat, and counts once.
        public void Add((Guid, string)? together, int? cost)
        {
            if (together is { } help && !_once.Add(help))
                return;
            _times++;
            if (cost is { } pounds)
                _cost = (_cost ?? 0) + pounds;
        }

        public HelpLine Line(string? name) => new(name, Children, _times, _cost);
    }
}
