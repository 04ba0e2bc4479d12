using System.CommandLine;

namespace Kith.Commands;

/// <summary><c>kith import census FILE</c> and <c>kith import people FILE</c>: take what another system holds into the records.</summary>
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

    private static readonly Argument<FileInfo> People = new("FILE")
    {
        Description = "Children and the people of their families: CSV with a heading, a row for each.",
    };

    private static readonly Option<FileInfo> Mapping = new("--mapping")
    {
        Description = "Which column is which detail, and how dates and codes read; see docs/import.md.",
        HelpName = "FILE.yaml",
        Required = true,
    };

    private static readonly Option<FileInfo?> Relationships = new("--relationships")
    {
        Description = "Who is what to whom: CSV with a heading, a row for each relationship.",
        HelpName = "FILE.csv",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Say what would be stored, rejected and proposed, and store nothing.",
    };

    private static readonly Option<FileInfo?> RejectedDetails = new("--rejected")
    {
        Description = "Where to write what could not be taken in, with line, detail and reason, as CSV.",
        HelpName = "PATH.csv",
    };

    private static readonly Option<FileInfo?> Duplicates = new("--duplicates")
    {
        Description = "Where to write who may be one person with two records, and why, as CSV. Nobody is merged.",
        HelpName = "PATH.csv",
    };

    public static Command Build() =>
        new("import", "Take in records that another system holds.") { BuildCensus(), BuildPeople() };

    private static Command BuildPeople()
    {
        var people = new Command(
            "people",
            "Import people and their relationships by a mapping file. All of it or nothing; the same file twice changes nothing."
        )
        {
            People,
            Mapping,
            Relationships,
            DryRun,
            RejectedDetails,
            Duplicates,
        };
        people.SetAction(
            (parsed, stop) =>
                new ImportPeople(
                    new PeopleImportFiles(
                        parsed.GetRequiredValue(People),
                        parsed.GetRequiredValue(Mapping),
                        parsed.GetValue(Relationships),
                        parsed.GetValue(RejectedDetails),
                        parsed.GetValue(Duplicates)
                    ),
                    parsed.GetValue(DryRun),
                    parsed.DatabaseOf(),
                    parsed.InvocationConfiguration.Output
                ).RunAsync(TimeProvider.System, stop)
        );
        return people;
    }

    private static Command BuildCensus()
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
        return census;
    }
}
