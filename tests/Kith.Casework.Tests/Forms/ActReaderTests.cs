using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Forms;

public sealed class ActReaderTests
{
    private static readonly Form Referral = Shipped.Forms.For("receive-referral");
    private static readonly Form Family = Shipped.Forms.For("record-family-member");

    [Theory]
    [InlineData("27", "3", "2026")]
    [InlineData(" 27 ", "03", "2026")]
    [InlineData("27", "Mar", "26")]
    [InlineData("27th", "march", "2026")]
    [InlineData("27 Mar 26", "", "")]
    [InlineData("27/3/2026", "", "")]
    [InlineData("27-03-26", "", "")]
    public void A_date_is_read_as_people_type_it(string day, string month, string year)
    {
        var read = Read(("on-day", day), ("on-month", month), ("on-year", year));

        read.Problems.ShouldBeEmpty();
        read.Act.On.ShouldBe(Given.Day("2026-03-27"));
    }

    [Theory]
    [InlineData("31", "2", "2026", "must be a real date, for example 27 3 2026", DatePart.Day)]
    [InlineData("x", "3", "2026", "must be a real date, for example 27 3 2026", DatePart.Day)]
    [InlineData("0", "1", "2026", "must be a real date, for example 27 3 2026", DatePart.Day)]
    [InlineData("27", "13", "2026", "must have a real month, for example 3 or March", DatePart.Month)]
    [InlineData("27", "Ma", "2026", "must have a real month, for example 3 or March", DatePart.Month)]
    [InlineData("1", "1", "0000", "must have a real year, for example 2026", DatePart.Year)]
    [InlineData("27", "", "2026", "must include a month", DatePart.Month)]
    [InlineData("27", "", "", "must include a month and year", DatePart.Month | DatePart.Year)]
    [InlineData("20 November", "", "", "must include a year", DatePart.Year)]
    public void What_is_no_date_is_met_with_what_is_wrong_and_where(
        string day,
        string month,
        string year,
        string problem,
        DatePart part
    )
    {
        var read = Read(("on-day", day), ("on-month", month), ("on-year", year));

        read.Problems.ShouldBe([
            new Problem("on", $"When was the referral received? The answer {problem}") { Part = part },
        ]);
        read.Act.On.ShouldBe(default);
    }

    [Theory]
    [InlineData("14:30", 14, 30)]
    [InlineData("9.05", 9, 5)]
    [InlineData("9:05", 9, 5)]
    [InlineData("4pm", 16, 0)]
    [InlineData("1600", 16, 0)]
    public void A_time_is_read_as_people_write_it(string typed, int hour, int minute) =>
        Read(("at", typed)).Act.At.ShouldBe(new TimeOnly(hour, minute));

    [Theory]
    [InlineData("25:00")]
    [InlineData("half past two")]
    public void A_time_that_is_none_is_said_to_be_none(string typed) =>
        Read(("at", typed))
            .Problems.ShouldBe([
                new Problem("at", "At what time? The answer must be a time, for example 14:30 or 2.30pm"),
            ]);

    [Fact]
    public void Text_is_trimmed_and_blank_text_is_none()
    {
        var read = (ReceiveReferral)Read(("concern", "  hungry \r\n\r\n again  "), ("referrer", " \t ")).Act;

        read.Concern.ShouldBe("hungry \n\n again");
        read.Referrer.ShouldBeNull();
    }

    [Fact]
    public void An_answer_that_was_not_offered_is_not_taken() =>
        Read(("source", "99"))
            .Problems.ShouldBe([
                new Problem("source", "Who is referring? The answer must be one of the answers offered"),
            ]);

    [Theory]
    [InlineData("submit-assessment", "factors", "21", "3A", "“No factors found”")]
    [InlineData("register-child", "disabilities", "NONE", "MOB", "“No disability”")]
    public void An_answer_that_contradicts_every_other_is_not_taken_beside_one(
        string act,
        string question,
        string none,
        string other,
        string says
    )
    {
        var form = Shipped.Forms.For(act);

        Problems(none, other).ShouldHaveSingleItem().ShouldContain($"must be {says} or what there is, not both");
        Problems(none).ShouldBeEmpty();

        IEnumerable<string> Problems(params string[] chosen) =>
            ActReader
                .Read(
                    form,
                    ActReader.Posted([.. chosen.Select(value => KeyValuePair.Create(question, value))]),
                    Acts.Blank(act, default, 0)
                )
                .Problems.Select(problem => problem.Message);
    }

