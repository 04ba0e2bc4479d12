using System.CommandLine;
using Kith.Commands;

namespace Kith.Web.Tests.Commands;

public class SearchCommandTests
{
    [Fact]
    public async Task What_was_typed_is_looked_for_in_a_file_and_each_one_found_is_written_with_why()
    {
        var folder = Directory.CreateTempSubdirectory("kith-test-").FullName;
        string At(string name) => Path.Combine(folder, name);
        await File.WriteAllTextAsync(
            At("people.csv"),
            "ref,first name,surname,former surname,date of birth,postcode,mother's name\n"
                + "P1,Siobhan,Whitlock,Brown,2011-05-03,NN1 4AB,Donna Whitlock\n"
                + "P2,Kwame,Mensah,,2009-01-02,NN2 1AA,Ama Mensah\n",
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            At("queries.csv"),
            "typed\n\"shevawn, brown\"\nama's son\nnobody whatever zzz\n",
            TestContext.Current.CancellationToken
        );
        using var output = new StringWriter();

        var code = await Root.RunAsync(
            ["search", "--queries", At("queries.csv"), "--people", At("people.csv"), "--out", At("found.csv")],
            at: new InvocationConfiguration { Output = output, Error = output }
        );

        code.ShouldBe(ExitCode.Done, output.ToString());
        var lines = await File.ReadAllLinesAsync(At("found.csv"), TestContext.Current.CancellationToken);
        lines[0].ShouldBe("typed,rank,person_id,why");
        lines[1].ShouldStartWith("\"shevawn, brown\",1,P1,");
        lines[1].ShouldContain("once called Brown");
        lines[2].ShouldStartWith("ama's son,1,P2,close to Ama Mensah");
    }

    [Fact]
    public async Task Without_a_column_typed_nothing_is_looked_for()
    {
        var folder = Directory.CreateTempSubdirectory("kith-test-").FullName;
        var file = Path.Combine(folder, "people.csv");
        await File.WriteAllTextAsync(file, "id,name\n1,Jo Smith\n", TestContext.Current.CancellationToken);
        using var output = new StringWriter();

        var code = await Root.RunAsync(
            ["search", "--queries", file, "--people", file, "--out", Path.Combine(folder, "found.csv")],
            at: new InvocationConfiguration { Output = output, Error = output }
        );

        code.ShouldBe(ExitCode.CouldNot);
        output.ToString().ShouldContain("no column typed");
    }
}
