using Kith.Casework.Forms;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Parents who could not be told of an enquiry when it started are not forgotten: its conclusion says whether they know by then.</summary>
[Ask("E9")]
public sealed class ParentsToldTests
{
    private const string NotYet = "He would find out at once";

    [Fact]
    public void Where_the_parents_were_not_told_at_the_start_the_conclusion_says_whether_they_know_by_then()
    {
        var past = Started(told: false);

        past.Given.When(Team.Amira, Concluding(past))
            .ThenAsks(
                "parents-told",
                "The parents were not told when the enquiry started. Say whether they know by now"
            );
        var concluded = past
            .Given.When(
                Team.Amira,
                Concluding(past) with
                {
                    ParentsTold = true,
                    ToldWhat = "Mum, on Tuesday",
                    NotToldBecause = NotYet,
                }
            )
            .ThenHappened<EnquiryConcluded>();

        (concluded.ParentsTold, concluded.ToldWhat, concluded.NotToldBecause).ShouldBe((true, "Mum, on Tuesday", null));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Where_they_knew_or_nobody_said_that_they_did_not_it_is_not_asked_for(bool? told)
    {
        var past = Started(told);

        past.Given.When(Team.Amira, Concluding(past)).ThenHappened<EnquiryConcluded>();
    }

    [Fact]
    public void The_page_of_the_conclusion_opens_with_what_was_said_at_the_start_and_a_no_has_to_be_looked_at_again()
    {
        var past = Started(told: false);
        var form = Shipped.Forms.For("conclude-section-47-enquiry");

        var opened = ActReader.Posted(Beforehand.Fill(form, past.Given.Record, 1, past.Next));

        opened["parents-told"].Single().ShouldBe("no");
        opened["not-told-because"].Single().ShouldBe(NotYet);
        ActReader
            .Read(form, opened, new ConcludeSection47Enquiry(), past.Given.Record.Id)
            .Problems.Select(problem => problem.Field)
            .ShouldContain("not-told-because.confirmed");
    }

    [Fact]
    public void Whoever_leads_is_reminded_of_parents_who_are_not_told_until_they_are()
    {
        var past = Started(told: false);
        IsReminded(past).ShouldBeTrue();
        IsReminded(Started(told: true)).ShouldBeFalse();
        IsReminded(Started(told: null)).ShouldBeFalse();

        IsReminded(past.And(Concluded(told: false))).ShouldBeTrue();
        IsReminded(Started(told: false).And(Concluded(told: true))).ShouldBeFalse();
    }

    private static Past Started(bool? told) =>
        Past.Discussed(from: "2024-05-06")
            .And(
                new EnquiryStarted("see the child", ParentsTold: told, NotToldBecause: told == false ? NotYet : null)
                {
                    Episode = 1,
                }
            )
            .And(new Casework.ChildInNeed.ChildSeen(true, "ow", "school") { Episode = 1 });

    private static EnquiryConcluded Concluded(bool told) =>
        new(EnquiryOutcome.Conference, "harm", ParentsTold: told) { Episode = 1 };

    private static ConcludeSection47Enquiry Concluding(Past past) =>
        new()
        {
            On = past.Next,
            Episode = 1,
            Findings = "harm",
            Outcome = EnquiryOutcome.Conference,
        };

    private static bool IsReminded(Past past) =>
        Shipped
            .Guidance.Read(past.Given.Record.Standing, past.Next.ToDateTime(new TimeOnly(18, 0)))
            .Prompts.Any(prompt => prompt.Duty.Id == "s47-parents-told-local");
}
