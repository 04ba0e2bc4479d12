using Kith.Casework.BeforeCourt;
using Kith.Casework.FamilyLed;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using Kith.Returns.Build;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Build;

/// <summary>The draft module of 2026-27, from what was recorded here of the work before court.</summary>
public class BeforeCourtWorkTests
{
    private static readonly Rows<MeetingPerson> Nobody = [new("p1", "social-worker")];

    private readonly Recording _record = new Recording()
        .Add(new ReferralReceived("6", PrimaryNeed: "N1"), "2026-05-01")
        .Add(new ReferralDecided(ReferralDecision.Section17), "2026-05-01")
        .Add(new LegalPlanningMeetingHeld(Nobody, true, LegalPlan.PreProceedings, "no change"), "2026-09-01")
        .Add(new LetterBeforeProceedingsSent([new("r1")], "nights", "an adult", "a sitter", true, true), "2026-09-07");

    [Fact, Ask("B12")]
    public void What_was_recorded_before_court_is_one_group_of_the_draft_module()
    {
        _record
            .Add(new PreProceedingsMeetingHeld(Nobody, null, "first", [new("a")]), "2026-09-18")
            .Add(Met(), "2026-09-28")
            .Add(new PreProceedingsMeetingHeld(Nobody, null, "second", [new("a")]), "2026-10-28")
            .Add(new PreProceedingsMeetingHeld(Nobody, null, "third", [new("a")]), "2026-12-02")
            .Add(new PreProceedingsEnded(PreProceedingsOutcome.Proceedings, "no", null, "told"), "2026-12-14")
            .Add(new CourtApplicationMade(OrderAsked.Care, "no", new DateOnly(2026, 12, 18)), "2026-12-21");

        var group = Provisional().PreProceedings.ShouldHaveSingleItem();

        (group.Start.Raw.Text, group.LetterSent.Raw.Text, group.FirstMeeting.Raw.Text).ShouldBe(
            ("2026-09-01", "2026-09-07", "2026-09-18")
        );
        (group.FamilyMeetingOffered.Value, group.FamilyMeetingHeld.Value, group.ReviewMeetings.Value).ShouldBe(
            (true, true, 2)
        );
        (group.StepDecision.Raw.Text, group.CourtApplication.Raw.Text, group.ProceedingsLetter.Raw.Text).ShouldBe(
            ("2026-12-14", "2026-12-21", "2026-12-18")
        );
        group.Outcome.Given.ShouldBeFalse();
    }

    [Fact]
    public void What_the_codes_of_the_outcome_mean_is_not_known_and_a_note_says_that_it_is_left_blank()
    {
        _record.Add(new PreProceedingsEnded(PreProceedingsOutcome.Ended, "safe", null, "told"), "2026-12-14");

        Returned()
            .LeftOut.ShouldContain(left =>
                left.Why == "The draft does not say what the codes of the outcome mean, so it is left blank."
            );
    }

    [Fact]
    public void A_letter_after_the_work_had_ended_begins_another_group()
    {
        _record
            .Add(new PreProceedingsEnded(PreProceedingsOutcome.Ended, "safe", null, "told"), "2026-10-01")
            .Add(new LegalPlanningMeetingHeld(Nobody, true, LegalPlan.PreProceedings, "again"), "2027-01-11");

        Provisional().PreProceedings.Select(group => group.Start.Raw.Text).ShouldBe(["2026-09-01", "2027-01-11"]);
    }

    [Fact]
    public void Without_being_asked_for_the_draft_module_is_in_no_return()
    {
        _record.Episode(2027).PreProceedings.ShouldBeEmpty();
    }

    private static FamilyGroupMeetingHeld Met() =>
        new("Nia", true, "each", "all", "the hall", true, null, Nobody, null, null, true);

    private CinEpisode Provisional() => Returned().Child.ShouldNotBeNull().Episodes.ShouldHaveSingleItem();

    private ReturnedChild Returned() => _record.In(2027, provisional: true);
}
