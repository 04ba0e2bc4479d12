using System.CommandLine;
using Kith.Guidance;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Commands;

/// <summary><c>kith guidance</c>: checks and shows the editions and protocols that the program works by.</summary>
public static class GuidanceCommand
{
    public static Command Build() =>
        new("guidance", "Check and show the editions of the guidance and the local protocol.")
        {
            Check(),
            Show(),
            Coverage(),
        };

    private static Command Check()
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "Files of your own to check together with ours; leave out to check ours.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("check", "Say whether guidance files are right, or what is wrong in which line.")
        {
            files,
        };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var load = GuidanceFiles.ReadWith(parsed.GetValue(files) ?? []);
            foreach (var error in load.Errors)
                output.WriteLine(error);
            if (load.Library is not { } library)
                return ExitCode.DoneWithFindings;
            foreach (var (from, book) in library.Timeline)
                output.WriteLine(
                    $"{From(from)}  {book.Edition}{(book.Protocol is { } local ? " with " + local : "")}: {book.Duties.Count} duties"
                );
            foreach (var (language, key) in FilesBeside.FamilyWords().Missing)
                output.WriteLine(
                    $"guidance/words/family: \"{key}\" is not translated ({language}). It is said in English."
                );
            var loosened = library
                .Timeline.SelectMany(part => part.Book.Loosened)
                .DistinctBy(duty => duty.Id)
                .ToArray();
            foreach (var duty in loosened)
                output.WriteLine(
                    $"{duty.Origin}: {duty.Id} is longer than the edition's limit. The edition's limit applies; record why your practice is slower."
                );
            return loosened.Length == 0 ? ExitCode.Done : ExitCode.DoneWithFindings;
        });
        return command;
    }

    private static Command Show()
    {
        var edition = new Argument<string>("EDITION") { Description = "The edition, such as wt-2023." };
        var command = new Command(
            "show",
            "Print every duty of an edition, with the rule behind it and where it comes from."
        )
        {
            edition,
        };
        command.SetAction(parsed =>
        {
            var library = GuidanceFiles.Library();
            var id = parsed.GetValue(edition)!;
            if (library.Sources.All(known => known.Id != id))
                throw new CouldNotException(
                    $"There is no edition \"{id}\". There are: {string.Join(", ", library.Sources.Select(known => known.Id))}."
                );
            if (library.Law is { } law && law.Id == id)
            {
                GuidanceListing.Write(law, parsed.InvocationConfiguration.Output);
                return ExitCode.Done;
            }
            var always = library.Always(id);
            GuidanceListing.Write(always.Timeline[^1].Book, parsed.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Coverage()
    {
        var table = new Option<string?>("--table")
        {
            Description = "A table of duties of your own to account for; ours when left out.",
        };
        var command = new Command(
            "coverage",
            "Count the duties that are carried out, shown and not yet in force, edition by edition, and say which have no rule."
        )
        {
            table,
        };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            IReadOnlyList<Edition> editions = [.. GuidanceFiles.Library().Sources];
            foreach (var edition in editions)
                GuidanceCoverage.Write(edition, output);
            return GuidanceCoverage.Account(Table(parsed.GetValue(table)), editions, output)
                ? ExitCode.Done
                : ExitCode.DoneWithFindings;
        });
        return command;
    }

    private static DutyTable Table(string? path)
    {
        var file = path ?? Path.Combine(AppContext.BaseDirectory, "guidance", "duties.csv");
        if (!File.Exists(file))
            throw new CouldNotException($"There is no file {file}. Check the name.");
        try
        {
            return DutyTable.Parse(File.ReadAllText(file));
        }
        catch (FormatException problem)
        {
            throw new CouldNotException(problem.Message);
        }
    }

    private static string From(DateOnly day) => day == DateOnly.MinValue ? "from the start" : $"from {day:yyyy-MM-dd}";
}
