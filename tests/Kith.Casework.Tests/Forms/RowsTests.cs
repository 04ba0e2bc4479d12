using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Forms;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Casework.Supports;

namespace Kith.Casework.Tests.Forms;

/// <summary>Questions with rows: read, checked, told, put right and carried forward.</summary>
public sealed class RowsTests
{
    private static readonly Form Draft = Shipped.Forms.For("draft-child-in-need-plan");

    [Fact]
    public void Rows_are_read_in_their_order_under_the_ids_they_have()
    {
        var read = Read(
            ("actions:k3.does", "Cooks"),
            ("actions:k3.who", "Gran"),
            ("actions:b1.by-day", "3"),
            ("actions:b1.by-month", "May"),
            ("actions:b1.by-year", "2024"),
            ("actions:b1.does", "Rings")
        );

        read.Problems.ShouldBeEmpty();
        Actions(read)
            .ShouldBe([new("k3", Does: "Cooks", Who: "Gran"), new("b1", Does: "Rings", By: new DateOnly(2024, 5, 3))]);
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("10", null)]
    [InlineData("11", "must be a whole number from 0 to 10")]
    [InlineData("often", "must be a whole number from 0 to 10")]
    public void A_scale_goes_as_far_as_its_form_says(string typed, string? problem)
    {
        var read = ActReader.Read(
            Shipped.Forms.For("submit-assessment"),
            ActReader.Posted([new("scales:school.scale", "school"), new("scales:school.score", typed)]),
            new SubmitAssessment { Episode = 1 }
        );

        var said = read.Problems.Where(found => found.Field.StartsWith("scales", StringComparison.Ordinal)).ToList();
        if (problem is null)
            said.ShouldBeEmpty();
        else
            said.ShouldHaveSingleItem().Message.ShouldEndWith(problem);
    }

    [Theory, Ask("A9")]
    [InlineData("999999", null)]
    [InlineData("1000000", "must be a whole number from 0 to 999999")]
    public void Help_may_cost_as_much_as_a_year_of_short_breaks(string typed, string? problem)
    {
        var read = ActReader.Read(
            Shipped.Forms.For("record-supports"),
            ActReader.Posted([new("given:s1.what", "Short breaks, all year"), new("given:s1.cost", typed)]),
            new RecordSupports { Episode = 1 }
        );

        var said = read.Problems.Where(found => found.Message.Contains("number", StringComparison.Ordinal)).ToList();
        if (problem is null)
            said.ShouldBeEmpty();
        else
            said.ShouldHaveSingleItem().Message.ShouldEndWith(problem);
    }