    [Theory]
    [InlineData("https://kith.example/children/22222222-0000-4000-8000-000000000002")]
    [InlineData("/children/22222222-0000-4000-8000-000000000002/story?kind=visit")]
    [InlineData("22222222-0000-4000-8000-000000000002")]
    public void A_childs_record_is_named_by_the_address_of_its_page(string typed)
    {
        var read = ActReader.Read(Family, ActReader.Posted([new("child", typed)]), new RecordFamilyMember());

        ((RecordFamilyMember)read.Act).Child.ShouldBe(new Guid("22222222-0000-4000-8000-000000000002"));
    }

    [Fact]
    public void What_is_no_address_of_a_child_is_met_with_how_to_find_it() =>
        ActReader
            .Read(Family, ActReader.Posted([new("child", "Ben")]), new RecordFamilyMember())
            .Problems.ShouldBe([
                new Problem(
                    "child",
                    "If this is a child with a record here, which record? The answer must be one child: choose who it is, or enter the number that stands at the top of their page"
                ),
            ]);

    [Fact]
    public void Text_that_is_far_too_long_says_how_much_too_long() =>
        Read(("concern", new string('x', 30_001)))
            .Problems.Single()
            .Message.ShouldBe("What is the worry? The answer must be 30,000 characters or fewer. It has 30,001");

    [Fact]
    public void What_is_wrong_with_an_answer_is_said_in_the_words_of_its_question()
    {
        var child = Guid.CreateVersion7();
        foreach (var form in Shipped.Forms.All)
        {
            var nonsense = form.Fields.SelectMany(field =>
                new[] { "", "-day", "-month", "-year" }.Select(part =>
                    KeyValuePair.Create(field.InputName(child) + part, "99 bottles")
                )
            );

            foreach (
                var problem in ActReader
                    .Read(form, ActReader.Posted(nonsense), Acts.Blank(form.Act, default, 1), child)
                    .Problems
            )
            {
                var question = form.Find(problem.Field)!;
                if (question.Kind is not (FieldKind.PupilNumber or FieldKind.NhsNumber or FieldKind.Postcode))
                    problem.Message.ShouldStartWith(
                        question.LabelFor("the child"),
                        customMessage: $"{form.Act}: {problem.Field}"
                    );
            }
        }
    }

    [Fact]
    public void A_question_that_is_not_shown_is_not_read()
    {
        var visit = Shipped.Forms.For("make-home-visit");
        var read = ActReader.Read(
            visit,
            ActReader.Posted([new("seen", "yes"), new("not-seen-reason", "at Gran’s"), new("child-said", "hello")]),
            new MakeHomeVisit()
        );

        ((MakeHomeVisit)read.Act).NotSeenReason.ShouldBeNull();
        ((MakeHomeVisit)read.Act).ChildSaid.ShouldBe("hello");
    }

    [Fact]
    public void The_episode_and_departures_come_from_the_program_and_never_from_the_page()
    {
        var read = Read(("episode", "7"), ("departures", "x"));

        read.Act.Episode.ShouldBe(3);
        read.Act.Departures.ShouldBeEmpty();
    }

