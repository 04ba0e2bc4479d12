using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

public class AwaitingTests
{
    [Fact]
    public void A_submitted_assessment_awaits_approval_until_it_is_authorised_or_returned()
    {
        var submitted = Happened("assessment-submitted", "2026-03-02") with { By = Sam.Id };
        var awaited = Approvals(submitted).ShouldHaveSingleItem();
        (awaited.Duty.Id, awaited.Author, awaited.SubmittedOn).ShouldBe(
            ("assessment-approve", Sam.Id, On("2026-03-02"))
        );
        Approvals(submitted, Happened("assessment-returned", "2026-03-03")).ShouldBeEmpty();
        Approvals(submitted, Happened("assessment-authorised", "2026-03-03")).ShouldBeEmpty();
    }

    [Fact]
    public void Work_sent_again_awaits_approval_once_from_the_last_time() =>
        Approvals(
                Happened("assessment-submitted", "2026-03-02"),
                Happened("assessment-returned", "2026-03-03"),
                Happened("assessment-submitted", "2026-03-10")
            )
            .ShouldHaveSingleItem()
            .SubmittedOn.ShouldBe(On("2026-03-10"));

    [Fact]
    public void Telling_the_referrer_is_prompted_from_the_decision_until_it_is_done()
    {
        var decided = Happened("referral-decided", "2026-03-02", "decision=section-17");
        Prompts(decided).ShouldContain("referral-feedback-referrer");
        Prompts(decided, Happened("referrer-told", "2026-03-03")).ShouldNotContain("referral-feedback-referrer");
    }

    [Fact]
    public void A_prompt_with_a_condition_is_shown_only_where_it_holds()
    {
        Prompts(Happened("referral-decided", "2026-03-02", "decision=strategy-discussion"))
            .ShouldContain("strategy-discussion-convene");
        Prompts(Happened("referral-decided", "2026-03-02", "decision=section-17"))
            .ShouldNotContain("strategy-discussion-convene");
    }

    [Fact]
    public void The_page_of_an_act_shows_its_prompts_and_what_its_record_contains()
    {
        var book = Shipped.Library.InForceOn(On("2026-03-02"));
        book.Prompts("make-home-visit").Select(duty => duty.Id).ShouldContain("fathers-involve");
        book.PromptsAt("disabled-child-support").Select(duty => duty.Id).ShouldContain("csdpa-section-2");
        book.Contents("open-early-help")
            .ShouldHaveSingleItem()
            .Rule.ShouldBeOfType<ContentRule>()
            .Includes.ShouldContain("bereaved");
        Shipped
            .Library.InForceOn(On("2020-03-02"))
            .Contents("open-early-help")
            .Single()
            .Rule.ShouldBeOfType<ContentRule>()
            .Includes.ShouldNotContain("bereaved");
    }

    private static IReadOnlyList<ApprovalReading> Approvals(params Fact[] facts) => Read(facts).Approvals;

    private static IEnumerable<string> Prompts(params Fact[] facts) =>
        Read(facts).Prompts.Select(prompt => prompt.Duty.Id);

    private static Reading Read(Fact[] facts) => Shipped.Library.Read(facts, At("2026-03-20T09:00"));
}
