using System.Text;
using Kith.Casework.People;
using Kith.Guidance;
using Kith.Store.Rows;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Departures;

/// <summary>The register as comma-separated text, one departure a line. It names no child and nobody who departed.</summary>
internal static class DeparturesCsv
{
    private const string Head = "departed_on,duty,says,stage,confidence,edition,act,team,status,answered_on";

    public static async Task WriteAsync(
        Stream stream,
        IAsyncEnumerable<DepartureRow> rows,
        RegisteredDuties duties,
        Workforce workforce,
        CancellationToken stop
    )
    {
        // The mark tells a spreadsheet that the text is UTF-8.
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(Head + "\r\n");
        await foreach (var row in rows.WithCancellation(stop))
        {
            var line = CsvRow.Of(
                Day(row.DepartedOn),
                row.Duty,
                duties.Says(row.Duty),
                duties.StageOf(row.Duty),
                duties.SurenessOf(row.Duty),
                row.Edition,
                row.Act,
                workforce.Find(row.DepartedBy)?.Details.Team ?? Register.NoTeam,
                row.Status,
                row.AnsweredOn is { } answered ? Day(answered) : ""
            );
            await writer.WriteAsync(line);
        }
    }

    /// <summary>The rates, one duty and team a line.</summary>
    public static string Rates(Register register, RegisteredDuties duties) =>
        string.Concat(
            register
                .ByDutyAndTeam.Select(rate =>
                    CsvRow.Of(
                        rate.Duty,
                        duties.Says(rate.Duty),
                        duties.StageOf(rate.Duty),
                        duties.SurenessOf(rate.Duty),
                        rate.Team,
                        rate.Departures,
                        rate.Applied
                    )
                )
                .Prepend(CsvRow.Of("duty", "says", "stage", "confidence", "team", "departures", "applied"))
        );

    private static string Day(DateOnly day) => IsoDay.Of(day);
}
