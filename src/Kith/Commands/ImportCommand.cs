using System.CommandLine;

namespace Kith.Commands;

/// <summary><c>kith import census FILE</c>: takes a children in need census into the records.</summary>
public static class ImportCommand
{
    private static readonly Argument<FileInfo> Census = new("FILE")
    {
        Description = "The children in need census: the XML file as it was sent, of any collection year.",
    };

    private static readonly Option<FileInfo?> Rejected = new("--rejected")
    {
        Description = "Where to write what could not be taken in, with line, child and reason, as CSV.",
        HelpName = "PATH.csv",
    };

    public static Command Build()
    {
        var census = new Command(
            "census",
            "Import a children in need census. All of it or nothing; the same file twice changes nothing."
        )
        {
            Census,
            Rejected,
        };
        census.SetAction(
            (parsed, stop) =>
                new ImportCensus(
                    parsed.GetRequiredValue(Census),
                    parsed.GetValue(Rejected),
                    parsed.DatabaseOf(),
                    parsed.InvocationConfiguration.Output
                ).RunAsync(TimeProvider.System, stop)
        );
        return new Command("import", "Take in records that another system holds.") { census };
    }
}
