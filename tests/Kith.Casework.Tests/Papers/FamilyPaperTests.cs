using Kith.Casework.Challenges;
using Kith.Casework.FamilyLed;
using Kith.Casework.Meetings;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Papers;

/// <summary>A family is given the plan that it made, what came of what it disagreed with, what a visit agreed, and what happened step by step.</summary>
public sealed class FamilyPaperTests
{
    private const string Plan = "family-plan-for-parent";
    private const string Answer = "challenge-answer-for-parent";
    private const string Visit = "visit-summary-for-parent";

    [Fact, Ask("C11"), Ask("E8")]
    public void A_familys_own_plan_is_owed_to_each_parent_asked_to_the_meeting_and_again_once_it_is_answered()
    {
        var met = Met;

        // The grandmother has parental responsibility too.
        (string, string)[] both = [(Plan, "Rosa Hart"), (Plan, "Ilse Greymark")];
        Owed(met).ShouldBe(both);
        Family.Made(met.Given.Record, Plan, Family.Father).ShouldBeNull();
        var page = Family.Made(met.Given.Record, Plan, Family.Mother)!.Frozen.Content;
        page.ShouldContain("Mum: Takes Ada to school");
        page.ShouldContain("Mum rings the school");
        page.ShouldContain("A lift on Mondays");
        page.ShouldContain("tell you soon what we say to it");
        page.ShouldNotContain("SAIDMARK");

        var answered = met.And(
            new FamilyPlanAnswered(
                FamilyPlanAnswer.AgreedInPart,
                "The lift costs too much",
                "A bus pass",
                "Action 2",
                "by Amira"
            )
            {
                Episode = 1,
            },
            by: "ruth"
        );
        var after = Family.Made(answered.Given.Record, Plan, Family.Mother)!.Frozen.Content;
        after.ShouldContain("Agreed in part");
        after.ShouldContain("The lift costs too much");
        after.ShouldContain("A bus pass");
        Owed(answered).ShouldBe(both);
    }

    [Fact, Ask("B2")]
    public void Whoever_disagreed_is_owed_the_answer_in_writing_and_nobody_else_reads_it()
    {
        var past = Home.And(
            new FamilyChallenged(
                ChallengedBy.Family,
                "Nobody asked my sister",
                Family.Mother.Person,
                "Rosa Hart",
                What: "Child in need plan agreed, 5 January 2024"
            )
            {
                Episode = 1,
            }
        );
        var asked = past.Facts.Count;
        Owed(past).ShouldBeEmpty();
        var answered = past.And(
            new FamilyChallengeAnswered(asked, FamilyChallengeOutcome.PartlyChanged, "We asked her on Monday")
            {
                Episode = 1,
            },
            by: "ruth"
        );

        Owed(answered).ShouldBe([(Answer, "Rosa Hart")]);
        var page = Family.Made(answered.Given.Record, Answer, Family.Mother)!.Frozen.Content;
        page.ShouldContain("Nobody asked my sister");
        page.ShouldContain("We asked her on Monday");
        page.ShouldContain("A part of it is changed");
        page.ShouldContain("Ruth");
        Family.Made(answered.Given.Record, Answer, Family.Father).ShouldBeNull();
    }

    [Fact, Ask("B20")]
    public void What_a_visit_agreed_is_read_by_a_parent_who_lives_there_and_by_no_other()
    {
        var past = Home.And(
            new HomeVisitMade(
                true,
                true,
                null,
                "SAIDMARK",
                "SEENMARK",
                "CHILDMARK",
                true,
                "WITHMARK",
                Agreed: "Bed by nine"
            )
            {
                Episode = 1,
            }
        );

        var page = Family.Made(past.Given.Record, Visit, Family.Mother)!.Frozen.Content;

        page.ShouldContain("Bed by nine");
        page.ShouldContain("We saw Ada");
        foreach (var mark in new[] { "SAIDMARK", "SEENMARK", "CHILDMARK", "WITHMARK" })
            page.ShouldNotContain(mark);
        Family.Made(past.Given.Record, Visit, Family.Father).ShouldBeNull();
        Family.Made(Home.Given.Record, Visit, Family.Mother).ShouldBeNull();
    }

    [Fact, Ask("B20")]
    public void What_happened_step_by_step_names_nobody_and_tells_of_no_enquiry()
    {
        var past = Met.And(
            new Protection.StrategyDiscussionHeld(Protection.StrategyOutcome.Section47Enquiry, Attended.ByAllThree)
            {
                Episode = 1,
            }
        );

        var page = Family.Made(past.Given.Record, "chronology-for-parent", Family.Father)!.Frozen.Content;

        page.ShouldContain("We agreed a plan to help");
        page.ShouldContain("Your family met to make a plan of its own");
        foreach (var mark in new[] { "CONCERNMARK", "REASONMARK", "SAIDMARK", "Greymark", "strategy", "enquir" })
            page.ShouldNotContain(mark);
    }

    private static Past Home => Family.Planned(protection: false, new AddressRecorded("1 Elm Row", "ZZ1 1AA", false));

    private static Past Met =>
        Home.And(
            new FamilyGroupMeetingHeld(
                "Bea Lund",
                true,
                "each rung",
                "the worries",
                "a hall",
                true,
                null,
                [
                    new MeetingPerson("m", "parent", Family.Mother.Person, "Rosa Hart", Came: Attendance.Came),
                    new MeetingPerson("g", "wider-family", Family.Gran.Person, "Ilse Greymark", Came: Attendance.Came),
                ],
                "she drew",
                "SAIDMARK",
                true,
                FamilyPlan:
                [
                    new PlanAction("a1", "On time", "Takes Ada to school", "Mum", new DateOnly(2024, 5, 3), "Ada"),
                ],
                Otherwise: "Mum rings the school",
                AsksFor: "A lift on Mondays"
            )
            {
                Episode = 1,
            }
        );

    private static IEnumerable<(string, string)> Owed(Past past) =>
        OwedPaper
            .Of(past.Given.Record, Shipped.Documents, past.Next)
            .Where(owed => owed.Document.Id is Plan or Answer or Visit)
            .Select(owed => (owed.Document.Id, owed.Reader.Name));
}
