using System.Text;
using Kith.Matching.Files;

namespace Kith.Matching.Tests.Files;

public class PeopleFileTests
{
    [Fact]
    public void The_first_column_is_the_id_whatever_it_is_called()
    {
        var person = Only("surname,given names\nSmith,Ann\n");
        person.Id.ShouldBe("Smith");
        person.Names.ShouldBe([new PersonName("Ann", "")]);
    }

    [Theory]
    [InlineData("first_name,surname")]
    [InlineData("Forename,Last Name")]
    [InlineData("GIVEN_NAME(S),Family name")]
    [InlineData("Child's first name,Child's surname")]
    [InlineData("fname,lname")]
    [InlineData("legal_forename,legal-surname")]
    public void Names_are_found_under_many_headings(string headings) =>
        Only($"id,{headings}\n1,Ann,Smith\n").Names.ShouldBe([new PersonName("Ann", "Smith")]);

    [Theory]
    [InlineData("Ann Marie Smith", "Ann Marie", "Smith")]
    [InlineData("\"Smith, Ann\"", "Ann", "Smith")]
    [InlineData("Ludwig van der Berg", "Ludwig", "van der Berg")]
    [InlineData("Suharto", "Suharto", "")]
    public void A_name_in_one_piece_is_taken_apart(string whole, string given, string family) =>
        Only($"id,full name\n1,{whole}\n").Names.ShouldBe([new PersonName(given, family)]);

    [Fact]
    public void Every_name_a_person_had_is_kept_with_the_one_in_use_first() =>
        Only(
            "id,first name,middle,surname,known as,maiden_name,aliases\n1,Elizabeth,Jane,Brown,Lizzie,Green,Beth White; Betty\n"
        )
            .Names.ShouldBe([
                new PersonName("Elizabeth Jane", "Brown"),
                new PersonName("Lizzie", "Brown"),
                new PersonName("Elizabeth Jane", "Green"),
                new PersonName("Beth", "White"),
                new PersonName("Betty", "Brown"),
            ]);

    [Theory]
    [InlineData("2010-03-12", 2010, 3, 12)]
    [InlineData("12/03/2010", 2010, 3, 12)]
    [InlineData("12.3.2010", 2010, 3, 12)]
    [InlineData("20100312", 2010, 3, 12)]
    [InlineData("2010-03-12T00:00:00", 2010, 3, 12)]
    [InlineData("12 March 2010", 2010, 3, 12)]
    [InlineData("3rd Sept 2010", 2010, 9, 3)]
    [InlineData("March 12 2010", 2010, 3, 12)]
    [InlineData("03/25/2010", 2010, 3, 25)]
    [InlineData("2010", 2010, null, null)]
    [InlineData("2010-03", 2010, 3, null)]
    [InlineData("03/2010", 2010, 3, null)]
    [InlineData("2010-00-00", 2010, null, null)]
    [InlineData("??/03/2010", 2010, 3, null)]
    public void A_date_of_birth_is_read_as_people_write_it(string written, int year, int? month, int? day) =>
        Only($"id,D.O.B.\n1,{written}\n").Born.ShouldBe(new PartialDate(year, month, day));

    [Theory]
    [InlineData("last Tuesday")]
    [InlineData("32/01/2010")]
    [InlineData("12/03/10")]
    [InlineData("20101340")]
    public void What_is_no_date_is_left_out_and_said(string written)
    {
        var row = Rows($"id,dob\n1,{written}\n").ShouldHaveSingleItem();
        row.Person!.Born.ShouldBeNull();
        row.Reason.ShouldBe($"“{written}” in “dob” could not be understood and was left out.");
    }

    [Fact]
    public void A_date_in_three_columns_is_put_together() =>
        Only("id,birth_year,birth month,day of birth\n1,2010,3,\n").Born.ShouldBe(new PartialDate(2010, 3, null));

    [Fact]
    public void Everything_else_about_a_person_is_read()
    {
        var person = Only(
            "ref,Gender,Address Line 1,address_line_2,Town,Post Code,Mobile,Telephone No,E-mail,NHS number,UPN,Family ID,Expected date,previous address,former postcode,place of birth\n"
                + "7,Girl,Flat 2,3 High Street,Leeds,LS1 1AA,07700 900123,0113 496 0000,a@b.org,943 476 5919,A123,F9,2026-05-01,1 Old Road,LS2 2BB,York\n"
        );
        person.Sex.ShouldBe('F');
        person.Places.ShouldBe([
            new Place("Flat 2, 3 High Street", "LS1 1AA", "Leeds"),
            new Place("1 Old Road", "LS2 2BB"),
        ]);
        person.Telephones.ShouldBe(["07700 900123", "0113 496 0000"]);
        person.Emails.ShouldBe(["a@b.org"]);
        person.Identifiers.ShouldBe(
            new Dictionary<string, string> { ["nhs"] = "943 476 5919", ["upn"] = "A123" },
            ignoreOrder: true
        );
        person.Household.ShouldBe("F9");
        person.Expected.ShouldBe(new DateOnly(2026, 5, 1));
        person.BornIn.ShouldBe("York");
    }

