using System.CommandLine;

namespace Kith.Commands;

/// <summary><c>kith match people FILE --against FILE --out PATH.csv</c>: who in one file may be who in another.</summary>
public static class MatchCommand
{
    private static readonly Argument<FileInfo> People = new("FILE")
    {
        Description =
            "The people who come in: CSV with a heading, the id in the first column. Other columns are known by their headings.",
    };

    private static readonly Option<FileInfo> Against = new("--against")
    {
        Description =
            "The people who are held, in a file of the same kind. Where it is FILE itself, nobody is matched with their own id.",
        HelpName = "FILE.csv",
        Required = true,
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description =
            "Where to write who may be whom: contact_id, person_id, probability, decision (same, perhaps or new), why.",
        HelpName = "PATH.csv",
        Required = true,
    };

    public static Command Build()
    {
        var people = new Command(
            "people",
            "Propose who in a file of people is already held. Reads and writes files only; decides nothing for anybody."
        )
        {
            People,
            Against,
            Out,
        };
        people.SetAction(
            (parsed, stop) =>
                new MatchPeople(
                    parsed.GetRequiredValue(People),
                    parsed.GetRequiredValue(Against),
                    parsed.GetRequiredValue(Out),
                    parsed.InvocationConfiguration.Output
                ).RunAsync(stop)
        );
        return new Command("match", "Tell whether two records are of one person.") { people };
    }
}
