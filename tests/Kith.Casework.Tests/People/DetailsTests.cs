using System.Text.RegularExpressions;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.People;

/// <summary>Who a child is can be changed in an ordinary way, and what does not fit the child is not asked.</summary>
public sealed class DetailsTests
{
    private static readonly DateOnly Today = new(2024, 3, 1);

    private static Past Unborn => Past.Nothing().And(new ChildRegistered("K2", ExpectedOn: new(2024, 4, 1)), 0);

    private static Past Baby =>
        Past.Nothing()
            .And(new ChildRegistered("K3", BornOn: new(2024, 1, 1)), 0)
            .And(new ChildNamed("Baby", "Hart"), 0);

    [Fact]
    public void Each_detail_can_be_changed_and_the_page_opens_with_what_is_known_from_whatever_told_it()
    {
        var past = Past.Registered();
        var changed = past.Given.After(
            Team.Fay,
            new ChangeDetails
            {
                On = past.Next,
                BornOn = new DateOnly(2015, 5, 6),
                Sex = Sex.Male,
                Ethnicity = "WBRI",
                Disabilities = ["NONE"],
                Upn = "A123456789012",
            }
        );

        var person = changed.Record.State.Person;
        person.BornOn.ShouldBe(new DateOnly(2015, 5, 6));
        person.Sex.ShouldBe(Sex.Male);
        person.Registered!.Upn.ShouldBe("A123456789012");
        person.Number.ShouldBe("K1");
        var opens = Beforehand.Fill(Shipped.Forms.For("change-details"), changed.Record, 0, Today);
        opens.ShouldContain(KeyValuePair.Create("born-on-day", "6"));
        opens.ShouldContain(KeyValuePair.Create("sex", "M"));
        opens.ShouldContain(KeyValuePair.Create("ethnicity", "WBRI"));
        Beforehand
            .Fill(Shipped.Forms.For("change-details"), Past.Registered().Given.Record, 0, Today)
            .ShouldContain(KeyValuePair.Create("born-on-year", "2015"));
    }

    [Fact]
    public void A_birth_names_the_child_and_without_a_name_the_record_goes_on_asking()
    {
        var past = Unborn.And(new ChildNamed("Baby", "Hart"), 0);
        past.Given.Record.State.Person.IsUnnamed.ShouldBeTrue();

        var named = past.Given.After(
            Team.Fay,
            new RecordBirth
            {
                On = past.Next,
                Given = "Lily",
                Family = "Hart",
                Sex = Sex.Female,
            }
        );
        named.Record.State.Person.DisplayName.ShouldBe("Lily Hart");
        named.Record.State.Person.IsUnnamed.ShouldBeFalse();

        var unnamed = past.Given.After(Team.Fay, new RecordBirth { On = past.Next, Family = "Hart" });
        unnamed.Record.State.Person.DisplayName.ShouldBe("Baby Hart");
        unnamed.Record.State.Person.IsUnnamed.ShouldBeTrue();
        Beforehand
            .Fill(Shipped.Forms.For("record-birth"), past.Given.Record, 0, Today)
            .ShouldContain(KeyValuePair.Create("family", "Hart"));
    }

    [Theory]
    [InlineData("Sediqa", "", "Sediqa")]
    [InlineData("Sediqa", "not known", "Sediqa")]
    [InlineData("not known", "Słowińska", "Słowińska")]
    [InlineData("Jo", "Hart", "Jo Hart")]
    public void One_name_is_a_name(string given, string family, string shown) =>
        Past.Registered().And(new ChildNamed(given, family), 0).Given.Record.State.Person.DisplayName.ShouldBe(shown);

    [Fact]
    public void A_child_can_be_registered_and_named_with_one_name()
    {
        var nothing = Past.Nothing();
        nothing
            .Given.After(Team.Fay, new RegisterChild { On = nothing.Next, Given = "Sediqa" })
            .Record.State.Person.DisplayName.ShouldBe("Sediqa");
        var past = Past.Registered();
        past.Given.After(Team.Fay, new NameChild { On = past.Next, Given = "Sediqa" })
            .Record.State.Person.DisplayName.ShouldBe("Sediqa");
    }

