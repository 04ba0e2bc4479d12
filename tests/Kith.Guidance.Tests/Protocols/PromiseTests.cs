namespace Kith.Guidance.Tests.Protocols;

/// <summary>What a protocol promises families is kept by a clock, or the check says that nothing keeps it.</summary>
public class PromiseTests
{
    private const string Text =
        "A referral is decided within one working day. Your child is seen within 5 working days at Ropewalk House.";

    private const string Kept =
        "promises: [{ in: how-we-assess, words: decided within one working day, kept_by: referral-decision-1-working-day }]";

    [Fact]
    public void A_promised_time_is_kept_where_a_clock_is_named_that_runs()
    {
        var promised = Written.With(Text, more: Kept).Checked().Promised;

        promised
            .Select(time => (time.Time, time.IsKept))
            .ShouldBe([("within one working day", true), ("within 5 working days", false)]);
        promised[0].Clocks.ShouldHaveSingleItem().Id.ShouldBe("referral-decision-1-working-day");
    }

    [Fact]
    public void A_time_that_nothing_keeps_is_listed_with_its_sentence_and_is_no_mistake()
    {
        var report = Written.With(Text, more: Kept).Checked();

        report
            .KeptByNothing.ShouldHaveSingleItem()
            .Sentence.ShouldStartWith("Your child is seen within 5 working days");
        report.Findings.ShouldNotContain(found => found.Kind == ProtocolFindingKind.KeepsNothing);
    }

    [Theory]
    [InlineData("no-such-duty")]
    [InlineData("referral-feedback-referrer")] // is told of, and has no clock
    [InlineData("rapid-review")] // waits for what is not recorded yet
    public void A_duty_whose_clock_does_not_run_keeps_nothing(string duty)
    {
        var report = Written
            .With(Text, more: Kept.Replace("referral-decision-1-working-day", duty, StringComparison.Ordinal))
            .Checked();

        report.Kinds("how-we-assess").ShouldContain(ProtocolFindingKind.KeepsNothing);
        report.KeptByNothing.Count().ShouldBe(2);
    }

    [Fact]
    public void Words_that_the_text_no_longer_has_are_found()
    {
        var report = Written
            .With(Text.Replace("one working day", "two working days", StringComparison.Ordinal), more: Kept)
            .Checked();

        report
            .Findings.Single(found => found.Kind == ProtocolFindingKind.KeepsNothing)
            .Message.ShouldContain("The section does not promise “decided within one working day”");
    }

    [Theory]
    [InlineData("We look again on day 10.", "on day 10")]
    [InlineData("You hear within a week.", "within a week")]
    [InlineData("The plan is reviewed at least every 12 weeks.", "at least every 12 weeks")]
    [InlineData("The ward gives us 2 working days' notice.", "2 working days")]
    [InlineData("You hear on the working day after the meeting.", "on the working day")]
    [InlineData("You hear by the next working day.", "by the next working day")]
    [InlineData("You have a week to say what is wrong in it.", "a week")]
    [InlineData("You have ten days to answer.", "ten days")]
    [InlineData("A plan for leaving care is made before 17½.", "before 17½")]
    [InlineData("It is made by the age of 17½ with the adult team.", "by the age of 17½")]
    [InlineData("Schools are asked before day 20.", "before day 20")]
    [InlineData("We write to you in a fortnight.", "in a fortnight")]
    [InlineData("We read it the day it comes in.", "the day it")]
    [InlineData("A report is made the same day.", "the same day")]
    public void A_limit_is_told_as_people_write_it(string text, string time) =>
        Written.With(text).Checked().Promised.ShouldHaveSingleItem().Time.ShouldBe(time);

    [Theory]
    [InlineData("Up to 60 hours a year can be booked.")]
    [InlineData("A child who cannot be left alone for 15 minutes is in need.")]
    [InlineData("Whoever leads has worked for one year with families.")]
    [InlineData("You are told what happens on which day.")]
    [InlineData("Nobody sees your child twice in a week for the same question.")]
    [InlineData("They have seen you since before you were 5.")]
    [InlineData("A carer who is up more than three nights a week is tired.")]
    public void An_amount_or_an_age_is_no_promise(string text) => Written.With(text).Checked().Promised.ShouldBeEmpty();

    [Fact]
    public void The_next_version_keeps_what_was_said_to_keep_a_promise()
    {
        var written = ProtocolWriting.From(Written.With(Text, more: Kept)).ToFile("2", new DateOnly(2024, 5, 1));

        Written.Read(written.Text).Promises.ShouldHaveSingleItem().KeptBy.ShouldBe(["referral-decision-1-working-day"]);
    }

    [Fact]
    public void Every_time_that_the_demonstration_promises_is_a_clock()
    {
        var (demo, _) = Protocol.Read(KnownWords.All, "kith-demo.yaml", Shipped.Text("protocols", "kith-demo.yaml"));

        var promised = demo!.Checked().Promised;

        promised.Count.ShouldBeGreaterThan(30);
        promised.Where(time => !time.IsKept).Select(time => $"{time.Section.Key}: {time.Time}").ShouldBeEmpty();
    }
}
