using static Kith.Guidance.Tests.Loading;
using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

/// <summary>Which duties of which edition need another pair of hands, and how a file says so.</summary>
[Ask("E2")]
public class SeparateHandsTests
{
    private const string Approval =
        "approval: { of: assessment-submitted, by: authorise-assessment, settled_by: assessment-authorised, who: manager, not_author: true }";

    private static readonly string[] InAll =
    [
        "assessment-approve never",
        "conference-chair-independent pending",
        "conference-decision-first pending",
        "own-case-allocate pending",
        "plan-approve-review never",
        "referral-decider pending",
        "referral-decision-first never",
    ];

    private static readonly string[] Since2018 =
    [
        .. InAll,
        "assessment-approved-before-plan pending",
        "cp-plan-discontinue never",
    ];

    private static readonly string[] Since2023 = [.. Since2018, "lead-practitioner-allocate pending"];

    public static TheoryData<string, string[]> Editions =>
        new()
        {
            { "wt-2010", InAll },
            { "wt-2013", InAll },
            { "wt-2015", InAll },
            { "wt-2018", [.. Since2018.Except(["plan-approve-review never"])] },
            { "wt-2020", [.. Since2018.Except(["plan-approve-review never"])] },
            { "wt-2023-draft", Since2023 },
            { "wt-2023", Since2023 },
            { "wt-2026", Since2023 },
        };

    [Theory, MemberData(nameof(Editions))]
    public void Each_edition_says_which_of_its_duties_need_another_pair_of_hands(string edition, string[] duties) =>
        Shipped
            .Edition(edition)
            .Duties.Values.Where(duty => duty.NeedsOtherHands)
            .Select(duty => $"{duty.Id} {duty.Departure.ToString().ToLowerInvariant()}")
            .ShouldBe(duties, ignoreOrder: true);

    [Fact]
    public void No_edition_lets_an_author_approve_their_own_work_on_their_own_word() =>
        Shipped
            .Library.Editions.SelectMany(edition => edition.Duties.Values)
            .Where(duty => duty.Rule is ApprovalRule { NotAuthor: true })
            .ShouldAllBe(duty => duty.Departure == DepartureWay.Never);

    [Fact]
    public void A_duty_that_is_never_departed_from_stands_whatever_the_reason()
    {
        var load = Load(Edition("wt-1", "2010-01-01", Duty($"departure: never\n    {Approval}", "approve", "should")));

        load.Library!.InForceOn(On("2020-01-01"))
            .Consider(Proposed("authorise-assessment"), Standing("section-17", Alex, "2020-01-02", Alex), [])
            .ShouldHaveSingleItem()
            .CanDepart.ShouldBeFalse();
    }

    [Theory]
    [InlineData("departure: perhaps\n    " + Approval, "should", "is no way to depart from a duty")]
    [InlineData("departure: never\n    " + Approval, "must", "goes with \"force: should\"")]
    [InlineData(
        "departure: pending\n    prompt: { at: start-assessment }",
        "should",
        "goes with what stands before an act"
    )]
    public void A_mistake_in_it_is_said_with_file_line_and_duty(string rule, string force, string message)
    {
        var error = Load(Edition("wt-1", "2010-01-01", Duty(rule, "approve", force))).Errors.ShouldHaveSingleItem();

        error.Message.ShouldContain(message);
        error.DutyId.ShouldBe("approve");
        error.File.ShouldEndWith(".yaml");
        error.Line.ShouldBeGreaterThan(0);
    }
}
