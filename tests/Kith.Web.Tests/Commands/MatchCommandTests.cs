using System.CommandLine;
using Kith.Commands;

namespace Kith.Web.Tests.Commands;

public sealed class MatchCommandTests : IDisposable
{
    private const string Held =
        "person_id,first_name,surname,date_of_birth,postcode,phone\np1,Ella,Brown,2016-03-04,LS1 4AB,07700900123\np2,Mia,Brown,2016-03-04,LS1 4AB,07700900123\np3,Tom,Green,2011-01-09,LS2 7XY,07700900555\n";

    private readonly StringWriter _output = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kith-match");

    [Fact]
    public async Task Each_who_comes_in_has_the_likeliest_first_or_is_new()
    {
        var rows = await MatchAsync(
            "contact_id,forename,last name,dob,post code,mobile,cluster\nc1,Ellla,Brown,04/03/2016,LS1 4AB,07700 900123,x\nc2,Zara,Khan,2019-05-05,LS9 1AA,,y\n",
            ExitCode.Done
        );

        rows[0].ShouldBe("contact_id,person_id,probability,decision,why");
        rows[1].ShouldStartWith("c1,p1,");
        rows[1]
            .ShouldEndWith(
                ",same,given names one letter apart; same family name; same date of birth; same address as far as it is known; same telephone number"
            );
        rows[^1].ShouldBe("c2,,,new,");
        _output.ToString().ShouldContain("Columns of coming.csv that were not read: cluster.");
        _output.ToString().ShouldContain("2 people: 1 are held already, 0 perhaps, 1 are new.");
    }

    [Fact]
    public async Task In_one_file_nobody_is_matched_with_themselves()
    {
        var held = Written("held.csv", Held);

        (await RunAsync(held, held)).ShouldBe(ExitCode.Done);

        (await ReadAsync()).Skip(1).Select(row => row.Split(',')).ShouldAllBe(cells => cells[0] != cells[1]);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_a_finding_and_the_others_are_matched()
    {
        var rows = await MatchAsync(
            "id,forename,surname\nc1,Tom\nc2,Tom,Green\nc2,Tom,Green\n",
            ExitCode.DoneWithFindings
        );

        rows[1].ShouldStartWith("c2,p3,");
        _output.ToString().ShouldContain("coming.csv, line 2: The row has 2 values and the heading 3.");
        _output.ToString().ShouldContain("coming.csv, line 4: The id c2 stands on an earlier line too.");
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_holds_nothing_could_not_be_matched_and_nothing_is_written()
    {
        (await RunAsync(Written("coming.csv", ""), Written("held.csv", Held))).ShouldBe(ExitCode.CouldNot);
        _output.ToString().ShouldContain("coming.csv cannot be read. The file is empty.");
        (await RunAsync(Path.Combine(_folder.FullName, "absent.csv"), Written("held.csv", Held))).ShouldBe(
            ExitCode.CouldNot
        );
        File.Exists(Out).ShouldBeFalse();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Out => Path.Combine(_folder.FullName, "matches.csv");

    private async Task<string[]> MatchAsync(string coming, int expected)
    {
        (await RunAsync(Written("coming.csv", coming), Written("held.csv", Held))).ShouldBe(
            expected,
            _output.ToString()
        );
        return await ReadAsync();
    }

    private Task<string[]> ReadAsync() => File.ReadAllLinesAsync(Out, TestContext.Current.CancellationToken);

    private Task<int> RunAsync(string coming, string held) =>
        Root.RunAsync(
            ["match", "people", coming, "--against", held, "--out", Out],
            at: new InvocationConfiguration { Output = _output, Error = _output }
        );

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
