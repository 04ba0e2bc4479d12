using Kith.Casework.ChildInNeed;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Recording;

/// <summary>A correction is decided as the act its entry came from would be.</summary>
public sealed class PuttingRightTests
{
    [Fact]
    public void Only_somebody_who_may_authorise_an_assessment_corrects_that_it_was_authorised()
    {
        var given = Authorised(Past.Submitted(), Team.Ruth);

        given.When(Team.Amira, Remove(given)).ThenRefusedBy("assessment-approve");
        given.When(Team.Amira, Replace(given)).ThenRefusedBy("assessment-approve");
        given.When(Team.Helen, Remove(given)).ThenHappened<FactCorrected>();
        given.When(Team.Helen, Replace(given)).ThenHappened<FactCorrected>();
    }

    [Fact]
    public void Nobody_corrects_the_approval_of_their_own_work()
    {
        var given = Authorised(Past.Submitted(by: "ruth"), Team.Helen);

        given.When(Team.Ruth, Remove(given)).ThenRefusedBy("assessment-approve");
        given.When(Team.Helen, Remove(given)).ThenHappened<FactCorrected>();
    }

    [Fact]
    public void A_review_that_went_on_with_the_plan_is_not_turned_into_one_that_ends_it_by_whoever_leads()
    {
        var past = Past.ProtectionPlan();
        var given = past.Given.When(Team.Chris, Reviewed(past.Next)).ThenRecord();
        var end = Replace(given) with { Replacement = new ReviewConferenceHeld(ReviewDecision.End, Chair: "chris") };

        given.When(Team.Amira, end).ThenRefusedBy("conference-chair-independent");
        given.When(Team.Chris, end).ThenHappened<FactCorrected>();
    }

    [Fact]
    public void The_guidance_of_the_entry_s_day_says_who_may_correct_it()
    {
        var old = Past.Held(Team.Amira, "2023-10-30");
        var given = old.Given.When(Team.Amira, Started(old.Next)).ThenRecord();

        given
            .When(Team.Amira, Replace(given, "2024-03-01") with { Replacement = new AssessmentStarted("what else") })
            .ThenHappened<FactCorrected>();
        given.When(Team.Sam, Remove(given, "2024-03-01")).ThenRefusedBy("s17-assessment-initiate");
    }

    [Fact]
    public void An_entry_moved_to_another_day_is_allowed_to_whoever_may_do_the_act_on_that_day()
    {
        var old = Past.Held(Team.Amira, "2023-10-30");
        var given = old.Given.When(Team.Amira, Started(old.Next)).ThenRecord();
        var moved = Replace(given, "2024-03-01") with { ReplacementOn = Given.Day("2024-02-01") };

        given.When(Team.Amira, moved).ThenRefusedBy("s17-assessment-initiate");
        given.When(Team.Ruth, moved).ThenHappened<FactCorrected>();
    }

    [Fact]
    public void An_entry_moved_to_another_day_passes_the_gates_of_that_day()
    {
        var past = Past.Authorised();
        var given = past.Given.When(Team.Ruth, Plan(past.Next)).ThenRecord();
        var early = Replace(given) with { ReplacementOn = past.Next.AddDays(-2) };

        var objection = given.When(Team.Ruth, early).ThenRefusedBy("assessment-approved-before-plan").Single();

        objection.CanDepart.ShouldBeFalse();
        given.When(Team.Ruth, early with { ReplacementOn = past.Next.AddDays(-1) }).ThenHappened<FactCorrected>();
    }

    [Fact]
    public void An_entry_is_removed_whatever_gate_stands_there_now()
    {
        var past = Past.Authorised();
        var given = past.Given.When(Team.Ruth, Plan(past.Next)).ThenRecord();
        var authorised = given.Record.Facts.Single(fact => fact.Fact is AssessmentAuthorised);
        var without = given.When(Team.Ruth, Remove(given) with { Corrects = authorised.Version }).ThenRecord();

        without.When(Team.Ruth, Remove(given)).ThenHappened<FactCorrected>();
    }

    [Fact]
    public void What_was_departed_from_with_a_reason_does_not_keep_an_entry_from_being_put_right()
    {
        var past = Past.Submitted();
        var plan = Plan(past.Next) with
        {
            Departures = [Because("assessment-approved-before-plan") with { AuthorisedBy = "helen" }],
        };
        var proposed = past.Given.When(Team.Ruth, plan).ThenRecord();
        var agreed = new AnswerProposal
        {
            On = past.Next,
            Proposal = proposed.Record.Version,
            Agreed = true,
        };
        var given = proposed.When(Team.Helen, agreed).ThenRecord();
        var entry = given.Record.Standing.Single(fact => fact.Fact is ChildInNeedPlanAgreed);

        given
            .When(
                Team.Helen,
                Replace(given) with
                {
                    Corrects = entry.Version,
                    Replacement = new ChildInNeedPlanAgreed("sleeps"),
                }
            )
            .ThenHappened<FactCorrected>();
    }

    [Fact]
    public void Whoever_did_an_act_with_a_reason_corrects_it_and_somebody_else_like_them_does_not()
    {
        var past = Past.Held(Team.Amira);
        var start = Started(past.Next) with { Departures = [Because("s17-assessment-initiate")] };
        var given = past.Given.When(Team.Amira, start).ThenRecord();
        var entry = given.Record.Standing.Single(fact => fact.Fact is AssessmentStarted).Version;

        given.When(Team.Ben, Remove(given) with { Corrects = entry }).ThenRefusedBy("s17-assessment-initiate");
        given.When(Team.Amira, Remove(given) with { Corrects = entry }).ThenHappened<FactCorrected>();
    }

