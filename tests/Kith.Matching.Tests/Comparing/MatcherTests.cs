using Kith.Matching.Comparing;

namespace Kith.Matching.Tests.Comparing;

public class MatcherTests
{
    private static readonly Particulars Ella = new("ella")
    {
        Names = [new("Ella Grace", "Brown")],
        Born = new(2016, 3, 4),
        Sex = 'F',
        Places = [new("12 Mill Lane", "LS1 4AB", "Leeds")],
        Telephones = ["07700 900123"],
        Relatives = [new("Donna", "Brown")],
    };

    private static readonly Particulars Mia = Ella with { Id = "mia", Names = [new("Mia Rose", "Brown")] };

    [Fact]
    public void A_pair_is_explained_field_by_field_in_words()
    {
        var found = Only(
            Ella,
            Ella with
            {
                Id = "new",
                Names = [new("Brwon", "Ella")],
                Born = new(2016, 4, 3),
                Telephones = ["07700 900124"],
            }
        );
        found.Why.ShouldBe([
            "same given name",
            "family names one letter apart",
            "given and family name exchanged",
            "same date of birth, day and month exchanged",
            "same address",
            "telephone numbers one digit apart",
            "the same relative",
        ]);
    }

    [Theory]
    [InlineData("Ela", "Brown")]
    [InlineData("Ella", "Browne")]
    [InlineData("Ella", "Green")]
    [InlineData("Brown", "Ella")]
    public void A_child_whose_name_was_misspelt_or_changed_is_the_same_child(string given, string family) =>
        Only(Ella, Ella with { Id = "new", Names = [new(given, family)] }).Decision.ShouldBe(Decision.Same);

    [Fact]
    public void A_twin_is_not_the_other_twin() =>
        Find([Ella], Mia).ShouldAllBe(match => match.Decision == Decision.Perhaps && match.Probability < 0.5);

    [Fact]
    public void Where_both_twins_are_held_each_is_found_and_the_other_is_not() =>
        Find([Ella, Mia], Mia with { Id = "new" }).ShouldHaveSingleItem().Id.ShouldBe("mia");

    [Fact]
    public void A_twin_of_the_other_sex_is_nobody_who_is_held() =>
        Find([Ella], Ella with { Id = "new", Names = [new("Tom", "Brown")], Sex = 'M' }).ShouldBeEmpty();

    [Fact]
    public void A_brother_or_sister_is_somebody_else() =>
        Find([Ella], Mia with { Born = new(2018, 9, 21) }).ShouldBeEmpty();

    [Fact]
    public void A_son_called_like_his_father_is_somebody_else() =>
        Find(
                [Ella with { Names = [new("Lee", "Brown")], Sex = 'M', Born = new(1986, 1, 9), Relatives = [] }],
                Ella with
                {
                    Id = "new",
                    Names = [new("Lee", "Brown")],
                    Sex = 'M',
                }
            )
            .ShouldAllBe(match => match.Decision != Decision.Same);

    [Fact]
    public void A_newborn_without_a_name_is_found_by_mother_and_the_day_that_was_expected()
    {
        var unborn = Ella with
        {
            Id = "unborn",
            Names = [new("Unborn baby", "Brown")],
            Born = null,
            Expected = new(2026, 5, 10),
            Sex = null,
        };
        var found = Only(unborn, Ella with { Id = "new", Born = new(2026, 5, 2) });
        found.Decision.ShouldBe(Decision.Same);
        found.Why.ShouldContain("born about the day expected");
    }

    [Fact]
    public void Nobody_is_matched_with_their_own_id_in_one_file()
    {
        Particulars[] people = [Ella, Ella with { Id = "again" }, Mia];
        var matcher = new Matcher(people, apart: false);
        matcher.Learn(people);
        people
            .SelectMany(person => matcher.Find(person).Select(match => (person.Id, match.Id)))
            .ShouldNotContain(pair => pair.Item1 == pair.Item2);
    }

    [Fact]
    public void Two_records_that_say_little_to_each_other_are_vouched_for_by_a_third()
    {
        Particulars[] people =
        [
            new("1") { Names = [new("Zbigniew", "")], Emails = ["zb.wozniak7@mail.example"] },
            new("2")
            {
                Names = [new("Zbigniew", "Wozniak")],
                Emails = ["zb.wozniak7@mail.example"],
                Born = new(1984, 2, 17),
            },
            new("3") { Names = [new("", "Wozniak")], Born = new(1984, 2, 17) },
        ];
        new Matcher(people, apart: false)
            .Find(people[0])
            .ShouldContain(match => match.Id == "3" && match.Why.Contains("both agree with 2"));
    }

    [Fact]
    public void Nothing_is_found_among_nobody_or_for_nobody()
    {
        var matcher = new Matcher([], apart: true);
        matcher.Learn([]);
        matcher.Find(Ella).ShouldBeEmpty();
        Find([Ella], new Particulars("nobody")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("X", "Y")]
    [InlineData("", "محمد")]
    [InlineData("🙂", "'; DROP TABLE people; --")]
    [InlineData("<b>", "\u0301\u0301")]
    [InlineData("A", "")]
    public void Any_name_can_be_compared(string given, string family)
    {
        Particulars[] people =
        [
            new("1")
            {
                Names = [new(given, family)],
                Born = new(2024, 2, 30),
                Places = [new("", "")],
            },
            new("2")
            {
                Names = [new(new string('w', 200), family)],
                Born = new(null, 2, 29),
                Emails = ["@"],
            },
        ];
        var matcher = new Matcher(people, apart: true);
        matcher.Learn(people);
        foreach (var person in people)
            matcher.Find(person).ShouldAllBe(match => match.Probability >= 0 && match.Probability <= 1);
    }

    [Fact]
    public void For_each_hypothesis_the_shipped_chances_of_a_field_add_up_to_one()
    {
        foreach (var field in Enum.GetValues<Field>())
        foreach (var hypothesis in Enum.GetValues<Hypothesis>())
            Enum.GetValues<Level>()
                .Sum(level => Weights.Shipped[hypothesis, field, level])
                .ShouldBe(1, 0.011, $"{field} if {hypothesis}");
    }

    private static Match Only(Particulars held, Particulars person) => Find([held], person).ShouldHaveSingleItem();

    // Among many others, as records stand in an authority.
    private static IReadOnlyList<Match> Find(Particulars[] held, Particulars person) =>
        [
            .. new Matcher([.. held, .. Others], apart: true)
                .Find(person)
                .Where(match => held.Any(one => one.Id == match.Id)),
        ];

    private static readonly IReadOnlyList<Particulars> Others = new MadeUpFamilies(5, 200, Known.Everything).Held;
}