    [Fact]
    public void The_people_beside_a_person_are_read_with_how_to_reach_them()
    {
        var person = Only(
            "id,mother,father_first_name,father_surname,sibling names,carer phone,mother dob\n1,Donna Brown,Lee,Grey,Ann Brown; Tom Grey,07700 900124,1990-01-01\n"
        );
        person.Relatives.ShouldBe(
            [new("Donna", "Brown"), new("Lee", "Grey"), new("Ann", "Brown"), new("Tom", "Grey")],
            ignoreOrder: true
        );
        person.Telephones.ShouldBe(["07700 900124"]);
        person.Born.ShouldBeNull();
    }

    [Fact]
    public void The_truth_and_what_nobody_knows_are_listed_and_not_read()
    {
        using var file = Open("id,cluster,surname,favourite colour,Label,person_id\n1,9,Smith,red,9,9\n");
        file.Ignored.ShouldBe(["cluster", "favourite colour", "Label", "person_id"]);
        file.Understood.ShouldBe(["surname"]);
        var person = file.Rows().Single().Person!;
        person.Household.ShouldBeNull();
        person.Identifiers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1,Ann\n", "The row has 2 values and the heading 3.")]
    [InlineData(",Ann,Smith\n", "There is no id in “id”.")]
    public void A_row_that_cannot_be_taken_says_why_and_the_next_is_read(string row, string reason)
    {
        var rows = Rows($"id,first name,surname\n{row}2,Tom,Smith\n");
        rows[0].ShouldBe(new PeopleRow(2, null, reason));
        rows[1].Person!.Id.ShouldBe("2");
    }

    [Fact]
    public void A_value_over_the_limit_costs_its_row_only()
    {
        var rows = Rows($"id,surname\n1,{new string('x', 2_001)}\n2,{new string('y', 2_000)}\n");
        rows[0].Reason.ShouldBe("“surname” is longer than 2000 characters.");
        rows[1].Person.ShouldNotBeNull();
    }

    [Fact]
    public void A_quote_without_its_partner_ends_the_reading_with_a_sentence() =>
        Should
            .Throw<UnreadablePeople>(() => Rows("id,surname\n1,\"Smith\n" + new string('x', 200_000)))
            .Message.ShouldContain("a quote must be without its partner");

    [Fact]
    public void A_quote_that_never_ends_refuses_its_row() =>
        Rows("id,surname\n1,\"Smith\n2,Jones\n").ShouldHaveSingleItem().Reason!.ShouldContain("never ends");

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Columns_may_be_parted_as_other_programs_part_them(char between) =>
        Only($"id{between}surname{between}first name\n1{between}Smith{between}Ann\n")
            .Names.ShouldBe([new PersonName("Ann", "Smith")]);

    [Fact]
    public void An_empty_file_is_refused() =>
        Should.Throw<UnreadablePeople>(() => Open("")).Message.ShouldContain("The file is empty");

    [Fact]
    public void Too_many_columns_are_refused() =>
        Should
            .Throw<UnreadablePeople>(() => Open(string.Join(',', Enumerable.Range(0, 501)) + "\n"))
            .Message.ShouldBe("The file has 501 columns; at most 500 can be read.");

    [Fact]
    public void Quotes_lines_and_letters_of_any_script_are_kept() =>
        Only("\uFEFFid,given name,surname\r\n1,\"Mo \"\"Mo\"\"\",محمد 🙂 O'Brien\r\n")
            .Names.ShouldBe([new PersonName("Mo \"Mo\"", "محمد 🙂 O'Brien")]);

    [Fact]
    public void A_long_file_is_read_a_row_at_a_time()
    {
        using var file = Open("id,surname\n" + string.Concat(Enumerable.Range(0, 50_000).Select(n => $"{n},Smith\n")));
        file.Rows().Take(2).Count().ShouldBe(2);
        file.Rows().Count().ShouldBe(49_998);
    }

    private static Particulars Only(string text) => Rows(text).Single().Person!;

    private static List<PeopleRow> Rows(string text)
    {
        using var file = Open(text);
        return [.. file.Rows()];
    }

    private static PeopleFile Open(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
