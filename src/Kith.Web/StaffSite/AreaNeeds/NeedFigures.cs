using System.Globalization;
using Kith.Casework.Replay;
using Kith.Store;
using Kith.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.AreaNeeds;

/// <summary>What the families of an area need, what help they get and what nothing meets, and the groups they were screened for. It names nobody.</summary>
/// <param name="Districts">The districts there are to choose from.</param>
/// <param name="Needs">A line for each need, those that nothing meets most often first.</param>
/// <param name="Because">Why nothing meets a need, each with how often.</param>
/// <param name="Groups">The groups for which the edition asks to think of early help, each with how many children.</param>
/// <param name="Screened">How many children were screened for them.</param>
public sealed record NeedFigures(
    IReadOnlyList<string> Districts,
    IReadOnlyList<NeedLine> Needs,
    IReadOnlyList<(string Why, NeedFigure Times)> Because,
    IReadOnlyList<(string Group, NeedFigure Children)> Groups,
    NeedFigure Screened
)
{
    private const string Whole = "";

    /// <summary>Counts it. What was recorded once for brothers and sisters counts once; a child's own need for each.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="from">The first day of the entries that count.</param>
    /// <param name="today">The last.</param>
    /// <param name="district">The district; empty for the whole area.</param>
    /// <param name="stop">Stops the counting.</param>
    /// <remarks>Every district is counted, whichever is asked for: what may be said of one depends on what the others and the whole say.</remarks>
    public static async Task<NeedFigures> OfAsync(
        ReadModels read,
        DateOnly from,
        DateOnly today,
        string district,
        CancellationToken stop
    )
    {
        var rows = read.AreaNeeds.Where(row => row.OnDay >= from && row.OnDay <= today);
        var counts = new NeedCounts();
        foreach (var isWhole in new[] { true, false })
        {
            counts.Add(await NeedsAsync(rows, isWhole, stop));
            counts.Add(await BecauseAsync(rows, isWhole, stop));
            counts.Add(await GroupsAsync(rows, isWhole, stop));
            counts.Add(await ScreenedAsync(rows, isWhole, stop));
        }
        return counts.Of(district);
    }

    private static async Task<List<CountedNeed>> NeedsAsync(
        IQueryable<AreaNeedRow> rows,
        bool isWhole,
        CancellationToken stop
    ) =>
        await Each(rows, isWhole)
            .GroupBy(row => new { row.District, row.Code })
            .Select(of => new CountedNeed(
                of.Key.District,
                of.Key.Code,
                of.Count(row => row.Kind == AreaNeedRow.Need),
                of.Count(row =>
                    row.Kind == AreaNeedRow.Help
                    && (row.Standing == AreaNeedRow.Going || row.Standing == AreaNeedRow.Delivered)
                ),
                of.Count(row => row.Kind == AreaNeedRow.Help && (row.Helped == "yes" || row.Helped == "partly")),
                of.Sum(row => row.Kind == AreaNeedRow.Help ? row.Cost ?? 0 : 0),
                of.Count(row => row.Kind == AreaNeedRow.Unmet)
            ))
            .ToListAsync(stop);

    private static async Task<List<CountedCode>> BecauseAsync(
        IQueryable<AreaNeedRow> rows,
        bool isWhole,
        CancellationToken stop
    ) =>
        await Each(rows, isWhole)
            .Where(row => row.Kind == AreaNeedRow.Unmet && row.Standing != null)
            .GroupBy(row => new { row.District, Why = row.Standing! })
            .Select(of => new CountedCode(NeedCounts.Because, of.Key.District, of.Key.Why, of.Count()))
            .ToListAsync(stop);

    private static async Task<List<CountedCode>> GroupsAsync(
        IQueryable<AreaNeedRow> rows,
        bool isWhole,
        CancellationToken stop
    ) =>
        await rows.Where(row => row.Kind == AreaNeedRow.Group)
            .Select(row => new
            {
                District = isWhole ? Whole : row.District,
                row.Code,
                row.Child,
            })
            .Distinct()
            .GroupBy(row => new { row.District, row.Code })
            .Select(of => new CountedCode(NeedCounts.Group, of.Key.District, of.Key.Code, of.Count()))
            .ToListAsync(stop);

    private static async Task<List<CountedCode>> ScreenedAsync(
        IQueryable<AreaNeedRow> rows,
        bool isWhole,
        CancellationToken stop
    ) =>
        await rows.Where(row => row.Kind == AreaNeedRow.Group)
            .Select(row => new { District = isWhole ? Whole : row.District, row.Child })
            .Distinct()
            .GroupBy(row => row.District)
            .Select(of => new CountedCode(NeedCounts.Screened, of.Key, "", of.Count()))
            .ToListAsync(stop);

    private static IQueryable<Counted> Each(IQueryable<AreaNeedRow> rows, bool isWhole) =>
        rows.Where(row => row.Kind != AreaNeedRow.Group)
            .Select(row => new Counted
            {
                District = isWhole ? Whole : row.District,
                ActId = row.ActId,
                Seat = row.Seat,
                Kind = row.Kind,
                Code = row.Code,
                Standing = row.Standing,
                Helped = row.Helped,
                Cost = row.Cost,
            })
            .Distinct();

    // Told apart by all it holds.
    private sealed record Counted
    {
        public string? District { get; init; }
        public required Guid ActId { get; init; }
        public required string Seat { get; init; }
        public required string Kind { get; init; }
        public required string Code { get; init; }
        public string? Standing { get; init; }
        public string? Helped { get; init; }
        public int? Cost { get; init; }
    }
}

/// <summary>A figure that is said, or held back because it may point to somebody, or because one that does could be worked out of it.</summary>
/// <param name="Number">The figure.</param>
/// <param name="IsHeld">True where it is held back.</param>
public readonly record struct NeedFigure(int Number, bool IsHeld)
{
    private const string Held = "held back";

    /// <summary>The figure as it is said.</summary>
    public override string ToString() => IsHeld ? Held : Number.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>Something worked out from so many cases: held back where they are.</summary>
    /// <param name="figure">As it is said.</param>
    public string Or(string figure) => IsHeld ? Held : figure;
}

/// <summary>One need in the area.</summary>
/// <param name="Need">The need, as the form files name it.</param>
/// <param name="Found">How many people have it, by the last assessment.</param>
/// <param name="Given">How much help is or was given for it.</param>
/// <param name="Helped">How much of it helped, wholly or in part, as those say who got it.</param>
/// <param name="Cost">What it costs in pounds, as far as anybody said.</param>
/// <param name="Unmet">How often nothing meets it.</param>
public sealed record NeedLine(
    string Need,
    NeedFigure Found,
    NeedFigure Given,
    NeedFigure Helped,
    int Cost,
    NeedFigure Unmet
);
