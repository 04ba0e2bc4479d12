using System.CommandLine;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Kith.Commands;

namespace Kith.Web.Tests.Commands;

public sealed class CensusCommandTests : IDisposable
{
    private const string Header =
        "<Message><Header><CollectionDetails><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header>";

    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kith-census");

    [Fact]
    public async Task A_return_with_faults_ends_with_1_and_says_them()
    {
        (await Validate(Written($"{Header}<Children><Child/></Children></Message>"))).ShouldBe(
            ExitCode.DoneWithFindings
        );

        _output.ToString().ShouldContain("error 8590  a child without identifier, line 1");
        _output.ToString().ShouldContain("1 child, 7 findings: 4 errors and 3 queries.");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_ends_with_2_and_says_where_and_why()
    {
        (await Validate(Written($"{Header}\n<Children><Child>"))).ShouldBe(ExitCode.CouldNot);

        _error.ToString().ShouldStartWith("Line 2, column 18: The file ends too early.");
    }

    [Theory]
    [InlineData("missing.xml")]
    [InlineData("/")]
    public async Task A_file_that_cannot_be_opened_ends_with_2(string path)
    {
        (await Validate(path)).ShouldBe(ExitCode.CouldNot);

        _error.ToString().ShouldContain(path);
    }

    [Fact]
    public async Task Rows_begin_with_the_columns_that_scripts_rely_on()
    {
        await Validate(
            Written($"{Header}<Children><Child><CINdetails/></Child></Children></Message>"),
            "--format",
            "csv"
        );

        var rows = _output.ToString().Split('\n');
        rows[0].ShouldStartWith("rule_code,LAchildID,line,path,message,");
        rows.ShouldContain(row => row.StartsWith("8600,,1,Message/Children/Child[1]/CINdetails[1]/CINreferralDate,"));
    }

    [Fact]
    public async Task A_cell_cannot_become_a_formula_in_a_spreadsheet()
    {
        const string formula = "=HYPERLINK(\"http://a\")";
        var child = $"<Child><ChildIdentifiers><LAchildID>{formula}</LAchildID></ChildIdentifiers></Child>";

        await Validate(Written($"{Header}<Children>{child}</Children></Message>"), "--format", "csv");

        _output.ToString().ShouldContain("1580,\"'=HYPERLINK(\"\"http://a\"\")\",1,");
    }

    [Fact]
    public async Task The_object_holds_every_finding_even_when_the_file_breaks_off()
    {
        await Validate(Written($"{Header}<Children><Child/><Child>"), "--format", "json");

        var report = JsonDocument.Parse(_output.ToString()).RootElement;
        report.GetProperty("collection_year").GetString().ShouldBe("2025-26");
        report.GetProperty("findings")[0].GetProperty("rule_code").GetString().ShouldBe("4180");
        report.GetProperty("unreadable").GetProperty("line").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task The_page_shows_what_is_in_the_file_as_text()
    {
        var child = "<Child><ChildIdentifiers><LAchildID>&lt;b&gt;1</LAchildID></ChildIdentifiers></Child>";

        await Validate(Written($"{Header}<Children>{child}</Children></Message>"), "--format", "html");

        var page = await new HtmlParser().ParseDocumentAsync(_output.ToString());
        page.QuerySelectorAll("tbody tr td:nth-child(2)").ShouldContain(cell => cell.TextContent == "<b>1");
        page.QuerySelectorAll("b").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_takes_its_name_only_when_it_is_whole()
    {
        var report = Path.Combine(_folder.FullName, "findings.csv");

        await Validate(Written("<Message><Children><Child>"), "--format", "csv", "--out", report);
        _folder.GetFiles("findings*").ShouldBeEmpty();

        await Validate(Written("<Message/>"), "--format", "csv", "--out", report);
        _folder.GetFiles("findings*").ShouldHaveSingleItem().Length.ShouldBeGreaterThan(0);
        _output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_year_can_be_given_and_a_year_without_rules_is_said()
    {
        await Validate(Written("<Message/>"), "--year", "2026-27", "--provisional");

        _output.ToString().ShouldContain("query 8995Q");
        _error.ToString().ShouldContain("The rules for 2026-27 are not published yet");
    }

    [Theory]
    [InlineData("--year", "26")]
    [InlineData("--format", "pdf")]
    public async Task What_cannot_be_understood_ends_with_2(string option, string text) =>
        (await Validate(Written("<Message/>"), option, text)).ShouldBe(ExitCode.CouldNot);

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private string Written(string xml)
    {
        var path = Path.Combine(_folder.FullName, "return.xml");
        File.WriteAllText(path, xml);
        return path;
    }

    private Task<int> Validate(string path, params string[] more) =>
        Root.RunAsync(
            ["census", "validate", path, .. more],
            at: new InvocationConfiguration { Output = _output, Error = _error }
        );
}
