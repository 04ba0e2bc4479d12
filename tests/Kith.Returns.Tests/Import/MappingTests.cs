using Kith.Casework;
using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Returns.Tests.Import;

public class MappingTests
{
    private readonly Importing _database = new();

    [Fact]
    public void A_referral_keeps_its_source_its_need_and_the_line_it_came_from()
    {
        Import(
            "<CINreferralDate>2025-10-10</CINreferralDate><ReferralSource>2A</ReferralSource><PrimaryNeedCode>N4</PrimaryNeedCode>"
        );

        var referral = Fact<ReferralReceived>();
        referral.On.ShouldBe(Day("2025-10-10"));
        referral.Fact.ShouldBe(new ReferralReceived("2A", PrimaryNeed: "N4") { Episode = 1 });
        referral.Source.ShouldBe("children in need census 2025-26, LA 201, line 4");
    }

    [Fact]
    public void A_referral_that_went_no_further_is_closed_but_no_day_of_decision_is_made_up()
    {
        Import("<CINreferralDate>2025-10-10</CINreferralDate><ReferralNFA>1</ReferralNFA>");

        Fact<ReferralOutcomeReported>().On.ShouldBe(Day("2026-03-31"));
        Episode.IsClosed.ShouldBeTrue();
        Episode.FrontDoor.DecidedOn.ShouldBeNull();
        Episode.FrontDoor.AwaitsDecision.ShouldBeFalse();
    }

    [Fact]
    public void A_finished_assessment_brings_its_review_its_authorisation_and_its_factors()
    {
        Import(
            """
            <CINreferralDate>2025-10-10</CINreferralDate><Assessments>
            <AssessmentActualStartDate>2025-10-13</AssessmentActualStartDate>
            <AssessmentInternalReviewDate>2025-10-27</AssessmentInternalReviewDate>
            <AssessmentAuthorisationDate>2025-12-01</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment>
            <AssessmentFactors>3B</AssessmentFactors><AssessmentFactors>16A</AssessmentFactors>
            </FactorsIdentifiedAtAssessment></Assessments>
            """
        );

        Fact<AssessmentReviewed>().On.ShouldBe(Day("2025-10-27"));
        Fact<AssessmentAuthorised>().On.ShouldBe(Day("2025-12-01"));
        ((AssessmentAuthorised)Fact<AssessmentAuthorised>().Fact).Factors.ShouldBe(["3B", "16A"]);
        Episode.ChildInNeed.HasOpenAssessment.ShouldBeFalse();
        Episode.Stage.ShouldBe(Stages.Section17);
    }

    [Fact]
    public void Assessments_that_overlap_are_each_ended_by_their_own_authorisation()
    {
        Import(
            """
            <CINreferralDate>2025-10-10</CINreferralDate>
            <Assessments><AssessmentActualStartDate>2025-10-13</AssessmentActualStartDate>
            <AssessmentAuthorisationDate>2025-12-01</AssessmentAuthorisationDate></Assessments>
            <Assessments><AssessmentActualStartDate>2025-11-03</AssessmentActualStartDate></Assessments>
            """
        );

        Episode.ChildInNeed.Assessment!.StartedOn.ShouldBe(Day("2025-11-03"));
        Episode.ChildInNeed.HasOpenAssessment.ShouldBeTrue();
        Fact<AssessmentAuthorised>().Fact.BegunOn.ShouldBe(Day("2025-10-13"));
    }

    [Fact]
    public void An_enquiry_that_needed_no_conference_has_ended_without_a_day_being_made_up()
    {
        Import(
            """
            <CINreferralDate>2025-10-10</CINreferralDate><Section47><S47ActualStartDate>2025-10-14</S47ActualStartDate>
            <InitialCPCtarget>2025-11-04</InitialCPCtarget><ICPCnotRequired>true</ICPCnotRequired></Section47>
            """
        );

        ((EnquiryStarted)Fact<EnquiryStarted>().Fact).ConferenceTarget.ShouldBe(Day("2025-11-04"));
        Fact<EnquiryOutcomeReported>().On.ShouldBe(Day("2026-03-31"));
        Episode.Protection.HasOpenEnquiry.ShouldBeFalse();
        Episode.Protection.Concluded.ShouldBeNull();
        Standing.ShouldNotContain(fact => fact.Fact is StrategyDiscussionHeld);
    }

