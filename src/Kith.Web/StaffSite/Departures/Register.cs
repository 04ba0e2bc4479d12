using Kith.Casework.People;
using Kith.Guidance;
using Kith.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Departures;

/// <summary>The register of departures from guidance: figures that name nobody.</summary>
/// <param name="ByDuty">By duty, the most first.</param>
/// <param name="ByTeam">By the team of whoever departed, the most first.</param>
/// <param name="ByStage">By the part of the work, the most first.</param>
/// <param name="ByMonth">Month by month, the first day of each.</param>
/// <param name="Substantial">Duties departed from so often that it is no exception any more, whatever is looked at.</param>
/// <param name="Teams">Every team with a departure in these months, to choose from.</param>
/// <param name="ByDutyAndTeam">By duty and team, in the order of their names.</param>
/// <param name="ByCause">By what held up what was late, by the list of the form files, the most first.</param>
public sealed record Register(
    IReadOnlyList<DutyLine> ByDuty,
    IReadOnlyList<RateLine> ByTeam,
    IReadOnlyList<RateLine> ByStage,
    IReadOnlyList<(DateOnly Month, int Count)> ByMonth,
    IReadOnlyList<DutyLine> Substantial,
    IReadOnlyList<string> Teams,
    IReadOnlyList<TeamRate> ByDutyAndTeam,
    IReadOnlyList<(string Cause, int Count)> ByCause
)
{
    /// <summary>The team of somebody who is in none.</summary>
    internal const string NoTeam = "No team";

    /// <summary>How many departures there are in all.</summary>
    public int Count => ByDuty.Sum(line => line.Departures);

    /// <summary>Makes the register.</summary>
    public static async Task<Register> OfAsync(
        Database database,
        RegisteredDuties duties,
        Workforce workforce,
        Substantial line,
        DepartureQuestion question,
        DateOnly today,
        CancellationToken stop
    )
    {
        var recent = DepartureQuestion.From(line.Months, today);
        var start = DepartureQuestion.From(question.Months, today);
        var all = await EntriesAsync(database, duties, workforce, start < recent ? start : recent, stop);
        var inTime = all.FindAll(entry => entry.On >= start);
        var asked = inTime.FindAll(entry => entry.Fits(question));
        var lately = all.FindAll(entry => entry.On >= recent);
        var applied = await Count(asked, start);
        // As the page opens, both ask for the same.
        var appliedLately =
            question == new DepartureQuestion(null, null, null, line.Months) ? applied : await Count(lately, recent);
        return new(
            DutyLine.Of(asked, duties, duty => applied.Of([duty], question.Team)),
            RateLine.Of(
                asked,
                question.Team is null ? applied.Teams : [],
                entry => entry.Team,
                (team, all) => applied.Of(all, team),
                applied.Tells
            ),
            RateLine.Of(
                asked,
                [],
                entry => entry.Stage,
                (stage, all) => applied.Of(all.Where(duty => duties.StageOf(duty) == stage), question.Team),
                applied.Tells
            ),
            [
                .. Enumerable
                    .Range(0, question.Months)
                    .Select(start.AddMonths)
                    .Select(month => (month, asked.Count(entry => entry.On >= month && entry.On < month.AddMonths(1)))),
            ],
            [
                .. DutyLine
                    .Of(lately, duties, duty => appliedLately.Of([duty], null))
                    .Where(duty => line.Is(duty.Departures, duty.Applied)),
            ],
            [.. inTime.Select(entry => entry.Team).Distinct().Order(StringComparer.Ordinal)],
            [
                .. asked
                    .GroupBy(entry => (entry.Duty, entry.Team))
                    .OrderBy(group => group.Key)
                    .Select(group => new TeamRate(
                        group.Key.Duty,
                        group.Key.Team,
                        group.Count(),
                        applied.Of([group.Key.Duty], group.Key.Team)
                    )),
            ],
            await CausesAsync(database, duties, workforce, question, start, stop)
        );

        Task<DutyApplications> Count(IEnumerable<DepartureEntry> entries, DateOnly from) =>
            DutyApplications.CountAsync(database, duties, workforce, entries.Select(entry => entry.Duty), from, stop);
    }

    private static async Task<IReadOnlyList<(string Cause, int Count)>> CausesAsync(
        Database database,
        RegisteredDuties duties,
        Workforce workforce,
        DepartureQuestion question,
        DateOnly from,
        CancellationToken stop
    )
    {
        await using var read = database.ReadModels();
        var rows = await read
            .Departures.Where(row => row.DepartedOn >= from && row.Cause != null)
            .Select(row => new
            {
                row.Duty,
                row.DepartedOn,
                row.DepartedBy,
                row.Cause,
            })
            .ToListAsync(stop);
        return
        [
            .. rows.Where(row =>
                    new DepartureEntry(
                        row.Duty,
                        duties.StageOf(row.Duty),
                        row.DepartedOn,
                        workforce.Find(row.DepartedBy)?.Details.Team ?? NoTeam,
                        ""
                    ).Fits(question)
                )
                .CountBy(row => row.Cause!)
                .OrderByDescending(cause => cause.Value)
                .ThenBy(cause => cause.Key, StringComparer.Ordinal)
                .Select(cause => (cause.Key, cause.Value)),
        ];
    }

    private static async Task<List<DepartureEntry>> EntriesAsync(
        Database database,
        RegisteredDuties duties,
        Workforce workforce,
        DateOnly from,
        CancellationToken stop
    )
    {
        await using var read = database.ReadModels();
        var rows = await read
            .Departures.Where(row => row.DepartedOn >= from)
            .Select(row => new
            {
                row.Duty,
                row.DepartedOn,
                row.DepartedBy,
                row.Status,
            })
            .ToListAsync(stop);
        return rows.ConvertAll(row => new DepartureEntry(
            row.Duty,
            duties.StageOf(row.Duty),
            row.DepartedOn,
            workforce.Find(row.DepartedBy)?.Details.Team ?? NoTeam,
            row.Status
        ));
    }
}

/// <summary>The departures of one team from one duty.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Team">The team of whoever departed.</param>
/// <param name="Departures">How many.</param>
/// <param name="Applied">How often the duty applied in that team; null when that is not known.</param>
public sealed record TeamRate(string Duty, string Team, int Departures, int? Applied);

/// <summary>A departure as it is counted.</summary>
/// <param name="Duty">The duty departed from.</param>
/// <param name="Stage">The part of the work the duty belongs to.</param>
/// <param name="On">When.</param>
/// <param name="Team">The team of whoever departed.</param>
/// <param name="Status">Whether the manager named has agreed, as the read model says it.</param>
internal sealed record DepartureEntry(string Duty, string Stage, DateOnly On, string Team, string Status)
{
    /// <summary>True when the manager named did not agree, whatever has become of it since.</summary>
    public bool WasDeclined => Status is "declined" or "put-right" or "done-again" or "kept";

    /// <summary>True when it is among what was asked for.</summary>
    public bool Fits(DepartureQuestion wanted) =>
        (wanted.Duty is null || wanted.Duty == Duty)
        && (wanted.Team is null || wanted.Team == Team)
        && (wanted.Stage is null || wanted.Stage == Stage);
}
