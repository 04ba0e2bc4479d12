using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

public class WhoMayActTests
{
    private const string Under2018 = "2023-12-14";
    private const string Under2023 = "2023-12-15";

    private static readonly Fact Decided = Happened(
        "strategy-discussion-held",
        "2026-03-02",
        "outcome=section-47-enquiry"
    );

    [Fact]
    public void A_social_worker_starts_the_assessment_under_2018_and_a_practice_supervisor_under_2023()
    {
        Fact[] decided =
        [
            Happened("referral-received", Under2018),
            Happened("referral-decided", Under2018, "decision=section-17"),
        ];
        var start = Proposed("start-assessment");
        Objections(start, Standing("section-17", Amira, Under2018), decided).ShouldBeEmpty();
        Objections(start, Standing("section-17", Amira, Under2023), decided)
            .ShouldHaveSingleItem()
            .Duty.Id.ShouldBe("s17-assessment-initiate");
        Objections(start, Standing("section-17", Ruth, Under2023), decided).ShouldBeEmpty();
    }

    [Fact]
    public void A_manager_without_registration_authorises_an_assessment_under_2018_and_not_under_2023()
    {
        var submitted = Happened("assessment-submitted", "2023-12-01");
        var authorise = Proposed("authorise-assessment");
        Objections(authorise, Standing("section-17", Dev, Under2018), submitted).ShouldBeEmpty();
        Objections(authorise, Standing("section-17", Dev, Under2023), submitted).ShouldHaveSingleItem();
        Objections(authorise, Standing("section-17", Ruth, Under2023), submitted).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("authorise-assessment")]
    [InlineData("return-assessment")]
    public void Nobody_settles_their_own_assessment(string act)
    {
        var submitted = Happened("assessment-submitted", "2026-03-02") with { By = Ruth.Id };
        Objections(Proposed(act), Standing("section-17", Ruth, "2026-03-03"), submitted)
            .ShouldHaveSingleItem()
            .Because.ShouldBe("Nobody approves or returns their own work. Ask another practice supervisor to do it.");
    }

    [Fact]
    public void The_author_who_counts_is_the_one_of_the_last_submission()
    {
        var first = Happened("assessment-submitted", "2026-03-02") with { By = Ruth.Id };
        var second = Happened("assessment-submitted", "2026-03-09") with { By = Amira.Id };
        Objections(Proposed("authorise-assessment"), Standing("section-17", Ruth, "2026-03-10"), first, second)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_family_support_worker_does_not_lead_a_strategy_discussion_or_an_enquiry()
    {
        foreach (
            var act in new[] { "hold-strategy-discussion", "start-section-47-enquiry", "conclude-section-47-enquiry" }
        )
            Objections(
                    Proposed(act, "child-not-seen-reason=seen by police", "took-part=social-worker,health,police"),
                    Standing("section-47", Sam, "2026-03-03", Amira, Ruth),
                    Decided
                )
                .ShouldHaveSingleItem()
                .Because.ShouldStartWith("A social worker has to do this under Working Together 2023.");
    }

    [Fact]
    public void An_enquiry_starts_only_once_a_social_worker_holds_the_case() =>
        Objections(
                Proposed("start-section-47-enquiry"),
                Standing("strategy-discussion", Amira, "2026-03-03", Sam, Ruth),
                Decided
            )
            .ShouldHaveSingleItem()
            .Duty.Id.ShouldBe("s47-lead-social-worker");

    [Fact]
    public void A_conference_has_an_independent_chair()
    {
        var asked = Happened("section-47-enquiry-concluded", "2026-03-02", "outcome=conference");
        Objections(
                Proposed("hold-initial-conference", "report-not-shared-reason=rung"),
                Standing("conference", Amira, "2026-03-03"),
                asked
            )
            .ShouldHaveSingleItem();
        Objections(
                Proposed("hold-initial-conference", "report-not-shared-reason=rung"),
                Standing("conference", Chris, "2026-03-03"),
                asked
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_referral_is_decided_by_a_social_worker_and_never_by_a_front_door_worker_without_registration()
    {
        var referral = Happened("referral-received", "2026-03-02");
        Objections(Proposed("decide-referral"), Standing("front-door", Sam, "2026-03-02"), referral)
            .ShouldHaveSingleItem();
        Objections(Proposed("decide-referral"), Standing("front-door", Amira, "2026-03-02"), referral).ShouldBeEmpty();
    }

    [Fact]
    public void The_person_who_holds_the_case_offers_the_family_group_meeting()
    {
        var offer = Proposed("offer-family-group-meeting");
        Objections(offer, Standing("section-17", Sam, "2026-03-02", Sam, Ruth)).ShouldBeEmpty();
        Objections(offer, Standing("section-17", Amira, "2026-03-02", Sam, Ruth))
            .ShouldHaveSingleItem()
            .Because.ShouldStartWith("The person who holds the case or a practice supervisor has to do this");
    }
}
