using Kith.Casework;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Engagement;

/// <summary>Who takes part: at meetings and with reports by role, mothers and fathers apart, and who leads.</summary>
/// <param name="Meetings">How many meetings were held.</param>
/// <param name="Roles">A line for each role at meetings, those asked most often first.</param>
/// <param name="Parents">The same of mothers and of fathers.</param>
/// <param name="Fathers">What is known of the fathers of children worked with now.</param>
/// <param name="Leads">Who leads now, by agency and by the stage of the case, most children first.</param>
/// <param name="Offered">For how many children each agency offers to lead, against how many it leads for now.</param>
public sealed record EngagementFigures(
    int Meetings,
    IReadOnlyList<SeatLine> Roles,
    IReadOnlyList<SeatLine> Parents,
    FathersLine Fathers,
    IReadOnlyList<LeadLine> Leads,
    IReadOnlyList<OfferLine> Offered
)
{
    private const string Came = "came";
    private const string SentReport = "sent-report";
    private const string DidNotCome = "did-not-come";

    /// <summary>Counts it. A meeting about brothers and sisters counts once, and so does everybody who was asked to it.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="from">The first day of the meetings that count.</param>
    /// <param name="today">The last.</param>
    /// <param name="stop">Stops the counting.</param>
    public static async Task<EngagementFigures> OfAsync(
        ReadModels read,
        DateOnly from,
        DateOnly today,
        CancellationToken stop
    )
    {
        var held = read.Attendances.Where(row => row.OnDay >= from && row.OnDay <= today);
        var seats = held.Select(row => new Seat
        {
            ActId = row.ActId,
            Row = row.Seat,
            Who = row.Role,
            Came = row.Came,
            ReportDue = row.ReportDue,
            ReportOn = row.ReportOn,
        });
        var parents = held.Where(row => row.Parent != null)
            .Select(row => new Seat
            {
                ActId = row.ActId,
                Row = row.Seat,
                Who = row.Parent!,
                Came = row.Came,
                ReportDue = row.ReportDue,
                ReportOn = row.ReportOn,
            });
        return new(
            await held.Select(row => row.ActId).Distinct().CountAsync(stop),
            await LinesAsync(seats, today, stop),
            await LinesAsync(parents, today, stop),
            await FathersAsync(read, held, stop),
            await LeadsAsync(read, stop),
            await OfferedAsync(read, stop)
        );
    }

    private static async Task<IReadOnlyList<SeatLine>> LinesAsync(
        IQueryable<Seat> seats,
        DateOnly today,
        CancellationToken stop
    ) =>
        await seats
            .Distinct()
            .GroupBy(seat => seat.Who)
            .OrderByDescending(of => of.Count())
            .ThenBy(of => of.Key)
            .Select(of => new SeatLine(
                of.Key,
                of.Count(),
                of.Count(seat => seat.Came == Came),
                of.Count(seat => seat.Came == SentReport),
                of.Count(seat => seat.Came == DidNotCome),
                of.Count(seat => seat.ReportDue != null && seat.ReportDue <= today),
                of.Count(seat => seat.ReportDue != null && seat.ReportDue <= today && seat.ReportOn <= seat.ReportDue)
            ))
            .ToListAsync(stop);

    private static async Task<FathersLine> FathersAsync(
        ReadModels read,
        IQueryable<AttendanceRow> held,
        CancellationToken stop
    )
    {
        var open = read.Children.Where(child =>
            child.Stage != null && child.Stage != Stages.Closed && child.DiedOn == null && child.MergedInto == null
        );
        var known = await open.GroupBy(child => child.Father)
            .Select(of => new { Father = of.Key, Count = of.Count() })
            .ToListAsync(stop);
        var fathers = held.Where(row => row.Parent == Kinship.Father);
        var met = open.Where(child => child.Father == ChildRow.FatherKnown && held.Any(row => row.Child == child.Id));
        return new(
            [.. known.Select(one => (one.Father, one.Count))],
            await met.CountAsync(stop),
            await met.CountAsync(child => fathers.Any(row => row.Child == child.Id), stop),
            await met.CountAsync(child => fathers.Any(row => row.Child == child.Id && row.Came == Came), stop)
        );
    }

    private static async Task<IReadOnlyList<LeadLine>> LeadsAsync(ReadModels read, CancellationToken stop)
    {
        var found = await (
            from child in read.Children
            where child.Stage != null && child.Stage != Stages.Closed && child.MergedInto == null
            join lead in read.Practitioners on child.Lead equals lead.Id
            group lead.Id by new { lead.Agency, child.Stage } into of
            select new
            {
                of.Key.Agency,
                of.Key.Stage,
                Leads = of.Distinct().Count(),
                Children = of.Count(),
            }
        ).ToListAsync(stop);
        return
        [
            .. found
                .Select(of => new LeadLine(of.Agency, of.Stage, of.Leads, of.Children))
                .OrderByDescending(line => line.Children)
                .ThenBy(line => line.Agency, StringComparer.Ordinal)
                .ThenBy(line => line.Stage, StringComparer.Ordinal),
        ];
    }

    private static async Task<IReadOnlyList<OfferLine>> OfferedAsync(ReadModels read, CancellationToken stop)
    {
        var people = read.Practitioners.Where(person => !person.Gone && person.Leads != null);
        var offered = await people
            .GroupBy(person => person.Agency)
            .Select(of => new
            {
                Agency = of.Key,
                People = of.Count(),
                Children = of.Sum(person => person.Leads!.Value),
            })
            .ToListAsync(stop);
        // Of those who offer, and not of everybody of their agency: what is left is theirs.
        var led = await (
            from child in read.Children
            where child.Stage != null && child.Stage != Stages.Closed && child.MergedInto == null
            join lead in people on child.Lead equals lead.Id
            group lead.Id by lead.Agency into of
            select new { Agency = of.Key, Children = of.Count() }
        ).ToListAsync(stop);
        return
        [
            .. offered
                .Select(of => new OfferLine(
                    of.Agency,
                    of.People,
                    of.Children,
                    led.Find(one => one.Agency == of.Agency)?.Children ?? 0
                ))
                .OrderByDescending(line => line.Children - line.Led)
                .ThenBy(line => line.Agency, StringComparer.Ordinal),
        ];
    }

    // Told apart by all it holds.
    private sealed record Seat
    {
        public required Guid ActId { get; init; }
        public required string Row { get; init; }
        public required string Who { get; init; }
        public string? Came { get; init; }
        public DateOnly? ReportDue { get; init; }
        public DateOnly? ReportOn { get; init; }
    }
}

