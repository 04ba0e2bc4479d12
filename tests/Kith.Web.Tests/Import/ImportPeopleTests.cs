using System.Text;
using Kith.Casework.People;
using Kith.Casework.People.Importing;
using Kith.Casework.Record;
using Kith.Commands;
using Kith.Tests.Cases;
using Kith.Web.Shared;

namespace Kith.Web.Tests.Import;

public sealed class ImportPeopleTests
{
    private const string Mapping = """
        source: Old system
        as-of: 2026-03-31
        dates: [dd/MM/yyyy, MM/yyyy, yyyy]
        people:
          id: Id
          record: { column: Kind, codes: { C: child, A: adult } }
          details: { given: First, family: Last, former-family: Before, born-on: Born, sex: Sex, number: Number, lines: Home, postcode: Postcode, protected: Secret, telephone: Phone }
        relationships:
          person: Who
          of: Whose
          relationship: { column: What, codes: { MO: mother, BR: brother } }
          lives-with-child: Lives
          parental-responsibility: Pr
          responsibility-until: Until
        """;

    private const string People = "Id,Kind,First,Last,Before,Born,Sex,Number,Home,Postcode,Secret,Phone\n";
    private const string Ties = "Who,Whose,What,Lives,Pr,Until\n";
    private const string Kai = "C1,C,Kai,Bellamy,,01/05/2019,M,,57 Cherry Tree Road,ZZ1 8RD,,\n";
    private const string Gemma = "A1,A,Gemma,Bellamy,Marsh,03/1991,F,,,,,07700 900461\n";
    private const string GemmaOfKai = "A1,C1,MO,Yes,Yes,\n";

    private readonly StringWriter _output = new();

    [Theory, EveryEngine]
    public async Task The_example_is_imported_whole_and_twice_is_as_good_as_once(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        var folder = Path.Combine(Shipped.Root, "imports", "example");
        PeopleImportFiles files = new(
            new(Path.Combine(folder, "people.csv")),
            new(Path.Combine(folder, "mapping.yaml")),
            new(Path.Combine(folder, "relationships.csv"))
        );

        (await RunAsync(database, files)).ShouldBe(ExitCode.Done, _output.ToString());

        _output.ToString().ShouldContain("for 3 children and 5 people of their families; 0 rejections");
        _output.ToString().ShouldContain("Columns that the mapping does not name, and that were not read: Worker.");
        var before = await database.CountAsync();
        _output.GetStringBuilder().Clear();
        (await RunAsync(database, files)).ShouldBe(ExitCode.Done, _output.ToString());
        _output.ToString().ShouldContain("0 facts stored for 0 children and 0 people");
        (await database.CountAsync()).ShouldBe(before);
    }

    [Theory, EveryEngine]
    public async Task What_a_row_says_stands_on_the_records_with_the_line_it_came_from(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);

        await ImportAsync(database, Kai + Gemma, GemmaOfKai);

