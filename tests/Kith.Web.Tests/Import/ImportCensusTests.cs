using System.Text;
using Kith.Commands;
using Kith.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Import;

public sealed class ImportCensusTests
{
    private const string Header =
        "<Message><Header><CollectionDetails><Year>2026</Year></CollectionDetails><Source><LEA>201</LEA></Source></Header><Children>";

    private readonly StringWriter _output = new();

    [Theory, EveryEngine]
    public async Task A_clean_return_is_imported_whole_and_twice_is_as_good_as_once(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);

        (await ImportAsync(database, Sample("clean"))).ShouldBe(ExitCode.Done);
        _output.ToString().ShouldContain("12,626 facts stored for 1,500 children; 0 rejections");
        var before = await database.CountAsync();
        before.Children.ShouldBe(1500);
        (await database.AskAsync((_, models) => models.Children.CountAsync(child => child.Stage == "closed"))).ShouldBe(
            1500 - 545
        );

        _output.GetStringBuilder().Clear();
        (await ImportAsync(database, Sample("clean"))).ShouldBe(ExitCode.Done);
        _output.ToString().ShouldContain("0 facts stored for 0 children");
        (await database.CountAsync()).ShouldBe(before);
    }

    [Theory, EveryEngine]
    public async Task A_faulty_return_is_imported_as_far_as_it_can_be_and_says_what_could_not(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        var rejected = database.Path("rejected.csv");

        (await ImportAsync(database, Sample("with-errors"), rejected)).ShouldBe(ExitCode.DoneWithFindings);

        _output.ToString().ShouldContain("Line 9006, Child: There is no number for the child (LAchildID).");
        _output.ToString().ShouldContain("and 16 more.");
        var lines = await File.ReadAllLinesAsync(rejected.FullName, NewDatabase.Stop);
        lines.Length.ShouldBe(1 + 36);
        lines.ShouldContain("11457,11,CH0000347,Disabilities/Disability,“XYZ” is no code of the return’s year.,0");
        (await database.CountAsync()).Children.ShouldBe(1496);
    }

    [Theory, EveryEngine]
    public async Task What_a_later_return_leaves_out_or_moves_is_no_phantom_in_it(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        const string before = "<CINdetails><CINreferralDate>2025-11-05</CINreferralDate></CINdetails>";
        const string after = "<CINdetails><CINreferralDate>2025-11-06</CINreferralDate></CINdetails>";
        await ImportAsync(database, await WriteAsync(database, Return(Child("A1", before) + Child("B2", before))));
        _output.GetStringBuilder().Clear();

        var second = await WriteAsync(database, Return(Child("A1", after)));
        (await ImportAsync(database, second)).ShouldBe(ExitCode.DoneWithFindings);

        _output.ToString().ShouldContain("1 entries of 1 children are in an earlier return and not in this one.");
        var built = database.Path("built.xml");
        await Root.RunAsync([
            "census",
            "build",
            "--year",
            "2025-26",
            "--out",
            built.FullName,
            "--database",
            database.Text,
        ]);
        var text = await File.ReadAllTextAsync(built.FullName, NewDatabase.Stop);
        text.ShouldContain("2025-11-06");
        text.ShouldNotContain("2025-11-05");
        text.ShouldNotContain("B2");
        var facts = (await database.CountAsync()).Facts;
        await ImportAsync(database, second);
        (await database.CountAsync()).Facts.ShouldBe(facts);
    }

    private static readonly Dictionary<string, (string File, string Reason)> Unreadable = new()
    {
        ["is cut short"] = (
            $"{Header}<Child><ChildIdentifiers><LAchildID>A1</LAchildID></ChildIdentifiers>",
            "The file ends too early."
        ),
        ["has tags that do not match"] = (
            $"{Header}<Child></Children></Child></Message>",
            "The XML is not well formed"
        ),
        ["is not XML"] = ("LAchildID;UPN\nA1;X", "There is text outside the XML, or the file is not XML at all."),
        ["is empty"] = ("", "The file is empty."),
        ["has a document type"] = (
            $"<!DOCTYPE Message [<!ENTITY a \"b\">]>{Header}</Children></Message>",
            "The file has a document type declaration"
        ),
        ["goes ten deep"] = (
            $"{Header}<Child>{Nested(7)}</Child></Children></Message>",
            "More than 9 elements stand inside one another."
        ),
        ["is in another encoding than it says"] = (
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?>{Header}<Child>Zo\u00EB</Child></Children></Message>",
            "The first line says that the encoding of the file is utf-8, and a character here is not"
        ),
        ["is of another collection"] = (
            Header.Replace("<Year>", "<Collection>SSDA903</Collection><Year>") + "</Children></Message>",
            "This is a return of the collection “SSDA903”."
        ),
        ["names no authority"] = (
            Header.Replace("<LEA>201</LEA>", "") + "</Children></Message>",
            "The header does not say which authority made the return (LEA)."
        ),
        ["names no year"] = (
            Header.Replace("<Year>2026</Year>", "") + "</Children></Message>",
            "The header does not say which year the return is for (Year, ReferenceDate)."
        ),
    };

    public static TheoryData<string, string> EveryUnreadable => EveryEngineAttribute.With(Unreadable.Keys);

    [Theory, MemberData(nameof(EveryUnreadable))]
    public async Task A_file_that_cannot_be_read_is_refused_with_the_reason_and_leaves_the_database_as_it_was(
        string engine,
        string that
    )
    {
        await using var database = await NewDatabase.OnAsync(engine);
        await ImportAsync(database, await WriteAsync(database, Whole("A0")));
        var (text, reason) = Unreadable[that];
        // One byte a character: all of them but the one that is not UTF-8 are the same in UTF-8.
        var file = await WriteAsync(database, Encoding.Latin1.GetBytes(text));

        var refusal = await Should.ThrowAsync<CouldNotException>(() => ImportAsync(database, file));

        refusal.Message.ShouldStartWith("return.xml was not imported, and the database is as it was.");
        refusal.Message.ShouldContain(reason);
        (await database.CountAsync()).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Elements_nine_deep_are_read_and_named_as_unknown()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        var file = await WriteAsync(database, Whole("A0", Nested(5)));

        (await ImportAsync(database, file)).ShouldBe(ExitCode.DoneWithFindings);

        (await database.CountAsync()).ShouldBe((1, 2));
    }

    [Theory, EveryEngine]
    public async Task A_file_cut_short_after_many_children_leaves_nothing_of_them(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        var whole = await File.ReadAllBytesAsync(Sample("clean").FullName, NewDatabase.Stop);
        var rejected = database.Path("rejected.csv");
        var file = await WriteAsync(database, whole[..(whole.Length / 2)]);

        await Should.ThrowAsync<CouldNotException>(() => ImportAsync(database, file, rejected));

        (await database.CountAsync()).ShouldBe((0, 0));
        File.Exists(rejected.FullName).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stopped_import_leaves_the_database_as_it_was()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        using var stop = new CancellationTokenSource();
        var import = new ImportCensus(Sample("clean"), null, database.Text, _output);

        await Should.ThrowAsync<OperationCanceledException>(() => import.RunAsync(new StoppingTime(stop), stop.Token));

        (await database.CountAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_is_made_plain_text()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        var rejected = database.Path("rejected.csv");
        var file = await WriteAsync(database, Whole("=1+1", "<Sex>\"?,</Sex>"));

        await ImportAsync(database, file, rejected);

        (await File.ReadAllTextAsync(rejected.FullName, NewDatabase.Stop)).ShouldContain(
            ",'=1+1,ChildIdentifiers/Sex,\"“\"\"?,” is no code of the return’s year.\",0"
        );
    }

    private Task<int> ImportAsync(NewDatabase database, FileInfo file, FileInfo? rejected = null) =>
        new ImportCensus(file, rejected, database.Text, _output).RunAsync(TimeProvider.System, NewDatabase.Stop);

    private static byte[] Whole(string number, string more = "") =>
        Encoding.UTF8.GetBytes(
            $"{Header}<Child><ChildIdentifiers><LAchildID>{number}</LAchildID>{more}</ChildIdentifiers></Child></Children></Message>"
        );

    private static byte[] Return(string children) => Encoding.UTF8.GetBytes($"{Header}{children}</Children></Message>");

    private static string Child(string number, string inside) =>
        $"<Child><ChildIdentifiers><LAchildID>{number}</LAchildID></ChildIdentifiers>{inside}</Child>";

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels));

    private static async Task<FileInfo> WriteAsync(NewDatabase database, byte[] content)
    {
        var file = database.Path("return.xml");
        await File.WriteAllBytesAsync(file.FullName, content, NewDatabase.Stop);
        file.Refresh();
        return file;
    }

    private static FileInfo Sample(string name) =>
        new(Path.Combine(AppContext.BaseDirectory, "samples", $"authority-{name}-2025-26.xml"));

    /// <summary>Somebody presses Ctrl-C once the import has begun to write.</summary>
    private sealed class StoppingTime(CancellationTokenSource stop) : TimeProvider
    {
        private int _asked;

        public override DateTimeOffset GetUtcNow()
        {
            if (++_asked == 300)
                stop.Cancel();
            return System.GetUtcNow();
        }
    }
}