/// <summary>How those of one role took part in meetings.</summary>
/// <param name="Who">The role, or mother or father.</param>
/// <param name="Asked">How often one was asked.</param>
/// <param name="Came">How often they came.</param>
/// <param name="SentReport">How often they sent a report or information instead.</param>
/// <param name="DidNotCome">How often they did neither; of the rest nobody said.</param>
/// <param name="ReportsDue">How many reports were wanted by now.</param>
/// <param name="ReportsInTime">How many of them came by the day they were wanted.</param>
public sealed record SeatLine(
    string Who,
    int Asked,
    int Came,
    int SentReport,
    int DidNotCome,
    int ReportsDue,
    int ReportsInTime
);

/// <summary>The fathers of children with whom somebody works now.</summary>
/// <param name="Known">How many children by what is known of the father, as stored: <see cref="ChildRow.FatherKnown"/>, why he is not known, or null where nobody has said.</param>
/// <param name="Met">Of how many whose father is on record a meeting was held.</param>
/// <param name="Asked">At how many of them he was asked.</param>
/// <param name="Came">At how many he came.</param>
public sealed record FathersLine(IReadOnlyList<(string? Father, int Children)> Known, int Met, int Asked, int Came)
{
    /// <summary>How many children there are.</summary>
    public int Children => Known.Sum(one => one.Children);

    /// <summary>How many of a kind.</summary>
    public int Of(Func<string?, bool> kind) => Known.Where(one => kind(one.Father)).Sum(one => one.Children);
}

/// <summary>How many people of an agency lead at a stage, and how many children.</summary>
public sealed record LeadLine(string Agency, string? Stage, int Leads, int Children);

/// <summary>For how many children an agency offers to lead.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="People">How many of its people it offers.</param>
/// <param name="Children">For how many children at a time, all of them together.</param>
/// <param name="Led">For how many they lead now.</param>
public sealed record OfferLine(string Agency, int People, int Children, int Led);
