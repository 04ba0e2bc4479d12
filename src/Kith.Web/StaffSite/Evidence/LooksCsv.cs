using System.Text;
using Kith.Casework.People;
using Kith.Store;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>Looks as comma-separated text, the latest first, and in words. Any number is written without gathering them.</summary>
internal static class LooksCsv
{
    private const int AtATime = 1000;

    public static async Task WriteAsync(
        Stream stream,
        Audit audit,
        LookQuestion question,
        Workforce workforce,
        CancellationToken stop
    )
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await WriteAsync(writer, audit, question, workforce, stop);
    }

    public static async Task WriteAsync(
        TextWriter writer,
        Audit audit,
        LookQuestion question,
        Workforce workforce,
        CancellationToken stop
    )
    {
        await writer.WriteAsync("at,user,name,child,did,page,detail\r\n");
        while (await audit.LooksAsync(question, AtATime, stop) is { Count: > 0 } looks)
        {
            foreach (var look in looks)
                await writer.WriteAsync(CsvRow.Of(Cells(look, workforce)));
            question = question with { Before = looks[^1].Position };
        }
    }

    private static string[] Cells(Look look, Workforce workforce) =>
        [
            look.At.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            look.Viewer,
            workforce.Find(look.Viewer)?.Name ?? "",
            look.Child == Purposes.NoChild ? "" : look.Child.ToString(),
            Did(look.Purpose),
            PageOf(look),
            look.Detail ?? "",
        ];

    /// <summary>What somebody did, in words.</summary>
    public static string Did(string purpose) =>
        purpose switch
        {
            Purposes.Read => "Opened the record",
            Purposes.List => "Was shown the child in a list",
            Purposes.Record => "Recorded, or began to",
            Purposes.Search => "Was shown the child by a search",
            Purposes.Searched => "Searched",
            Purposes.Refused => "Was refused a page",
            Purposes.Command => "Ran a command",
            _ => purpose,
        };

    /// <summary>The page, without whatever was typed into its address.</summary>
    public static string PageOf(Look look) => look.Page.Split('?')[0];
}