    [Fact]
    public void The_dates_of_an_entry_are_bounded_like_those_of_its_act()
    {
        var past = Past.Submitted();
        var given = Authorised(past, Team.Ruth);
        var submitted = past.Next.AddDays(-1);

        On(submitted.AddDays(-1))
            .ThenAsks(
                "on",
                $"When did you authorise it? The answer must be on or after {Plain.Day(submitted)}, when the assessment was finished"
            );
        On(Given.Day("2024-01-08"))
            .ThenAsks(
                "on",
                "When did you authorise it? The answer must be on or after 9 January 2024, when our involvement began"
            );
        On(Given.Day("2024-12-01"))
            .ThenAsks("on", "When did you authorise it? The answer must be today or in the past");
        On(submitted).ThenHappened<FactCorrected>();

        Then On(DateOnly day) => given.When(Team.Ruth, Replace(given) with { ReplacementOn = day });
    }

    [Fact]
    public void An_imported_entry_is_put_right_by_whoever_records_and_not_dated_before_the_involvement_began()
    {
        Given given = Past.Decided(Casework.FrontDoor.ReferralDecision.Section17);

        given.When(Team.Sam, Remove(given)).ThenHappened<FactCorrected>();
        given
            .When(Team.Sam, Replace(given) with { ReplacementOn = Given.Day("2024-01-01") })
            .ThenAsks("on", "The date must be on or after 9 January 2024, when our involvement began");
    }

    [Fact]
    public void A_departure_is_corrected_by_whoever_wrote_it_or_authorised_it()
    {
        Given given = Past.Departed(Team.Amira);

        given
            .When(Team.Helen, Remove(given))
            .ThenAsks("corrects", "Only Amira Khan or Ruth Bell can correct this entry. Ask them to.");
        given.When(Team.Amira, Remove(given)).ThenHappened<FactCorrected>();
        given.When(Team.Ruth, Remove(given)).ThenHappened<FactCorrected>();
    }

    [Fact]
    public void A_departure_is_not_put_under_the_name_of_somebody_who_is_no_manager()
    {
        Given given = Past.Departed(Team.Amira);

        Under("ben").ThenAsks("authorised-by", "Choose the manager who agreed");
        Under("helen").ThenHappened<FactCorrected>();

        Then Under(string manager) =>
            given.When(
                Team.Amira,
                Replace(given) with
                {
                    Replacement = (DepartureRecorded)given.Record.Facts[^1].Fact with { AuthorisedBy = manager },
                }
            );
    }

    [Fact]
    public void An_answer_to_a_departure_is_corrected_by_whoever_gave_it()
    {
        var departed = Past.Departed(Team.Amira);
        var answer = new ConfirmDeparture
        {
            On = departed.Next,
            Departure = departed.Given.Record.Version,
            Agreed = true,
        };
        var given = departed.Given.When(Team.Ruth, answer).ThenRecord();

        given
            .When(Team.Amira, Remove(given))
            .ThenAsks("corrects", "Only Ruth Bell can correct this entry. Ask them to.");
        given.When(Team.Ruth, Remove(given)).ThenHappened<FactCorrected>();
    }

    [Fact]
    public void Whoever_did_an_act_may_remove_what_it_left()
    {
        foreach (var example in Examples.All.Where(example => example.Act is not CorrectFact))
        {
            var given = example.Given.When(example.By, example.Act).ThenRecord();
            if (given.Record.Facts[^1].Fact is IOnTwoRecords or IOnPeople or IFrozen)
                continue;

            given.When(example.By, Remove(given, example.Act.On)).ThenHappened<FactCorrected>();
        }
    }

    [Fact]
    public void What_says_that_somebody_was_given_a_paper_is_not_corrected_but_withdrawn() =>
        Examples
            .All.Select(example => (example, Given: example.Given.When(example.By, example.Act).ThenRecord()))
            .Where(one => one.Given.Record.Facts[^1].Fact is IFrozen)
            .Select(one => one.Given.When(one.example.By, Remove(one.Given, one.example.Act.On)).ThenRefused().Because)
            .ShouldAllBe(because => because!.StartsWith("This says what somebody was given"));

    private static Given Authorised(Past past, Practitioner by) =>
        past.Given.When(by, new AuthoriseAssessment { On = past.Next, Episode = 1 }).ThenRecord();

    private static StartAssessment Started(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Focus = "what helps",
            Interpreter = "nobody",
            Fathers = "takes part",
            ChildInterpreter = InterpreterNeed.None,
            ChildAdvocacy = AdvocacyOffer.Offered,
        };

    private static AgreeChildInNeedPlan Plan(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Outcomes = "sleeps well",
            Actions = Steps.Of("Gran helps"),
            ParentsSay = "good",
            Contingency = "Gran rings",
        };

    private static HoldReviewConference Reviewed(DateOnly on) =>
        (HoldReviewConference)Examples.Of("hold-review-conference").Act with
        {
            On = on,
            Decision = ReviewDecision.Continue,
        };

    private static Departure Because(string duty) => new(duty, "It was right for the child", "helen");

    // The last entry of a record, some weeks later.
    private static CorrectFact Remove(Given given, string on = "2024-06-03") => Remove(given, Given.Day(on));

    private static CorrectFact Remove(Given given, DateOnly on) =>
        new()
        {
            On = on,
            Corrects = given.Record.Version,
            Remove = true,
            Reason = "another child",
        };

    private static CorrectFact Replace(Given given, string on = "2024-06-03") =>
        Remove(given, on) with
        {
            Remove = false,
            Replacement = given.Record.Facts[^1].Fact,
            ReplacementOn = given.Record.Facts[^1].On.AddDays(1),
        };
}
