using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>What 2010 asked of referrer and front door, and what the law asks of the police after domestic abuse.</summary>
public sealed class OlderFrontDoorTests
{
    private const string In2010 = "2011-06-06";

    private static readonly string[] Confirming = ["referral-acknowledge", "referral-chase"];

    [Fact, Ask("B17")]
    public void Under_2010_whoever_rang_writes_within_48_hours_and_what_they_wrote_meets_it()
    {
        var past = Came(ReferralCame.Telephone);
        Owed(past.Given.Record, past.Next).ShouldContain("referral-written-confirmation");

        var wrote = past
            .Given.When(
                Team.Fay,
                new ConfirmReferralInWriting
                {
                    On = past.Next,
                    Episode = 1,
                    Adds = "his brother too",
                }
            )
            .ThenRecord();

        Owed(wrote.Record, past.Next).ShouldNotContain("referral-written-confirmation");
        wrote
            .When(Team.Fay, new ConfirmReferralInWriting { On = past.Next, Episode = 1 })
            .ThenCannotFollow("It came in writing already.");
        Came(ReferralCame.InWriting)
            .Given.When(Team.Fay, new ConfirmReferralInWriting { On = past.Next, Episode = 1 })
            .ThenCannotFollow("The referral came in writing.");
    }

    [Fact, Ask("B17")]
    public void Under_2010_a_written_referral_is_confirmed_in_a_day_and_a_referrer_who_hears_nothing_asks_after_three()
    {
        var past = Came(ReferralCame.InWriting);
        Owed(past.Given.Record, past.Next).Intersect(Confirming).ShouldBe(Confirming, ignoreOrder: true);
        Owed(Came(ReferralCame.Telephone).Given.Record, past.Next).ShouldNotContain("referral-acknowledge");

        var told = past
            .Given.When(
                Team.Fay,
                new AcknowledgeReferral
                {
                    On = past.Next,
                    Episode = 1,
                    How = "letter",
                    AskedAgain = true,
                }
            )
            .ThenRecord();

        told.Record.Standing.Select(entry => entry.Fact)
            .OfType<ReferralAcknowledged>()
            .Single()
            .AskedAgain.ShouldBe(true);
        Owed(told.Record, past.Next).Intersect(Confirming).ShouldBeEmpty();
    }

    [Fact, Ask("B17")]
    public void Under_2010_the_first_assessment_has_ten_days_and_one_that_follows_it_thirty_five()
    {
        var first = Past.Submitted(from: In2010);
        Owed(first.Given.Record, first.Next).ShouldContain("initial-assessment-max-duration");
        Owed(first.Given.Record, first.Next).ShouldNotContain("core-assessment-max-duration");

        var core = Past.Authorised(In2010).And(new ChildInNeed.AssessmentStarted("what else") { Episode = 1 });

        Owed(core.Given.Record, core.Next).ShouldContain("core-assessment-max-duration");
        Owed(core.Given.Record, core.Next).ShouldNotContain("initial-assessment-max-duration");
    }

    [Fact]
    public void After_domestic_abuse_the_school_is_owed_to_know_until_somebody_recorded_that_it_does()
    {
        var past = Past.Incident();
        Prompted(past.Given.Record, past.Next).ShouldBeTrue();
        Prompted(Past.Contact("2026-02-02").Given.Record, past.Next).ShouldBeFalse();
        past.Given.Next(Team.Fay, past.Next)
            .ShouldContain(next => next.ActName == "record-school-told" && next.IsExpected);

        var told = past.Given.When(Team.Fay, Told(past)).ThenRecord();

        Prompted(told.Record, past.Next).ShouldBeFalse();
        told.When(Team.Fay, Told(past))
            .ThenCannotFollow("No incident at home is on record of which the school does not know.");

        static RecordSchoolTold Told(Past past) =>
            new()
            {
                On = past.Next,
                Episode = 1,
                By = "the police",
                Whom = "Mrs Lane, Quay Primary",
            };

        static bool Prompted(ChildRecord record, DateOnly on) =>
            Shipped
                .Guidance.Read(record.Standing, on.ToDateTime(new TimeOnly(18, 0)))
                .Prompts.Any(prompt => prompt.Duty.Id == "info-share-encompass");
    }

    private static Past Came(ReferralCame came) =>
        Past.Registered(In2010).And(new ReferralReceived("2A", "often hungry", Came: came) { Episode = 1 });

    private static IEnumerable<string> Owed(ChildRecord record, DateOnly on) =>
        Shipped
            .Guidance.Read(record.Standing, on.ToDateTime(new TimeOnly(18, 0)))
            .Clocks.Where(clock => clock.IsOpen)
            .Select(clock => clock.Duty.Id);
}