    [Fact]
    public void A_protection_plan_keeps_every_review_its_first_and_latest_category_and_its_end()
    {
        Import(
            """
            <CINreferralDate>2024-10-10</CINreferralDate>
            <Section47><S47ActualStartDate>2024-10-14</S47ActualStartDate>
            <DateOfInitialCPC>2024-11-01</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>
            <ChildProtectionPlans><CPPstartDate>2024-11-01</CPPstartDate><CPPendDate>2025-09-12</CPPendDate>
            <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>
            <NumberOfPreviousCPP>1</NumberOfPreviousCPP><Reviews><CPPreviewDate>2025-01-20</CPPreviewDate>
            <CPPreviewDate>2025-07-01</CPPreviewDate></Reviews></ChildProtectionPlans>
            """
        );

        Fact<ProtectionPlanStarted>()
            .Fact.ShouldBe(new ProtectionPlanStarted(AbuseCategory.Neglect, PreviousPlans: 1) { Episode = 1 });
        Standing.Count(fact => fact.Fact is ReviewConferenceHeld).ShouldBe(2);
        Episode.Protection.Plan!.Category.ShouldBe(AbuseCategory.Emotional);
        Episode.Protection.HasOpenPlan.ShouldBeFalse();
        ((InitialConferenceHeld)Fact<InitialConferenceHeld>().Fact).Decision.ShouldBeNull();
    }

    [Fact]
    public void Episodes_are_numbered_by_their_referrals_whatever_their_order_in_the_file()
    {
        _database.ImportOne(
            """
            <CINdetails><CINreferralDate>2026-01-05</CINreferralDate></CINdetails>
            <CINdetails><CINreferralDate>2025-05-06</CINreferralDate><CINclosureDate>2025-07-01</CINclosureDate>
            <ReasonForClosure>RC8</ReasonForClosure></CINdetails>
            """
        );

        _database
            .Only.State.Episodes.Select(episode => episode.OpenedOn)
            .ShouldBe([Day("2025-05-06"), Day("2026-01-05")]);
        _database.Only.State.Episodes[0].Closure.ShouldBe(new Closure(Day("2025-07-01"), "RC8"));
        _database.Only.State.Open!.Number.ShouldBe(2);
    }

    [Fact]
    public void Facts_stand_in_the_order_of_their_days()
    {
        using var clean = Cin.Samples.Clean();
        _database.Import(clean);

        foreach (var record in _database.Records)
            record.Facts.Select(fact => fact.On).ShouldBeInOrder();
    }

    [Fact]
    public void A_child_of_a_census_is_known_by_number_and_gender_is_not_turned_into_sex()
    {
        _database.Import(
            """
            <Child><ChildIdentifiers><LAchildID>A1</LAchildID><GenderCurrent>2</GenderCurrent></ChildIdentifiers>
            <CINdetails><CINreferralDate>2023-01-05</CINreferralDate></CINdetails></Child>
            """,
            2023
        );

        _database.Only.State.Person.DisplayName.ShouldBe("Child A1");
        _database.Only.State.Person.Sex.ShouldBeNull();
        _database.Only.State.Person.Registered!.Gender.ShouldBe("2");
    }

    [Fact]
    public void Pre_proceedings_of_the_draft_for_2026_27_are_kept_as_reported()
    {
        _database.ImportOne(
            """
            <CINdetails><CINreferralDate>2026-05-05</CINreferralDate><PreProceedingsandFGDM>
            <PPStartDate>2026-06-01</PPStartDate><FGDMMeetingOffer>1</FGDMMeetingOffer>
            <ReviewMeetingsCount>2</ReviewMeetingsCount><PPOutcome>A</PPOutcome></PreProceedingsandFGDM></CINdetails>
            """,
            2027
        );

        var reported = (PreProceedingsReported)Fact<PreProceedingsReported>().Fact;
        reported.ShouldBe(
            new PreProceedingsReported(Day("2026-06-01"), FamilyMeetingOffered: true, ReviewMeetings: 2, Outcome: "A")
            {
                Episode = 1,
                BegunOn = Day("2026-06-01"),
            }
        );
    }

    private IReadOnlyList<Recorded> Standing => _database.Only.Standing;

    private Episode Episode => _database.Only.State.Episodes.Single();

    private void Import(string details) => _database.ImportOne($"<CINdetails>{details}</CINdetails>");

    private Recorded Fact<T>()
        where T : Fact => Standing.Single(fact => fact.Fact is T);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
