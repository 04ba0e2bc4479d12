using Kith.Casework.Record;
using Kith.Casework.Replay;
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
    /// <summary>True where it is not said.</summary>
    public bool IsHeld { get; init; }

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
public sealed record HelpLine(string? Name, int Children, int Times, int? Cost)
{
    /// <summary>True where it is not said.</summary>
    public bool IsHeld { get; init; }
}

/// <summary>What families got.</summary>
/// <param name="What">What, or which need it meets, as the form files name it.</param>
/// <param name="Times">For how many children, or how often.</param>
/// <param name="Cost">The pounds it cost, as far as somebody said; null where nobody did.</param>
public sealed record SupportGot(string What, int Times, int? Cost)
{
    /// <summary>True where it is not said.</summary>
    public bool IsHeld { get; init; }
}

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
        var teams = await read.Practitioners.ToDictionaryAsync(one => one.Id, one => one.Team, stop);
        var rows = new ProcessRows(read, rules, from, today);
        var count = new ProcessCount(
            rules,
            NameBy(by, teams),
            await rows.EnteredTogetherAsync(stop),
            await rows.HelpedTogetherAsync(stop),
            from,
            today
        );
        await foreach (var child in rows.ByChildAsync(stop))
            count.Add(child);
        var got = await rows
            .Supports.GroupBy(row => row.What)
            .Select(of => new SupportGot(
                of.Key,
                of.Count(),
                of.Max(row => row.Cost) == null ? null : of.Sum(row => row.Cost)
            ))
            .ToListAsync(stop);
        return new ProcessFigures(count.Whole, count.Lines, InOrder(got))
        {
            Help = await HelpAsync(rows, stop),
            HelpBy = count.HelpBy,
        }.WithHeld(count.Helped);
    }

    // Another way to divide the same work may say all of its lines, and so the whole: it counts as said.
    private ProcessFigures WithHeld(int helped)
    {
        var assessing = HeldLines.Among(
            [.. Lines.Select(line => line.Assessing)],
            side => side.Children,
            (side, held) => side with { IsHeld = held }
        );
        var support = HeldLines.Among(
            [.. Lines.Select(line => line.Support)],
            side => side.Children,
            (side, held) => side with { IsHeld = held }
        );
        var got = HeldLines.Among(
            [.. Got, .. Help],
            one => one.Times,
            // What few children got is all of what a line of them says.
            (one, held) => one with { IsHeld = held || Share.IsSmall(helped) }
        );
        return this with
        {
            Lines = [.. Lines.Select((line, at) => line with { Assessing = assessing[at], Support = support[at] })],
            Got = [.. got.Take(Got.Count)],
            Help = [.. got.Skip(Got.Count)],
            HelpBy = HeldLines.Among(HelpBy, line => line.Children, (line, held) => line with { IsHeld = held }),
        };
    }

    private static async Task<IReadOnlyList<SupportGot>> HelpAsync(ProcessRows rows, CancellationToken stop) =>
        InOrder(
            await rows
                .Helps.Select(row => new
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

    private static IReadOnlyList<SupportGot> InOrder(IEnumerable<SupportGot> got) =>
        [.. got.OrderByDescending(one => one.Times).ThenBy(one => one.What, StringComparer.Ordinal)];

    private static Func<WorkSpanRow, string?> NameBy(ProcessBy by, IReadOnlyDictionary<string, string> teams) =>
        by switch
        {
            ProcessBy.Part => span => span.Lane,
            ProcessBy.Pathway => span => span.Pathway,
            _ => span => span.Lead is { } lead ? teams.GetValueOrDefault(lead) : null,
        };
}