    [Fact]
    public void A_blank_row_and_one_that_is_taken_out_are_none()
    {
        var read = Read(
            ("actions:a.does", "  "),
            ("actions:b.does", "Cooks"),
            ("actions:b.removed", "yes"),
            ("actions:c.does", "Rings")
        );

        Actions(read).Single().Id.ShouldBe("c");
        Actions(Read(("actions:a.who", ""))).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_wrong_in_a_row_is_said_of_that_row_in_the_words_of_its_question()
    {
        var read = Read(
            ("actions:a.does", "Cooks"),
            ("actions:a.who", "Gran"),
            ("actions:a.helps", "Max"),
            ("actions:gone.does", ""),
            ("actions:b.does", "Rings"),
            ("actions:b.helps", "Max"),
            ("actions:b.by-day", "31"),
            ("actions:b.by-month", "2"),
            ("actions:b.by-year", "2024")
        );

        var problems = Draft.InPageOrder(read.Problems.Concat(Draft.MissingFrom(read.Act)));

        problems
            .Where(problem => problem.Row > 0)
            .Select(problem => (problem.Field, problem.Message, problem.Part))
            .ShouldBe([
                (
                    "actions:b.by",
                    "Action 2: By when? The answer must be a real date, for example 27 3 2026",
                    DatePart.Day
                ),
                ("actions:b.who", "Action 2: Say who does it", DatePart.None),
            ]);
        Draft.InputOf(problems.First(problem => problem.Row == 2), Guid.NewGuid()).ShouldBe("actions:b.by");
    }

    [Fact]
    public void A_question_with_rows_and_none_in_it_is_missing()
    {
        Draft
            .MissingFrom(Read(("actions:a.does", "")).Act)
            .ShouldContain(new Problem("actions", "Say who does what, and by when"));
    }

    [Fact]
    public void There_are_no_more_rows_than_anybody_works_through()
    {
        var many = Enumerable.Range(1, 61).Select(number => ($"actions:r{number}.does", "Cooks")).ToArray();

        Read(many[..60]).Problems.ShouldBeEmpty();
        Read(many).Problems.Single().Message.ShouldContain("keep to 60. There are 61");
    }

    [Fact]
    public void Each_child_can_have_rows_of_its_own()
    {
        var (max, lily) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var form = Draft with
        {
            Sections =
            [
                .. Draft.Sections.Select(section =>
                    section with
                    {
                        Fields = [.. section.Fields.Select(field => field with { PerChild = true })],
                    }
                ),
            ],
        };
        var act = new DraftChildInNeedPlan { Actions = Steps.Full };

        var posted = ActReader.Posted(ActReader.Write(form, act, max));

        ((DraftChildInNeedPlan)ActReader.Read(form, posted, new DraftChildInNeedPlan(), max).Act).Actions.ShouldBe(
            Steps.Full
        );
        (
            (DraftChildInNeedPlan)ActReader.Read(form, posted, new DraftChildInNeedPlan(), lily).Act
        ).Actions.ShouldBeNull();
        form.InputOf(new Problem("actions:k3f9.who", "?"), max).ShouldBe($"actions.{max:N}:k3f9.who");
    }

    [Fact]
    public void What_a_plan_said_as_text_is_shown_and_stored_as_it_was()
    {
        const string Stored = """{"outcomes":"sleeps","actions":"Gran cooks.\nMum rings school.","episode":1}""";

        var fact = (ChildInNeedPlanAgreed)Json.Read("child-in-need-plan-agreed", Stored);

        Json.Write(fact).ShouldBe(Stored);
        var part = Words.Parts(fact).Single(told => told.Name == "actions");
        part.Text.ShouldBe("Gran cooks.\nMum rings school.");
        part.Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_are_told_in_the_words_of_their_questions()
    {
        var part = Words.Parts(new ChildInNeedPlanDrafted("sleeps", Steps.Full)).Single(told => told.Name == "actions");

        part.Text.ShouldBe(
            "What must change: Max sleeps; What is done: Takes the phone out of the room; Who: Mum; By when: 3 May 2024; Who is helped: Max\n"
                + "What is done: Cooks on Thursdays; Who: Gran; Who is helped: Mum, who sits down on Thursdays"
        );
        part.Rows.Select(row => row.Count).ShouldBe([6, 6]);
    }

    [Fact]
    public void The_next_plan_starts_from_the_rows_of_the_last_and_keeps_their_ids()
    {
        var record = Past.NeedPlan()
            .And(new ChildInNeedPlanReviewed("better", Steps.Full) { Episode = 1 })
            .And(new ChildInNeedPlanEnded("moved") { Episode = 1 })
            .Given.Record;

        var opened = Beforehand.Fill(Draft, record, 1, new DateOnly(2024, 6, 1));

        (
            (DraftChildInNeedPlan)ActReader.Read(Draft, ActReader.Posted(opened), new DraftChildInNeedPlan()).Act
        ).Actions.ShouldBe(Steps.Full);
    }

    [Fact]
    public void What_is_from_last_time_is_confirmed_or_changed()
    {
        var form = Shipped.Forms.For("hold-core-group");
        var record = Past.ProtectionPlan()
            .And(new CoreGroupMet(Attended.ByFamily, "eats", Steps.Full) { Episode = 1 })
            .Given.Record;
        var opened = Beforehand.Fill(form, record, 1, new DateOnly(2024, 6, 1)).ToList();

        Problems(opened).ShouldBe(["actions.confirmed"]);
        Problems([.. opened, new("actions.confirmed", "yes")]).ShouldBeEmpty();
        Problems([.. opened.Select(Changed)]).ShouldBeEmpty();
        Problems([.. opened.Where(pair => !pair.Key.StartsWith("actions", StringComparison.Ordinal))]).ShouldBeEmpty();

        IEnumerable<string> Problems(List<KeyValuePair<string, string>> typed) =>
            ActReader
                .Read(form, ActReader.Posted(typed), new HoldCoreGroup())
                .Problems.Select(problem => problem.Field);

        static KeyValuePair<string, string> Changed(KeyValuePair<string, string> pair) =>
            pair.Key.EndsWith(".who", StringComparison.Ordinal) ? new(pair.Key, "Dad") : pair;
    }

    [Fact]
    public void Text_carried_forward_becomes_a_row_in_which_the_rest_is_asked()
    {
        var form = Shipped.Forms.For("review-child-in-need-plan");
        var opened = Beforehand.Fill(form, Past.NeedPlan().Given.Record, 1, new DateOnly(2024, 6, 1));

        var act = ActReader.Read(form, ActReader.Posted(opened), new ReviewChildInNeedPlan()).Act;

        form.MissingFrom(act).ShouldContain(problem => problem.Message == "Action 1: Say who does it");
    }

    [Fact]
    public void Putting_right_something_else_asks_nothing_of_what_was_written_as_text()
    {
        var form = Shipped.Forms.Leaving("child-in-need-plan-agreed")!;
        var wrong = Past.NeedPlan().Given.Record.Standing[^1];
        var shown = FactReader.Write(form, wrong).Where(pair => pair.Key != "outcomes").Append(new("outcomes", "eats"));

        var put = FactReader.Read(form, ActReader.Posted(shown), wrong);

        put.Problems.ShouldBeEmpty();
        ((ChildInNeedPlanAgreed)put.Fact).Actions.ShouldBe(Rows.From<PlanAction>("Gran helps"));
    }

    [Fact]
    public void A_row_put_right_keeps_its_id_and_one_added_there_needs_what_any_row_needs()
    {
        var form = Shipped.Forms.Leaving("child-in-need-plan-drafted")!;
        var wrong = Past.Drafted().Given.Record.Standing[^1];
        var shown = FactReader
            .Write(form, wrong)
            .Where(pair => pair.Key != "actions:a1.who")
            .Concat([new("actions:a1.who", "Nan"), new("actions:n.does", "Rings")]);

        var put = FactReader.Read(form, ActReader.Posted(shown), wrong);

        ((ChildInNeedPlanDrafted)put.Fact)
            .Actions![0]
            .ShouldBe(new PlanAction("a1", Does: "Gran helps", Who: "Nan", Helps: "Max"));
        put.Problems.Select(problem => problem.Message)
            .ShouldBe(["Action 2: Say who does it", "Action 2: Say who is helped by it, and how"]);
    }

    [Fact]
    public void Whatever_rows_are_posted_what_is_read_is_read_back_the_same() =>
        Prop.ForAll(
                Gen.ListOf(
                        from row in Gen.Elements("a", "b", "text", "", "NO", "x y")
                        from cell in Gen.Elements("does", "who", "by-day", "removed", "last", "id", "other")
                        from value in Gen.Elements("", "Gran", "3", "yes", "ß\n你好")
                        select KeyValuePair.Create($"actions:{row}.{cell}", value),
                        12
                    )
                    .ToArbitrary(),
                typed =>
                {
                    var once = ActReader.Read(Draft, ActReader.Posted(typed), new DraftChildInNeedPlan());
                    var shown = ActReader.Posted(ActReader.Write(Draft, once.Act));
                    var again = ActReader.Read(Draft, shown, new DraftChildInNeedPlan());
                    return Actions(once).Where(HoldsSomething).SequenceEqual(Actions(again));
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool HoldsSomething(PlanAction row) => row != new PlanAction(row.Id);

    private static Telling Words => new(Shipped.Forms, Team.All, Past.NeedPlan().Given.Record);

    private static ActRead Read(params (string Name, string Value)[] typed) =>
        ActReader.Read(
            Draft,
            ActReader.Posted(typed.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))),
            new DraftChildInNeedPlan { Episode = 1 }
        );

    private static IReadOnlyList<PlanAction> Actions(ActRead read) =>
        ((DraftChildInNeedPlan)read.Act).Actions?.ToList() ?? [];
}
