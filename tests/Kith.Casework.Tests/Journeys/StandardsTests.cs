using Kith.Casework.ChildInNeed;
using Kith.Casework.Protection;
using Kith.Casework.Protection.Standards;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Journeys;

/// <summary>The standards for protection work are filled by what is recorded anyway, and what is missing is said.</summary>
public sealed class StandardsTests
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(Shipped.Root, "guidance", "standards", "practice-standards.yaml")
    );

    private static PracticeStandards Standards => PracticeStandards.Load("standards.yaml", Text).Standards!;

    [Fact, Ask("E9")]
    public void Twelve_standards_are_shipped_each_a_duty_of_the_edition_of_2023_and_of_none_before()
    {
        Standards
            .All.Select(one => one.Duty)
            .ShouldBe(Enumerable.Range(1, 12).Select(number => $"cp-standard-b{number}"));
        Kept(Past.Enquiry("2024-01-08"))!.Standards.Count.ShouldBe(12);
        Kept(Past.Enquiry("2022-01-10"))!.Standards.ShouldBeEmpty();
        Kept(Past.Assessing()).ShouldBeNull();
    }

    [Fact, Ask("E9")]
    public void Each_is_filled_by_the_entry_that_shows_it_and_what_the_case_has_come_to_and_lacks_is_missing()
    {
        var enquiring = Past.Enquiry("2024-01-08");
        Missing(enquiring, "cp-standard-b3").ShouldContain("The enquiry has not said what it found.");

        var concluded = enquiring
            .And(new ChildSeen(true, "ow", "school") { Episode = 1 })
            .And(new EnquiryConcluded(EnquiryOutcome.Conference, "harm", Adults: Examples.TwoAdults) { Episode = 1 });

        Missing(concluded, "cp-standard-b3").ShouldNotContain("The enquiry has not said what it found.");
        var adults = Of(concluded, "cp-standard-b3").Evidence.Single(one => one.Of.Detail == "adults");
        adults.Entry!.FactName.ShouldBe("section-47-enquiry-concluded");
        Missing(concluded, "cp-standard-b4").ShouldBe(["What the child wanted said at the conference."]);
        Missing(concluded, "cp-standard-b11").ShouldBeEmpty();
        Of(concluded, "cp-standard-b11").Evidence.ShouldAllBe(one => !one.Reached);
    }

    [Fact, Ask("E9")]
    public void What_stands_from_before_the_discussion_counts_only_where_the_file_says_so()
    {
        var earlier = Past.Referral("2024-01-08")
            .And(new ChildSeen(true, "I am fine", "school") { Episode = 1 })
            .And(new FrontDoor.AgencyChecksAnswered(Examples.TwoAnswers, false) { Episode = 1 })
            .And(
                new FrontDoor.ReferralDecided(FrontDoor.ReferralDecision.StrategyDiscussion, "x") { Episode = 1 },
                by: "ruth"
            )
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 })
            .And(new EnquiryStarted("see the child") { Episode = 1 });

        Missing(earlier, "cp-standard-b4").ShouldHaveSingleItem();
        Missing(earlier, "cp-standard-b1").ShouldNotContain("No answer of an agency that was asked what it knows.");
    }

    [Fact, Ask("E9")]
    public void What_an_agency_answered_in_the_enquiry_itself_shows_a_true_picture_and_the_adults_past()
    {
        var asked = Past.Enquiry("2024-01-08");
        Missing(asked, "cp-standard-b6").ShouldContain("No agency has answered what it knows of the adults.");

        var answered = asked.And(new ContributionsReceived(Examples.TwoAnswers, false) { Episode = 1 });

        foreach (var duty in new[] { "cp-standard-b1", "cp-standard-b6" })
        {
            var shown = Of(answered, duty).Evidence.Single(one => one.Of.Facts.Contains("contributions-received"));
            shown.Entry!.FactName.ShouldBe("contributions-received");
        }
    }

    [Fact, Ask("D15")]
    public void Each_role_is_asked_what_everybody_is_and_what_is_its_own()
    {
        var rules = Shipped.Guidance.InForceOn(Given.Day("2024-05-05"));

        var school = Standards.For("Class teacher, Quay Primary", rules).Select(ask => ask.Says).ToList();

        school.ShouldContain(says => says.StartsWith("Hunger, tiredness", StringComparison.Ordinal));
        school.ShouldNotContain(says => says.StartsWith("Convictions", StringComparison.Ordinal));
        school.Count.ShouldBe(6);
        Standards.For("Caretaker", rules).Count().ShouldBe(4);
        Standards.For("Class teacher", Shipped.Guidance.InForceOn(Given.Day("2019-05-05"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fact: child-seen", "fact: child-saw", "There is no fact \"child-saw\".")]
    [InlineData(
        "detail: child-said, shows: What the child said when",
        "detail: words, shows: What the child said when",
        "\"child-seen\" has no \"words\"."
    )]
    [InlineData("part: enquiry", "part: later", "\"later\" is no part of the work.")]
    [InlineData("where: challenge-raised", "where: challenge", "There is no fact \"challenge\".")]
    public void A_mistake_is_named_with_its_line(string right, string wrong, string says)
    {
        var (standards, errors) = PracticeStandards.Load(
            "standards.yaml",
            Text.Replace(right, wrong, StringComparison.Ordinal)
        );

        standards.ShouldBeNull();
        errors.ShouldContain(error => error.Line > 0 && error.Message.StartsWith(says));
    }

    private static StandardsKept? Kept(Past past) => StandardsKept.Of(past.Given.Record, Standards, Shipped.Guidance);

    private static StandardKept Of(Past past, string duty) =>
        Kept(past)!.Standards.Single(one => one.Standard.Duty == duty);

    private static IEnumerable<string> Missing(Past past, string duty) =>
        Of(past, duty).Evidence.Where(one => one.IsMissing).Select(one => one.Of.Missing);
}
