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
    IReadOnlyList<(string Why, int Times)> Because,
    IReadOnlyList<(string Group, int Children)> Groups,
    int Screened
)
{
    /// <summary>Counts it. What was recorded once for brothers and sisters counts once; a child's own need for each.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="from">The first day of the entries that count.</param>
    /// <param name="today">The last.</param>
    /// <param name="district">The district; empty for the whole area.</param>
    /// <param name="stop">Stops the counting.</param>
    public static async Task<NeedFigures> OfAsync(
        ReadModels read,
        DateOnly from,
        DateOnly today,
        string district,
        CancellationToken stop
    )
    {
        var known = read.AreaNeeds.Where(row => row.OnDay >= from && row.OnDay <= today);
        var rows = district.Length == 0 ? known : known.Where(row => row.District == district);
        var screened = rows.Where(row => row.Kind == AreaNeedRow.Group);
        var each = rows.Where(row => row.Kind != AreaNeedRow.Group)
            .Select(row => new Counted
            {
                ActId = row.ActId,
                Seat = row.Seat,
                Kind = row.Kind,
                Code = row.Code,
                Standing = row.Standing,
                Helped = row.Helped,
                Cost = row.Cost,
            })
            .Distinct();
        return new(
            await known
                .Where(row => row.District != null)
                .Select(row => row.District!)
                .Distinct()
                .OrderBy(one => one)
                .ToListAsync(stop),
            await NeedsAsync(each, stop),
            await BecauseAsync(each, stop),
            await GroupsAsync(screened, stop),
            await screened.Select(row => row.Child).Distinct().CountAsync(stop)
        );
    }

    private static async Task<IReadOnlyList<NeedLine>> NeedsAsync(IQueryable<Counted> each, CancellationToken stop)
    {
        var needs = await each.GroupBy(row => row.Code)
            .Select(of => new NeedLine(
                of.Key,
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
        return
        [
            .. needs
                .OrderByDescending(line => line.Unmet)
                .ThenByDescending(line => line.Found)
                .ThenBy(line => line.Need, StringComparer.Ordinal),
        ];
    }

    private static async Task<IReadOnlyList<(string Why, int Times)>> BecauseAsync(
        IQueryable<Counted> each,
        CancellationToken stop
    )
    {
        var because = await each.Where(row => row.Kind == AreaNeedRow.Unmet && row.Standing != null)
            .GroupBy(row => row.Standing!)
            .Select(of => new { Why = of.Key, Times = of.Count() })
            .ToListAsync(stop);
        return
        [
            .. because
                .Select(one => (one.Why, one.Times))
                .OrderByDescending(one => one.Times)
                .ThenBy(one => one.Why, StringComparer.Ordinal),
        ];
    }

    private static async Task<IReadOnlyList<(string Group, int Children)>> GroupsAsync(
        IQueryable<AreaNeedRow> screened,
        CancellationToken stop
    )
    {
        var groups = await screened
            .GroupBy(row => row.Code)
            .Select(of => new { Group = of.Key, Children = of.Select(row => row.Child).Distinct().Count() })
            .ToListAsync(stop);
        return
        [
            .. groups
                .Select(one => (one.Group, one.Children))
                .OrderByDescending(one => one.Children)
                .ThenBy(one => one.Group, StringComparer.Ordinal),
        ];
    }

    // Told apart by all it holds.
    private sealed record Counted
    {
        public required Guid ActId { get; init; }
        public required string Seat { get; init; }
        public required string Kind { get; init; }
        public required string Code { get; init; }
        public string? Standing { get; init; }
        public string? Helped { get; init; }
        public int? Cost { get; init; }
    }
}

/// <summary>One need in the area.</summary>
/// <param name="Need">The need, as the form files name it.</param>
/// <param name="Found">How many people have it, by the last assessment.</param>
/// <param name="Given">How much help is or was given for it.</param>
/// <param name="Helped">How much of it helped, wholly or in part, as those say who got it.</param>
/// <param name="Cost">What it costs in pounds, as far as anybody said.</param>
/// <param name="Unmet">How often nothing meets it.</param>
public sealed record NeedLine(string Need, int Found, int Given, int Helped, int Cost, int Unmet);
