using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Process;

/// <summary>By what the figures of process are shown.</summary>
public enum ProcessBy
{
    /// <summary>The part of the work: an assessment, an enquiry, a plan.</summary>
    Part,

    /// <summary>The pathway the child is on.</summary>
    Pathway,

    /// <summary>The team of whoever leads.</summary>
    Team,
}

/// <summary>What was done on one side, of assessing or of support.</summary>
/// <param name="Children">Of how many children.</param>
/// <param name="Days">For how many days, each child's counted.</param>
/// <param name="Entries">How many visits, notes, meetings and assessments, each counted once.</param>
/// <param name="Timed">Of how many of them somebody said how long they took.</param>
/// <param name="Minutes">How long those took.</param>
public sealed record ProcessSide(int Children, int Days, int Entries, int Timed, double Minutes)
{
    /// <summary>The hours recorded.</summary>
    public int Hours => (int)Math.Round(Minutes / 60);
}

/// <summary>One line of the figures.</summary>
/// <param name="Name">The part of the work, the pathway or the team; null for the usual pathway, and where nobody leads.</param>
/// <param name="Assessing">What assessing and investigating took.</param>
/// <param name="Support">What support took.</param>
public sealed record ProcessLine(string? Name, ProcessSide Assessing, ProcessSide Support);

/// <summary>The help that families got while one part of the work went on, on one pathway, or while somebody of one team led.</summary>
/// <param name="Name">As the line of the figures is named.</param>
/// <param name="Children">How many children.</param>
/// <param name="Times">How much help; what was recorded once for brothers and sisters counts once.</param>
/// <param name="Cost">The pounds it cost, as far as somebody said; null where nobody did.</param>
public sealed record HelpLine(string? Name, int Children, int Times, int? Cost);

/// <summary>What families got.</summary>
/// <param name="What">What, or which need it meets, as the form files name it.</param>
/// <param name="Times">For how many children, or how often.</param>
/// <param name="Cost">The pounds it cost, as far as somebody said; null where nobody did.</param>
public sealed record SupportGot(string What, int Times, int? Cost);

/// <summary>Days and recorded time of assessing and investigating, against those of support.</summary>
/// <param name="Whole">All of it.</param>
/// <param name="Lines">The same, line by line.</param>
/// <param name="Got">What families got of what the law gives a disabled child and their family.</param>
public sealed record ProcessFigures(ProcessLine Whole, IReadOnlyList<ProcessLine> Lines, IReadOnlyList<SupportGot> Got)
{
    /// <summary>Help that is or was given, by the need it meets; what was recorded once for brothers and sisters counts once.</summary>
    public IReadOnlyList<SupportGot> Help { get; init; } = [];

    /// <summary>All of what families got, line by line as the days and the time are: the most first.</summary>
    public IReadOnlyList<HelpLine> HelpBy { get; init; } = [];

    /// <summary>Counts it.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="rules">What is assessing, and what is support.</param>
    /// <param name="by">By what.</param>
    /// <param name="from">The first day that counts.</param>
    /// <param name="today">The last.</param>
    /// <param name="stop">Stops the counting.</param>
    public static async Task<ProcessFigures> OfAsync(
        ReadModels read,
        ProcessRules rules,
        ProcessBy by,
        DateOnly from,
        DateOnly today,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(rules);
        string[] lanes = [.. rules.Assessing, .. rules.Support];
        var teams = await read.Practitioners.ToDictionaryAsync(one => one.Id, one => one.Team, stop);
        var spans = await read
            .WorkSpans.Where(span =>
                lanes.Contains(span.Lane) && span.FromDay <= today && (span.UntilDay == null || span.UntilDay >= from)
            )
            .OrderBy(span => span.Child)
            .ThenBy(span => span.FromDay)
            .ToListAsync(stop);
        var entries = await read
            .WorkEntries.Where(entry => entry.OnDay >= from && entry.OnDay <= today)
            .ToListAsync(stop);
        var work = Attributed(spans, entries);
        var name = NameBy(by, teams);
        var got = await read
            .WorkSupports.Where(row => row.OnDay >= from && row.OnDay <= today)
            .GroupBy(row => row.What)
            .Select(of => new SupportGot(
                of.Key,
                of.Count(),
                of.Max(row => row.Cost) == null ? null : of.Sum(row => row.Cost)
            ))
            .ToListAsync(stop);
        return new ProcessFigures(
            LineOf(null, spans),
            [
                .. spans
                    .GroupBy(name)
                    .Select(group => LineOf(group.Key, [.. group]))
                    .OrderByDescending(line => line.Assessing.Days + line.Support.Days)
                    .ThenBy(line => line.Name, StringComparer.Ordinal),
            ],
            InOrder(got)
        )
        {
            Help = await HelpAsync(read, from, today, stop),
            HelpBy = HelpByLine(await GivenAsync(read, from, today, stop), spans, name),
        };

        ProcessLine LineOf(string? of, IReadOnlyList<WorkSpanRow> some)
        {
            var assessing = some.ToLookup(span => rules.Assessing.Contains(span.Lane));
            return new ProcessLine(of, SideOf([.. assessing[true]]), SideOf([.. assessing[false]]));
        }

        ProcessSide SideOf(IReadOnlyList<WorkSpanRow> some)
        {
            List<Work> done = [.. some.SelectMany(span => work[span])];
            return new ProcessSide(
                some.Select(span => span.Child).Distinct().Count(),
                some.Sum(span => Days(span, from, today)),
                done.Select(one => one.Entry.ActId).Distinct().Count(),
                done.Where(one => one.Entry.Minutes is not null).Select(one => one.Entry.ActId).Distinct().Count(),
                done.Sum(one => one.Minutes)
            );
        }
    }

