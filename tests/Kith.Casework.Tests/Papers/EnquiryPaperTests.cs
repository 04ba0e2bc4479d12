using Kith.Casework.BeforeCourt;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Papers;

/// <summary>A family is given what an enquiry found, and the letter by which it learns that a court may be asked.</summary>
public sealed class EnquiryPaperTests
{
    private const string ForParent = "section-47-enquiry-for-parent";
    private const string ForChild = "section-47-enquiry-for-child";
    private const string Letter = "letter-before-proceedings-for-parent";
    private const string Agreement = "agreement-before-court-for-parent";

    [Fact, Ask("E9")]
    public void Parents_read_what_an_enquiry_found_and_what_follows_and_nothing_of_what_others_said()
    {
        var record = Concluded(EnquiryOutcome.Conference).Given.Record;

        var copy = Family.Made(record, ForParent, Family.Mother)!;

        copy.Frozen.Content.ShouldContain("The bruises are from a fall");
        copy.Frozen.Content.ShouldContain("There will be a child protection conference");
        copy.Frozen.Content.ShouldNotContain("SAIDMARK");
        copy.Frozen.Content.ShouldNotContain("ADULTMARK");
        copy.SecondBecause.ShouldContain("A paper of this kind is read by two people.");
        Owed(Concluded(EnquiryOutcome.Conference))
            .ShouldBe([
                (ForParent, "Rosa Hart"),
                (ForParent, "Darren Blackmark"),
                // She has parental responsibility too.
                (ForParent, "Ilse Greymark"),
                (ForChild, "Ada Hart"),
            ]);
    }

    [Fact, Ask("E9")]
    public void The_child_reads_what_they_told_us_and_what_follows_in_words_written_for_a_child()
    {
        var page = Family.Made(Concluded(EnquiryOutcome.NoFurtherAction).Given.Record, ForChild, null)!.Frozen.Content;

        page.ShouldContain("SAIDMARK");
        page.ShouldContain("think that you are safe");
        page.ShouldNotContain("The bruises are from a fall");
    }

    [Fact]
    public void A_name_that_is_not_the_readers_to_know_is_asked_about_and_can_be_withheld()
    {
        var record = Concluded(EnquiryOutcome.NoFurtherAction, "Zeb Quillmark saw it").Given.Record;

        Family
            .Made(record, ForParent, Family.Mother, leavingOut: false)!
            .Questions.ShouldHaveSingleItem()
            .Passage.Id.ShouldBe("enquiry.found");
        Family.Made(record, ForParent, Family.Mother)!.Frozen.Content.ShouldNotContain("Quillmark");
    }

    [Fact]
    public void An_enquiry_that_goes_on_is_nobodys_paper_and_once_a_conference_was_held_its_copy_is_owed_no_more()
    {
        Family.Made(Enquiring.Given.Record, ForParent, Family.Mother).ShouldBeNull();
        Owed(Enquiring).ShouldBeEmpty();
        var again = Concluded(EnquiryOutcome.Conference).And(new EnquiryStarted("again") { Episode = 1 });
        Owed(again).ShouldBeEmpty();

        var met = Concluded(EnquiryOutcome.Conference)
            .And(new InitialConferenceHeld(ConferenceDecision.NoPlan, Chair: "chris") { Episode = 1 }, by: "chris");

        Owed(met).ShouldBeEmpty();
        Family.Made(met.Given.Record, ForParent, Family.Mother).ShouldNotBeNull();
    }

    [Fact, Ask("B12")]
    public void The_letter_before_proceedings_is_owed_to_each_parent_to_whom_it_went_and_says_what_was_recorded()
    {
        var sent = Sent;

        Owed(sent).ShouldBe([(Letter, "Rosa Hart")]);
        var letter = Family.Made(sent.Given.Record, Letter, Family.Mother)!.Frozen.Content;
        letter.ShouldContain("Nobody awake for Ada at night");
        letter.ShouldContain("Gran sleeps there four nights");
        letter.ShouldContain("Get a lawyer. It is free");
        letter.ShouldContain("Your family can make its own plan");
        letter.ShouldContain("5 March 2024");
        letter.ShouldNotContain("PROOFMARK");
        Owed(sent.And(new PreProceedingsEnded(PreProceedingsOutcome.Ended, "safe", null, "told") { Episode = 1 }))
            .ShouldBeEmpty();
    }

    [Fact, Ask("B12"), Ask("D18")]
    public void What_was_agreed_afterwards_is_a_paper_with_what_is_expected_on_every_side_and_what_helps()
    {
        var met = Sent.And(
            new PreProceedingsMeetingHeld(Attended.Full, "SAIDMARK", "calmer", Examples.FourExpectations, "NOTMARK")
            {
                Episode = 1,
            }
        );

        var paper = Family.Made(met.Given.Record, Agreement, Family.Mother)!.Frozen.Content;

        paper.ShouldContain("Gran sleeps there four nights");
        paper.ShouldContain("What helps: the sitter");
        paper.ShouldNotContain("SAIDMARK");
        paper.ShouldNotContain("NOTMARK");
        Owed(met).ShouldContain((Agreement, "Rosa Hart"));
    }

    private static Past Enquiring =>
        Family
            .Planned(protection: false, new AddressRecorded("1 Elm Row", "ZZ1 1AA", false))
            .And(new ChildInNeed.ChildInNeedPlanEnded("child-protection-plan") { Episode = 1 })
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 })
            .And(new EnquiryStarted("see the child") { Episode = 1 });

    private static Past Concluded(EnquiryOutcome outcome, string found = "The bruises are from a fall") =>
        Enquiring.And(
            new EnquiryConcluded(
                outcome,
                found,
                "SAIDMARK",
                Adults: [new EnquiryAdult("a1", "Darren Blackmark, father", Means: "ADULTMARK")]
            )
            {
                Episode = 1,
            }
        );

    private static Past Sent =>
        Concluded(EnquiryOutcome.Conference)
            .And(new InitialConferenceHeld(ConferenceDecision.NoPlan, Chair: "chris") { Episode = 1 }, by: "chris")
            .And(
                new LetterBeforeProceedingsSent(
                    [new LetterRecipient("r1", Family.Mother.Person, "Rosa Hart", Proof: "PROOFMARK")],
                    "Nobody awake for Ada at night",
                    "Gran sleeps there four nights",
                    "The sitter from Monday",
                    LegalAdvice: true,
                    FamilyMeetingOffered: true,
                    MeetingOn: new DateOnly(2024, 3, 5)
                )
                {
                    Episode = 1,
                }
            );

    private static IEnumerable<(string, string)> Owed(Past past) =>
        OwedPaper
            .Of(past.Given.Record, Shipped.Documents, past.Next)
            .Where(owed => !owed.Document.Id.StartsWith("child-in-need", StringComparison.Ordinal))
            .Select(owed => (owed.Document.Id, owed.Reader.Name));
}
