using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

public class WhoMayHoldTests
{
    private const string Under2018 = "2020-12-08";
    private const string Under2023 = "2023-12-15";

    private static readonly Act Allocate = Proposed("allocate-lead-practitioner", "agreed=yes", "suited=yes");

    [Fact]
    public void A_family_support_worker_may_not_hold_a_section_17_case_under_2018()
    {
        var objection = Objections(Allocate, Standing("section-17", Ruth, Under2018, Sam, Ruth)).ShouldHaveSingleItem();
        objection.Duty.Id.ShouldBe("s17-case-holder");
        objection.CanDepart.ShouldBeTrue();
        objection.Because.ShouldBe(
            "A social worker has to hold a section 17 case under Working Together 2018. Sam Okafor is a family support worker."
        );
    }

    [Fact]
    public void A_family_support_worker_may_hold_a_section_17_case_under_2023_when_the_protocol_says_so() =>
        Objections(Allocate, Standing("section-17", Ruth, Under2023, Sam, Ruth)).ShouldBeEmpty();

    [Fact]
    public void The_holder_has_to_be_overseen_by_a_practice_supervisor_under_2023() =>
        Objections(Allocate, Standing("section-17", Ruth, Under2023, Sam, Dev))
            .ShouldHaveSingleItem()
            .Because.ShouldBe(
                "Whoever holds a section 17 case has to be overseen by a practice supervisor under Working Together 2023. "
                    + "Dev Shah, who supervises Sam Okafor, is not."
            );

    [Fact]
    public void Somebody_without_a_supervisor_on_record_may_not_hold_a_case_under_2023() =>
        Objections(Allocate, Standing("child-in-need", Ruth, Under2023, Sam))
            .ShouldHaveSingleItem()
            .Because.ShouldEndWith("Sam Okafor has no supervisor on record.");

    [Fact]
    public void An_apprentice_may_not_hold_a_section_17_case_under_either_edition()
    {
        Objections(Allocate, Standing("section-17", Ruth, Under2018, Alex, Ruth)).ShouldNotBeEmpty();
        Objections(Allocate, Standing("section-17", Ruth, Under2023, Alex, Ruth))
            .ShouldHaveSingleItem()
            .Because.ShouldBe(
                "A social worker or a practitioner has to hold a section 17 case under Working Together 2023 and the local protocol. "
                    + "Alex Reed is an apprentice social worker."
            );
    }

    [Fact]
    public void A_practice_supervisor_chooses_the_lead_practitioner_under_2023_and_anybody_did_under_2018()
    {
        Objections(Allocate, Standing("section-17", Amira, Under2018, Amira, Ruth)).ShouldBeEmpty();
        Objections(Allocate, Standing("section-17", Amira, Under2023, Amira, Ruth))
            .ShouldHaveSingleItem()
            .Because.ShouldBe(
                "A practice supervisor has to do this under Working Together 2023. Amira Khan is a social worker. "
                    + "Ask a practice supervisor to do it."
            );
    }

    [Theory]
    [InlineData("allocate-lead-practitioner")]
    [InlineData("change-lead-practitioner")]
    public void Whoever_becomes_lead_under_2023_agrees_and_has_what_the_protocol_asks_for(string act)
    {
        Against("suited=yes").ShouldBe(["lead-practitioner-agrees"]);
        Against("agreed=yes", "suited=no").ShouldBe(["lead-practitioner-competence"]);
        Against("agreed=yes", "suited=yes").ShouldBeEmpty();

        IEnumerable<string> Against(params string[] answers) =>
            Objections(Proposed(act, answers), Standing("section-17", Ruth, Under2023, Sam, Ruth))
                .Select(objection => objection.Duty.Id);
    }

    [Theory]
    [InlineData("strategy-discussion")]
    [InlineData("section-47")]
    [InlineData("conference")]
    [InlineData("child-protection-plan")]
    public void Only_a_social_worker_holds_a_case_from_the_strategy_discussion_on_whatever_the_edition(string stage)
    {
        foreach (var day in new[] { Under2018, Under2023 })
        {
            Objections(Allocate, Standing(stage, Ruth, day, Sam, Ruth)).ShouldHaveSingleItem();
            Objections(Allocate, Standing(stage, Ruth, day, Amira, Ruth)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Anybody_may_hold_an_early_help_case() =>
        Objections(Allocate, Standing("early-help", Dev, Under2023, Sam, Dev)).ShouldBeEmpty();

    [Fact]
    public void Without_names_the_sentence_says_whom_to_choose()
    {
        var nobody = Sam with { Name = null };
        Objections(Allocate, Standing("section-17", Ruth, Under2018, nobody, Ruth))
            .ShouldHaveSingleItem()
            .Because.ShouldEndWith("Choose a social worker.");
    }
}