    [Fact]
    public void Nothing_is_asked_of_what_an_unborn_child_says_or_of_why_it_was_not_seen()
    {
        var asked = Shipped
            .Forms.All.SelectMany(form => form.Fields)
            .Where(field => field.Name is "child-said" or "child-not-seen-reason" or "alone")
            .ToList();

        asked.Count.ShouldBeGreaterThan(12);
        asked.ShouldAllBe(field => !field.Fits(Unborn.Given.Record.State, Today));
        asked.ShouldAllBe(field => field.Fits(Baby.Given.Record.State, Today));
        // What a rule waits for is given instead.
        asked
            .Where(field => field.Name == "child-not-seen-reason")
            .ShouldAllBe(field => field.Instead == "Not born yet.");
    }

    [Fact]
    public void No_question_asks_an_unborn_child_a_baby_or_a_dead_child_for_what_only_others_can_do()
    {
        Given dead = Past.Registered().And(new ChildDied());
        string[] Wrong(ChildState child, string pattern) =>
            [
                .. Shipped
                    .Forms.All.SelectMany(form => form.Fields.Select(field => (form.Act, field)))
                    .Where(asked => asked.field.Fits(child, Today))
                    .Select(asked => $"{asked.Act}: {asked.field.LabelFor(child, Today)}")
                    .Where(asked => Regex.IsMatch(asked, pattern, RegexOptions.IgnoreCase)),
            ];
        const string Who = "(baby|the child)";

        // Some acts wait for the birth, and what a family can say is asked of the family.
        string[] afterBirth =
        [
            "record-death",
            "see-child",
            "record-long-stay",
            "visit-long-stay",
            "record-school-told",
        ];
        foreach (var act in afterBirth)
            Acts.Blank(act, Today, 1)
                .CannotFollow(Unborn.Given.Record, null)
                .ShouldNotBeNull()
                .ShouldContain("not born yet");
        Wrong(Unborn.Given.Record.State, $"(do|does|did|promise) {Who}(?! or family| have)|see {Who}|^[^?]*school")
            .Where(asked => !afterBirth.Contains(asked.Split(':')[0]))
            .ShouldBeEmpty();
        Wrong(
                Baby.Given.Record.State,
                $"(does|did) {Who}(?! or family).*(say|speak|communicate|like|want)|promise {Who}"
            )
            .ShouldBeEmpty();
        new DescribeChild().CannotFollow(dead.Record, null).ShouldNotBeNull().ShouldContain("has died");
        Wrong(dead.Record.State, $"does {Who} (?!or family|have)")
            .Where(asked => !asked.StartsWith("describe-child", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_baby_it_is_asked_what_it_shows()
    {
        var question = Shipped.Forms.For("hold-review-conference").Find("child-said")!;

        question.LabelFor(Baby.Given.Record.State, Today).ShouldBe("What does Baby show?");
        question.LabelFor(Past.Registered().Given.Record.State, Today).ShouldBe("What does the child say?");
    }

    [Fact]
    public void Before_a_birth_a_visit_asks_whether_the_mother_was_seen_and_not_the_child()
    {
        var question = Shipped.Forms.For("make-home-visit").Find("seen")!;

        question.LabelFor(Unborn.Given.Record.State, Today).ShouldStartWith("Did you see the mother");
        question.LabelFor(Past.Registered().Given.Record.State, Today).ShouldBe("Did you see the child?");
    }

    [Fact]
    public void What_is_not_asked_of_a_child_is_not_missed()
    {
        var past = Unborn;

        past.Given.When(Team.Fay, new ChangeDetails { On = past.Next })
            .ThenAsks("expected-on", "Enter the day on which the birth is expected");
        past.Given.When(Team.Fay, new ChangeDetails { On = past.Next, ExpectedOn = new(2024, 4, 9) }).ThenDone();
        var born = Past.Registered();
        born.Given.When(Team.Fay, new ChangeDetails { On = born.Next, Sex = Sex.Male }).ThenDone();
    }
}