    [Fact]
    public void Anything_at_all_can_be_posted_without_an_exception() =>
        Prop.ForAll(
                Gen.Elements<Form>([.. Shipped.Forms.All]).ToArbitrary(),
                Gen.ListOf(Typed, 60).ToArbitrary(),
                (form, typed) =>
                {
                    var child = Guid.CreateVersion7();
                    var names = form
                        .Fields.SelectMany(field =>
                            new[] { "", "-day", "-month", "-year" }.Select(part => field.InputName(child) + part)
                        )
                        .ToList();
                    var pairs = names.Zip(typed.Concat(typed), KeyValuePair.Create);
                    var read = ActReader.Read(form, ActReader.Posted(pairs), Acts.Blank(form.Act, default, 1), child);
                    return read.Problems.All(problem => form.Find(problem.Field) is not null)
                        && ActReader.Write(form, read.Act, child) is not null;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_read_and_shown_is_read_again_the_same() =>
        Prop.ForAll(
                Gen.Elements<Form>([.. Shipped.Forms.All]).ToArbitrary(),
                Gen.ListOf(Typed, 60).ToArbitrary(),
                (form, typed) =>
                {
                    var names = form
                        .Fields.SelectMany(field =>
                            new[] { "", "-day", "-month", "-year" }.Select(part => field.Name + part)
                        )
                        .ToList();
                    var blank = Acts.Blank(form.Act, default, 1);
                    var once = ActReader.Read(
                        form,
                        ActReader.Posted(names.Zip(typed.Concat(typed), KeyValuePair.Create)),
                        blank
                    );
                    var again = ActReader.Read(form, ActReader.Posted(ActReader.Write(form, once.Act)), blank);
                    return again.Problems.Count == 0 && Text(again.Act) == Text(once.Act);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Problems_are_shown_in_the_order_of_the_page() =>
        Referral
            .InPageOrder([new("concern", "b"), new("elsewhere", "d"), new("on", "a"), new("parents-told", "c")])
            .Select(problem => problem.Message)
            .ShouldBe(["a", "b", "c", "d"]);

    [Fact]
    public void A_page_opens_with_the_day_and_what_the_record_knows()
    {
        var past = Past.ProtectionPlan()
            .And(new Protection.CoreGroupMet(Attended.Full, "eats", Steps.Of("go on"), "hi") { Episode = 1 });

        var values = Beforehand.Fill(
            Shipped.Forms.For("hold-core-group"),
            past.Given.Record,
            1,
            Given.Day("2024-03-07")
        );

        values.ShouldContain(KeyValuePair.Create("attendees:k3f9.name", "Rosa"));
        values.ShouldContain(KeyValuePair.Create("attendees:k3f9.language", "Polish"));
        // Who came is never filled in from who came before.
        values.ShouldNotContain(pair => pair.Key.EndsWith(".came", StringComparison.Ordinal));
        values.ShouldNotContain(pair => pair.Key.EndsWith(".why-not", StringComparison.Ordinal));
        values.ShouldContain(KeyValuePair.Create("actions:a1.does", "go on"));
        values.ShouldContain(KeyValuePair.Create("on-day", "7"));
        values.ShouldNotContain(pair => pair.Key.StartsWith("child-said"));
    }

    [Fact, Ask("C5")]
    public void What_the_child_said_in_an_earlier_step_opens_the_next_one()
    {
        var past = Past.Seen();

        Beforehand
            .Fill(Shipped.Forms.For("submit-assessment"), past.Given.Record, 1, past.Next)
            .ShouldContain(KeyValuePair.Create($"child-said.{past.Given.Record.Id:N}", "I like school"));
    }

    [Fact]
    public void A_fact_is_put_right_on_the_page_that_left_it()
    {
        var form = Shipped.Forms.Leaving("referral-received")!;
        var wrong = Past.Referral().Given.Record.Facts[1];
        var shown = FactReader.Write(form, wrong).Where(pair => pair.Key != "source").Append(new("source", "6"));

        var read = FactReader.Read(form, ActReader.Posted(shown), wrong);

        read.Problems.ShouldBeEmpty();
        read.Fact.ShouldBe(new ReferralReceived("6", "often hungry") { Episode = 1 });
        read.On.ShouldBe(wrong.On);
    }

    [Fact]
    public void An_answer_cannot_be_corrected_away_where_one_is_needed()
    {
        var form = Shipped.Forms.Leaving("referral-decided")!;
        var wrong = Past.Section17().Given.Record.Facts[2];
        var shown = FactReader.Write(form, wrong).Where(pair => pair.Key != "decision");

        FactReader
            .Read(form, ActReader.Posted(shown), wrong)
            .Problems.ShouldBe([new Problem("decision", "Choose what happens next")]);
    }

    private static Gen<string> Typed =>
        Gen.Elements(
            "",
            " ",
            "yes",
            "no",
            "1",
            "12",
            "2026",
            "14:30",
            "N1",
            "4B",
            "continue",
            "end",
            "conference",
            "child-protection-plan",
            "11111111-0000-4000-8000-000000000001",
            "\u0000\ud800 x",
            "She said\r\n“no”.",
            new StringBuilder().Insert(0, "long ", 200).ToString()
        );

    private static string Text(Act act) => System.Text.Json.JsonSerializer.Serialize(act, act.GetType(), Json.Options);

    private static ActRead Read(params (string Name, string Value)[] pairs) =>
        ActReader.Read(
            Referral,
            ActReader.Posted(pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))),
            new ReceiveReferral { Episode = 3 }
        );
}