    private static async Task<IReadOnlyList<SupportGot>> HelpAsync(
        ReadModels read,
        DateOnly from,
        DateOnly today,
        CancellationToken stop
    ) =>
        InOrder(
            await read
                .AreaNeeds.Where(row => row.Kind == AreaNeedRow.Help && row.OnDay >= from && row.OnDay <= today)
                .Where(row => row.Standing == AreaNeedRow.Going || row.Standing == AreaNeedRow.Delivered)
                .Select(row => new
                {
                    row.ActId,
                    row.Seat,
                    row.Code,
                    row.Cost,
                })
                .Distinct()
                .GroupBy(row => row.Code)
                .Select(of => new SupportGot(
                    of.Key,
                    of.Count(),
                    of.Max(row => row.Cost) == null ? null : of.Sum(row => row.Cost)
                ))
                .ToListAsync(stop)
        );

    private static async Task<List<Given>> GivenAsync(
        ReadModels read,
        DateOnly from,
        DateOnly today,
        CancellationToken stop
    )
    {
        var helps = await read
            .AreaNeeds.Where(row => row.Kind == AreaNeedRow.Help && row.OnDay >= from && row.OnDay <= today)
            .Where(row => row.Standing == AreaNeedRow.Going || row.Standing == AreaNeedRow.Delivered)
            .ToListAsync(stop);
        var supports = await read.WorkSupports.Where(row => row.OnDay >= from && row.OnDay <= today).ToListAsync(stop);
        return
        [
            .. helps.Select(row => new Given(row.Child, row.OnDay, $"{row.ActId:N}/{row.Seat}", row.Cost)),
            .. supports.Select(row => new Given(row.Child, row.OnDay, $"{row.Child:N}/{row.Number}", row.Cost)),
        ];
    }

    // It belongs to what began last among the work that went on that day, as an entry does.
    private static IReadOnlyList<HelpLine> HelpByLine(
        List<Given> given,
        IReadOnlyList<WorkSpanRow> spans,
        Func<WorkSpanRow, string?> name
    )
    {
        var ofChild = spans.ToLookup(span => span.Child);
        return
        [
            .. given
                .Select(one => (Given: one, Span: GoingOn(ofChild[one.Child], one.OnDay)))
                .Where(one => one.Span is not null)
                .GroupBy(one => name(one.Span!), one => one.Given)
                .Select(line =>
                {
                    var once = line.DistinctBy(one => one.Once).ToList();
                    return new HelpLine(
                        line.Key,
                        line.Select(one => one.Child).Distinct().Count(),
                        once.Count,
                        once.Exists(one => one.Cost is not null) ? once.Sum(one => one.Cost) : null
                    );
                })
                .OrderByDescending(line => line.Times)
                .ThenBy(line => line.Name, StringComparer.Ordinal),
        ];
    }

    private static WorkSpanRow? GoingOn(IEnumerable<WorkSpanRow> ofChild, DateOnly day) =>
        ofChild.LastOrDefault(span => span.FromDay <= day && !(span.UntilDay < day));

    private static IReadOnlyList<SupportGot> InOrder(IEnumerable<SupportGot> got) =>
        [.. got.OrderByDescending(one => one.Times).ThenBy(one => one.What, StringComparer.Ordinal)];

    private static Func<WorkSpanRow, string?> NameBy(ProcessBy by, IReadOnlyDictionary<string, string> teams) =>
        by switch
        {
            ProcessBy.Part => span => span.Lane,
            ProcessBy.Pathway => span => span.Pathway,
            _ => span => span.Lead is { } lead ? teams.GetValueOrDefault(lead) : null,
        };

    // An entry belongs to what began last among the work that went on that day. What was entered once for several children took its
    // time once: it is parted among them.
    private static ILookup<WorkSpanRow, Work> Attributed(
        IReadOnlyList<WorkSpanRow> spans,
        IReadOnlyList<WorkEntryRow> entries
    )
    {
        var ofChild = spans.ToLookup(span => span.Child);
        var children = entries.GroupBy(entry => entry.ActId).ToDictionary(act => act.Key, act => act.Count());
        return entries
            .Select(entry =>
                (
                    Span: GoingOn(ofChild[entry.Child], entry.OnDay),
                    Work: new Work(entry, (entry.Minutes ?? 0) / (double)children[entry.ActId])
                )
            )
            .Where(one => one.Span is not null)
            .ToLookup(one => one.Span!, one => one.Work);
    }

    private static int Days(WorkSpanRow span, DateOnly from, DateOnly today)
    {
        var first = span.FromDay > from ? span.FromDay : from;
        var last = span.UntilDay is { } until && until < today ? until : today;
        return last.DayNumber - first.DayNumber + 1;
    }

    private sealed record Work(WorkEntryRow Entry, double Minutes);

    private sealed record Given(Guid Child, DateOnly OnDay, string Once, int? Cost);
}
