using System.CommandLine;

namespace Kith.Commands;

/// <summary><c>kith search</c>: looks in a file of people for what was typed, as the site looks in its records.</summary>
internal static class SearchCommand
{
    private static readonly Option<FileInfo> Queries = new("--queries")
    {
        Description = "A CSV file with a column typed: what somebody typed to find a person, one line a search.",
        Required = true,
    };

    private static readonly Option<FileInfo> People = new("--people")
    {
        Description =
            "A CSV file of people. The first column is the id; the others are known by their headings: names, former names, date of birth, address, telephone, numbers, relatives.",
        Required = true,
    };

    private static readonly Option<FileInfo> Out = new("--out")
    {
        Description = "The CSV file to write: typed, rank from 1 to 10, person_id, why.",
        Required = true,
    };

    public static Command Build()
    {
        var command = new Command(
            "search",
            "Look in a file of people for what was typed, and say who fits and why. Reads no records and keeps nothing."
        )
        {
            Queries,
            People,
            Out,
        };
        command.SetAction(
            (parsed, stop) =>
                new SearchFiles(
                    parsed.GetRequiredValue(Queries),
                    parsed.GetRequiredValue(People),
                    parsed.GetRequiredValue(Out),
                    parsed.InvocationConfiguration.Output
                ).RunAsync(stop)
        );
        return command;
    }
}
