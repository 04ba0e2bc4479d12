using System.CommandLine;
using System.Xml.Linq;
using Kith.Commands;
using Kith.Web.Tests.Import;

namespace Kith.Web.Tests.Commands;

public sealed class CensusBuildTests
{
    private static readonly string Clean = Path.Combine(
        AppContext.BaseDirectory,
        "samples",
        "authority-clean-2025-26.xml"
    );

    [Theory, EveryEngine]
    public async Task A_clean_return_is_built_again_as_it_was_sent(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        (await Kith(database, "import", "census", Clean)).Code.ShouldBe(ExitCode.Done);
        var (file, explained) = (database.Path("built.xml"), database.Path("left-out.csv"));

        var built = await Kith(
            database,
            "census",
            "build",
            "--year",
            "2025-26",
            "--out",
            file.FullName,
            "--explain",
            explained.FullName
        );

        built.Code.ShouldBe(ExitCode.Done, built.Said);
        built.Said.ShouldContain("1,500 children in it, 0 not.");
        // Whoever runs it has read each child in the file.
        var looks = await Kith(database, "audit", "--viewer", $"{Environment.UserName} (command line)");
        looks.Said.Split("kith census build").Length.ShouldBe(1 + 1500);
        looks.Said.ShouldContain("kith import census");
        Children(file.FullName).SequenceEqual(Children(Clean)).ShouldBeTrue();
        XDocument.Load(file.FullName).Descendants("LEA").Single().Value.ShouldBe("201");
        (await File.ReadAllTextAsync(explained.FullName, NewDatabase.Stop)).ShouldStartWith(
            "kind,LAchildID,what,on,why,"
        );
    }

    [Fact]
    public async Task Made_at_the_same_time_it_is_the_same_to_the_byte()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        await Kith(database, "import", "census", Clean);
        var (one, other) = (database.Path("one.xml"), database.Path("other.xml"));
        foreach (var file in new[] { one, other })
            await Kith(
                database,
                "census",
                "build",
                "--year",
                "2025-26",
                "--out",
                file.FullName,
                "--made",
                "2026-05-01T09:00:00"
            );

        (await File.ReadAllBytesAsync(other.FullName, NewDatabase.Stop)).ShouldBe(
            await File.ReadAllBytesAsync(one.FullName, NewDatabase.Stop)
        );
    }

    [Fact]
    public async Task The_year_after_leaves_out_who_was_closed_and_says_so()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        await Kith(database, "import", "census", Clean);
        var explained = database.Path("left-out.csv");

        await Kith(
            database,
            "census",
            "build",
            "--year",
            "2026-27",
            "--out",
            database.Path("next.xml").FullName,
            "--explain",
            explained.FullName
        );

        (await File.ReadAllTextAsync(explained.FullName, NewDatabase.Stop)).ShouldContain(
            "It was closed before the year of the return began."
        );
    }

    [Fact]
    public async Task Without_a_return_taken_in_it_asks_which_authority_this_is()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        await database.CountAsync();

        var refused = await Kith(
            database,
            "census",
            "build",
            "--year",
            "2025-26",
            "--out",
            database.Path("none.xml").FullName
        );

        refused.Code.ShouldBe(ExitCode.CouldNot);
        refused.Said.ShouldContain("--authority NNN");
        database.Path("none.xml").Exists.ShouldBeFalse();
    }

    private static List<string> Children(string file) =>
        [.. XDocument.Load(file).Descendants("Child").Select(child => child.ToString())];

    private static async Task<(int Code, string Said)> Kith(NewDatabase database, params string[] arguments)
    {
        await using var said = new StringWriter();
        var code = await Root.RunAsync(
            [.. arguments, "--database", database.Text],
            at: new InvocationConfiguration { Output = said, Error = said }
        );
        return (code, said.ToString());
    }
}