        var child = await ChildAsync(database, "C1");
        var person = child.State.Person;
        (person.DisplayName, person.BornOn, person.Sex).ShouldBe(("Kai Bellamy", new DateOnly(2019, 5, 1), Sex.Male));
        person.Address.ShouldBe(new AddressRecorded("57 Cherry Tree Road", "ZZ1 8RD"));
        var mother = person.Family.ShouldHaveSingleItem();
        (mother.Name, mother.Relationship, mother.ParentalResponsibility, mother.Contact).ShouldBe(
            ("Gemma Bellamy", "mother", true, "07700 900461")
        );
        var known = person.Known[mother.Person];
        known
            .Names.Select(name => (name.Said, name.Kind))
            .ShouldBe([("Gemma Bellamy", null), ("Gemma Marsh", NameKind.Former)]);
        known.Now.BornAbout.ShouldBe("March 1991");
        child.Facts.Select(fact => fact.Source).Distinct().ShouldBe(["people.csv, line 2", "ties.csv, line 2"]);
        child.Facts.ShouldAllBe(fact => fact.On == new DateOnly(2026, 3, 31) && fact.By == Imported.Actor);
    }

    [Theory, EveryEngine]
    public async Task The_numbers_of_an_adult_are_kept_and_replaced_by_a_later_file_only_where_no_person_said_otherwise(
        string engine
    )
    {
        await using var database = await NewDatabase.OnAsync(engine);
        var numbered = Mapping.Replace("former-family: Before", "nhs-number: Before");
        var gemma = Gemma.Replace("Marsh", "943 476 5919").Replace("F,,", "F,L77,");

        (await ImportAsync(database, Kai + gemma, GemmaOfKai, numbered)).ShouldBe(ExitCode.Done, _output.ToString());

        var mother = await MotherAsync(database);
        mother.NhsNumber.ShouldBe("9434765919");
        mother.Numbers.ShouldBe([new NumberHeld("number-1", "L77", "Old system")]);
        (await ImportAsync(database, Kai + gemma, GemmaOfKai, numbered)).ShouldBe(ExitCode.Done, _output.ToString());
        await ImportAsync(database, Kai + gemma.Replace("L77", "L78"), GemmaOfKai, numbered);
        (await MotherAsync(database)).Numbers.ShouldBe([new NumberHeld("number-1", "L78", "Old system")]);
    }

    [Theory, EveryEngine]
    public async Task An_adults_nhs_number_whose_check_digit_does_not_fit_is_refused(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);

        await ImportAsync(
            database,
            Kai + Gemma.Replace("Marsh", "943 476 5918"),
            GemmaOfKai,
            Mapping.Replace("former-family: Before", "nhs-number: Before")
        );

        _output.ToString().ShouldContain("people.csv, line 3, A1, nhs-number: The last digit of the NHS number");
        (await MotherAsync(database)).NhsNumber.ShouldBeNull();
    }

    private static readonly Dictionary<string, (string Rows, string Ties, string Reason)> Broken = new()
    {
        ["no id"] = (",C,Ann,Lee,,,,,,,,\n", "", "people.csv, line 4: There is no id"),
        ["an id twice"] = (Kai, "", "people.csv, line 4, C1: The same id or number stands on line 2 already."),
        ["too many values"] = (
            "C2,C,Ann,Lee,,,,,,,,,,\n",
            "",
            "people.csv, line 4: The row has 14 values and the heading 12."
        ),
        ["no name"] = ("C2,C,,,,,,,,,,\n", "", "people.csv, line 4, C2: There is no name"),
        ["no kind"] = (
            "C2,X,Ann,Lee,,,,,,,,\n",
            "",
            "people.csv, line 4, C2: “X” does not say whether this is a child"
        ),
        ["a value too long"] = (
            $"C2,C,{new string('a', 2_001)},Lee,,,,,,,,\n",
            "",
            "“First” is longer than 2000 characters."
        ),
        ["a NUL"] = (
            "C2,C,A\0nn,Lee,,,,,,,,\n",
            "",
            "people.csv, line 4, C2, given: It holds the control character 0."
        ),
        ["a date that is none"] = ("C2,C,Ann,Lee,,31/02/2019,,,,,,\n", "", "C2, born-on: “31/02/2019” is no date"),
        ["born tomorrow"] = ("C2,C,Ann,Lee,,01/01/2199,,,,,,\n", "", "C2, born-on: It has not come yet."),
        ["a code that is none"] = ("C2,C,Ann,Lee,,,X,,,,,\n", "", "C2, sex: “X” is no answer to “Sex”."),
        ["an adult of nobody"] = (
            "A2,A,Ann,Lee,,,,,,,,\n",
            "",
            "people.csv, line 4, A2: Nothing ties this person to a child"
        ),
        ["a telephone of a child"] = (
            "C2,C,Ann,Lee,,,,,,,,07700 900462\n",
            "",
            "C2, telephone: The record of a child has no place"
        ),
        ["a tie to nobody"] = ("", "A9,C1,MO,,,\n", "ties.csv, line 3, A9, relationships: Nobody of the file"),
        ["a tie said twice"] = ("", GemmaOfKai, "ties.csv, line 3, A1, relationships: Line 2 says already"),
        ["a tie to oneself"] = ("", "C1,C1,BR,,,\n", "ties.csv, line 3, relationships: Both are the same person."),
        ["a tie that no list has"] = ("", "A1,C1,ZZ,,,\n", "ties.csv, line 3, relationships: “ZZ” is no answer"),
        ["an end that cannot be read"] = (
            "",
            "A1,C1,MO,,Yes,soon\n",
            "ties.csv, line 3, relationships: “soon” is no date"
        ),
        ["a quote without its partner"] = (
            "C2,C,\"Ann,Lee,,,,,,,,\n",
            "",
            "A quote begins in this row and never ends."
        ),
    };

    public static TheoryData<string, string> EveryBroken => EveryEngineAttribute.With(Broken.Keys);

    [Theory, MemberData(nameof(EveryBroken))]
    public async Task A_row_that_is_broken_is_listed_with_the_reason_and_the_others_are_taken(
        string engine,
        string that
    )
    {
        await using var database = await NewDatabase.OnAsync(engine);
        var (rows, ties, reason) = Broken[that];

        (await ImportAsync(database, Kai + Gemma + rows, GemmaOfKai + ties)).ShouldBe(ExitCode.DoneWithFindings);

        _output.ToString().ShouldContain(reason);
        (await ChildAsync(database, "C1")).State.Person.Family.Length.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task An_address_of_which_nobody_can_say_whether_it_is_secret_is_not_kept(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);

        await ImportAsync(database, "C1,C,Kai,Bellamy,,,,,The refuge,ZZ1 8RD,perhaps,\n", "");

        (await ChildAsync(database, "C1")).State.Person.Address.ShouldBeNull();
        _output.ToString().ShouldContain("lines: Whether the address is secret could not be read");
    }

    [Theory, EveryEngine]
    public async Task Brothers_are_brothers_on_both_records_and_a_parent_of_a_child_may_be_said_either_way(
        string engine
    )
    {
        await using var database = await NewDatabase.OnAsync(engine);

        await ImportAsync(
            database,
            Kai + "C2,C,Ann,Bellamy,,,F,,,,,\n" + Gemma + "C3,C,Old,Bellamy,,,M,,,,,\n",
            "C1,C2,BR,Yes,,\nC1,A1,child,,,\nC3,C1,father,,,\n"
        );

        (await ChildAsync(database, "C2")).State.Person.Family.ShouldHaveSingleItem().Relationship.ShouldBe("brother");
        (await ChildAsync(database, "C1"))
            .State.Person.Family.Select(member => (member.Name, member.Relationship, member.HasRecord))
            .ShouldBe(
                [("Gemma Bellamy", "mother", false), ("Old Bellamy", "father", true), ("Ann Bellamy", "sister", true)],
                ignoreOrder: true
            );
        (await ChildAsync(database, "C3")).State.Person.Family.ShouldHaveSingleItem().Relationship.ShouldBe("child");
    }

    [Theory, EveryEngine]
    public async Task Who_may_be_one_person_is_proposed_with_the_reason_and_never_merged(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        await ImportAsync(database, Kai, "");
        _output.GetStringBuilder().Clear();

        (
            await ImportAsync(
                database,
                Kai.Replace("C1", "C7") + "C8,C,Kay,Bellamy,,01/05/2019,M,,57 Cherry Tree Road,ZZ1 8RD,,\n",
                "",
                duplicates: database.Path("duplicates.csv")
            )
        ).ShouldBe(ExitCode.DoneWithFindings);

        var list = await File.ReadAllTextAsync(database.Path("duplicates.csv").FullName, NewDatabase.Stop);
        list.ShouldContain("2,C7,Kai Bellamy,");
        list.ShouldContain(",a record here,Kai Bellamy,");
        list.ShouldContain("3,C8,Kay Bellamy,C7,line 2 of this file,Kai Bellamy,");
        _output.ToString().ShouldContain("Nothing was merged: somebody has to look.");
        (await database.CountAsync()).Children.ShouldBe(3);
        var again = await ChildAsync(database, "C8");
        ProposedDuplicates
            .Waiting(again)
            .Select(proposed => proposed.Other)
            .ShouldBe([Imported.IdOf("Old system", "C1"), Imported.IdOf("Old system", "C7")], ignoreOrder: true);
        again.Facts.Last(fact => fact.Fact is DuplicateProposed).Source.ShouldBe("people.csv, line 3");
        await ImportAsync(
            database,
            Kai.Replace("C1", "C7") + "C8,C,Kay,Bellamy,,01/05/2019,M,,57 Cherry Tree Road,ZZ1 8RD,,\n",
            ""
        );
        (await ChildAsync(database, "C8")).Version.ShouldBe(again.Version);
        var other = await ChildAsync(database, "C7");
        await ImportAsync(
            database,
            "C8,C,Kay,Bellamy,,01/05/2019,M,,57 Cherry Tree Road,ZZ1 8RD,,\n" + Kai.Replace("C1", "C7"),
            ""
        );
        (await ChildAsync(database, "C7")).Version.ShouldBe(other.Version, "the same two, in another order");
    }

    [Theory, EveryEngine, Ask("C4")]
    public async Task A_grandmother_entered_for_two_families_is_proposed_on_her_own_record_once(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        const string Gran = "A2,A,Jean,Marsh,,04/02/1955,F,,,,,07700 900777\n";
        await ImportAsync(database, Kai + Gran, "A2,C1,MO,,,\n");
        _output.GetStringBuilder().Clear();
        const string Again =
            "C2,C,Lily,Okoro,,11/11/2020,F,,,,,\n"
            + "A7,A,Jeanne,Marsh,,04/02/1955,F,,,,,07700 900777\nA8,A,Ann,Marsh,,09/09/1988,F,,,,,07700 900778\n";
        const string AgainTies = "A7,C2,MO,,,\nA8,C2,MO,,,\n";

        (await ImportAsync(database, Again, AgainTies)).ShouldBe(ExitCode.DoneWithFindings, _output.ToString());

        var (first, second) = (Imported.IdOf("Old system", "A2"), Imported.IdOf("Old system", "A7"));
        var record = await PersonAsync(database, second);
        ProposedPeople.Waiting(record).Select(proposed => proposed.Other).ShouldBe([first]);
        record.Facts[^1].Source.ShouldBe("people.csv, line 3");
        ProposedPeople.Waiting(await PersonAsync(database, Imported.IdOf("Old system", "A8"))).ShouldBeEmpty();
        await ImportAsync(database, Again, AgainTies);
        (await PersonAsync(database, second)).Version.ShouldBe(record.Version, "the same file again");
        (await PersonAsync(database, first)).Joined.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Twins_whom_the_file_ties_to_one_another_are_not_proposed(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);

        (await ImportAsync(database, Kai + Kai.Replace("C1", "C2").Replace("Kai", "Kay"), "C2,C1,BR,Yes,,\n")).ShouldBe(
            ExitCode.Done,
            _output.ToString()
        );
    }

    [Theory, EveryEngine]
    public async Task Cousins_of_one_name_born_on_other_days_are_not_proposed_though_they_live_together(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);

        (await ImportAsync(database, Kai + Kai.Replace("C1", "C2").Replace("01/05/2019", "17/09/2014"), "")).ShouldBe(
            ExitCode.Done,
            _output.ToString()
        );
    }

    [Theory, EveryEngine]
    public async Task A_dry_run_says_what_would_happen_and_stores_nothing(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);

        (await ImportAsync(database, Kai + Gemma, GemmaOfKai, isDry: true)).ShouldBe(ExitCode.Done, _output.ToString());

        _output.ToString().ShouldContain("5 facts would be stored for 1 children and 1 people");
        File.Exists(database.Path("kith.db").FullName).ShouldBeFalse();
        (await database.CountAsync()).ShouldBe((0, 0));
    }

    [Theory, EveryEngine]
    public async Task A_later_file_says_it_anew_and_an_earlier_one_is_too_late(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        await ImportAsync(database, Kai + Gemma, GemmaOfKai);
        var moved = Kai.Replace("57 Cherry Tree Road", "8 Quay Street");

        await ImportAsync(database, moved + Gemma.Replace("461", "999"), GemmaOfKai, Mapping.Replace("03-31", "06-30"));

        var child = await ChildAsync(database, "C1");
        child.State.Person.Address!.Lines.ShouldBe("8 Quay Street");
        child.State.Person.Family.ShouldHaveSingleItem().Contact.ShouldBe("07700 900999");
        _output.GetStringBuilder().Clear();
        (await ImportAsync(database, Kai + Gemma, GemmaOfKai)).ShouldBe(ExitCode.DoneWithFindings);
        _output.ToString().ShouldContain("A later file is on the record already.");
        (await ChildAsync(database, "C1")).Version.ShouldBe(child.Version);
    }

    [Theory, EveryEngine]
    public async Task What_somebody_has_recorded_otherwise_is_left_alone(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        await ImportAsync(database, Kai + Gemma, GemmaOfKai);
        var child = await ChildAsync(database, "C1");
        await database.AskAsync(
            (records, _) =>
                records.AppendAsync(
                    new(
                        Guid.NewGuid(),
                        "record-address",
                        "amira.haddad",
                        TimeProvider.System.GetUtcNow(),
                        "by hand",
                        [new(child, [new Dated(new AddressRecorded("1 New Street"), new DateOnly(2026, 4, 2))])]
                    ),
                    NewDatabase.Stop
                )
        );
        _output.GetStringBuilder().Clear();

        (await ImportAsync(database, Kai + Gemma, GemmaOfKai, Mapping.Replace("03-31", "06-30"))).ShouldBe(
            ExitCode.DoneWithFindings
        );

        _output
            .ToString()
            .ShouldContain("people.csv, line 2, C1, lines: The record says otherwise, and not by an import.");
        (await ChildAsync(database, "C1")).State.Person.Address!.Lines.ShouldBe("1 New Street");
    }

    [Theory]
    [InlineData("people:", "peopel:", "\"peopel\" is not a key of a mapping of people.")]
    [InlineData("given: First", "given: Forename", "The file has no column “Forename”.")]
    [InlineData("given: First", "nickname: First", "\"nickname\" is not a key of the details of a person.")]
    [InlineData("dd/MM/yyyy", "dd/MM/yy", "has to give the year as yyyy")]
    [InlineData("C: child", "C: kid", "\"record\" has to say who is a child of the service")]
    [InlineData(
        "source: Old system",
        "source: Old system\nencoding: klingon",
        "names the encoding “klingon”, which is none."
    )]
    public async Task A_mapping_that_cannot_be_used_is_refused_with_the_reason(
        string right,
        string wrong,
        string reason
    )
    {
        await using var database = await NewDatabase.OnAsync("sqlite");

        var refusal = await Should.ThrowAsync<CouldNotException>(() =>
            ImportAsync(database, Kai, "", Mapping.Replace(right, wrong, StringComparison.Ordinal))
        );

        refusal.Message.ShouldContain(reason);
        (await database.CountAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_read_where_the_mapping_says_so_and_its_letters_refused_where_not()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        var zoe = Encoding.Latin1.GetBytes(People + Kai + "C2,C,Zo\u00EB,Lee,,,,,,,,\n");

        await ImportAsync(database, zoe);
        _output.ToString().ShouldContain("people.csv, line 3, C2, given: A letter is not in the encoding of the file.");

        await ImportAsync(database, zoe, "encoding: windows-1252\n" + Mapping);
        (await ChildAsync(database, "C2")).State.Person.FirstName.ShouldBe("Zoë");
    }

    [Theory, EveryEngine]
    public async Task A_stopped_import_leaves_the_database_as_it_was(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        using var stop = new CancellationTokenSource();
        var many = string.Concat(Enumerable.Range(0, 8_000).Select(number => $"D{number},C,Kai{number},Lee,,,,,,,,\n"));
        var files = await WriteAsync(database, Encoding.UTF8.GetBytes(People + many), "", Mapping, null);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            new ImportPeople(files, false, database.Text, _output).RunAsync(new StoppingTime(stop), stop.Token)
        );

        (await database.CountAsync()).ShouldBe((0, 0));
    }

    private Task<int> RunAsync(NewDatabase database, PeopleImportFiles files, bool isDry = false) =>
        new ImportPeople(files, isDry, database.Text, _output).RunAsync(TimeProvider.System, NewDatabase.Stop);

    private async Task<int> ImportAsync(
        NewDatabase database,
        string people,
        string ties,
        string mapping = Mapping,
        bool isDry = false,
        FileInfo? duplicates = null
    ) =>
        await RunAsync(
            database,
            await WriteAsync(database, Encoding.UTF8.GetBytes(People + people), ties, mapping, duplicates),
            isDry
        );

    private async Task ImportAsync(NewDatabase database, byte[] people, string mapping = Mapping) =>
        await RunAsync(database, await WriteAsync(database, people, "", mapping, null));

    private static async Task<PeopleImportFiles> WriteAsync(
        NewDatabase database,
        byte[] people,
        string ties,
        string mapping,
        FileInfo? duplicates
    )
    {
        await File.WriteAllBytesAsync(database.Path("people.csv").FullName, people, NewDatabase.Stop);
        await File.WriteAllTextAsync(database.Path("ties.csv").FullName, Ties + ties, NewDatabase.Stop);
        await File.WriteAllTextAsync(database.Path("mapping.yaml").FullName, mapping, NewDatabase.Stop);
        return new(
            database.Path("people.csv"),
            database.Path("mapping.yaml"),
            database.Path("ties.csv"),
            Duplicates: duplicates
        );
    }

    private static async Task<PersonDescribed> MotherAsync(NewDatabase database) =>
        (await ChildAsync(database, "C1")).State.Person.Known[Imported.IdOf("Old system", "A1")].Now;

    private static async Task<ChildRecord> ChildAsync(NewDatabase database, string id) =>
        (
            await database.AskAsync(
                (records, _) => records.LoadChildAsync(Imported.IdOf("Old system", id), NewDatabase.Stop)
            )
        )!;

    private static async Task<PersonRecord> PersonAsync(NewDatabase database, Guid person) =>
        (await database.AskAsync((records, _) => records.LoadPeopleAsync([person], NewDatabase.Stop)))[0];

    /// <summary>Somebody presses Ctrl-C once the import has begun to write.</summary>
    private sealed class StoppingTime(CancellationTokenSource stop) : TimeProvider
    {
        private int _asked;

        public override DateTimeOffset GetUtcNow()
        {
            if (++_asked == 4)
                stop.Cancel();
            return System.GetUtcNow();
        }
    }
}
