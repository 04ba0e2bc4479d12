using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.Protection;

namespace Kith.Returns.Tests.Import;

public class RejectionTests
{
    private readonly Importing _database = new();

    [Fact]
    public void A_date_that_cannot_be_read_is_rejected_with_its_line_and_the_rest_is_kept()
    {
        var imported = Import(
            """
            <CINreferralDate>2025-10-10</CINreferralDate>
            <CINPlanDates><CINPlanStartDate>2025-11-03</CINPlanStartDate>
            <CINPlanEndDate>2025-02-31</CINPlanEndDate></CINPlanDates>
            """
        );

        var rejection = imported.Rejections.ShouldHaveSingleItem();
        rejection.Line.ShouldBe(6);
        rejection.Child.ShouldBe("A1");
        rejection.Element.ShouldBe("CINPlanDates/CINPlanEndDate");
        rejection.Reason.ShouldBe("“2025-02-31” is not a date.");
        _database.Only.State.Open!.ChildInNeed.HasOpenPlan.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2025-11-02", "2025-11-02 is before the start on 2025-11-03.")]
    [InlineData("2027-01-01", "2027-01-01 has not come yet.")]
    public void An_end_that_cannot_be_true_is_rejected(string end, string reason) =>
        Import(
            $"""
            <CINreferralDate>2025-10-10</CINreferralDate><ChildProtectionPlans>
            <CPPstartDate>2025-11-03</CPPstartDate><CPPendDate>{end}</CPPendDate></ChildProtectionPlans>
            """
        )
            .Rejections.ShouldHaveSingleItem()
            .Reason.ShouldBe(reason);

    [Fact]
    public void An_empty_date_of_another_system_is_no_referral_date() =>
        Import("<CINreferralDate>0001-01-01</CINreferralDate>")
            .Rejections.ShouldHaveSingleItem()
            .Reason.ShouldBe("Its referral date cannot be used: 0001-01-01 is too long ago to be true.");

    [Fact]
    public void An_unknown_code_is_rejected_and_stays_unknown()
    {
        var imported = Import(
            """
            <CINreferralDate>2025-10-10</CINreferralDate><ReferralSource>11Z</ReferralSource>
            <ChildProtectionPlans><CPPstartDate>2025-11-03</CPPstartDate>
            <InitialCategoryOfAbuse>neg</InitialCategoryOfAbuse></ChildProtectionPlans>
            """
        );

        imported
            .Rejections.Select(rejection => rejection.Element)
            .ShouldBe(["CINdetails/ReferralSource", "ChildProtectionPlans/InitialCategoryOfAbuse"]);
        var episode = _database.Only.State.Open!;
        episode.FrontDoor.Referral!.Source.ShouldBeNull();
        episode.Protection.Plan!.Started.ShouldBe(new ProtectionPlanStarted((AbuseCategory?)null) { Episode = 1 });
    }

    [Fact]
    public void An_episode_without_a_referral_date_goes_with_all_that_is_in_it_and_the_child_stays()
    {
        var imported = _database.ImportOne(
            """
            <CINdetails><ReferralSource>2A</ReferralSource>
            <CINPlanDates><CINPlanStartDate>2025-11-03</CINPlanStartDate></CINPlanDates></CINdetails>
            <CINdetails><CINreferralDate>2025-12-01</CINreferralDate></CINdetails>
            """
        );

        var rejection = imported.Rejections.ShouldHaveSingleItem();
        rejection.Reason.ShouldBe("There is no referral date.");
        rejection.Within.ShouldBe(3);
        imported.Import.Tally.Balances.ShouldBeTrue();
        _database.Only.State.Episodes.Length.ShouldBe(1);
    }

    [Fact]
    public void A_child_without_a_number_and_a_second_child_of_one_number_are_rejected()
    {
        var imported = _database.Import(
            """
            <Child><ChildIdentifiers><UPN>X</UPN></ChildIdentifiers></Child>
            <Child><ChildIdentifiers><LAchildID>A1</LAchildID></ChildIdentifiers></Child>
            <Child><ChildIdentifiers><LAchildID> A1 </LAchildID></ChildIdentifiers></Child>
            """
        );

        imported
            .Rejections.Select(rejection => rejection.Reason)
            .ShouldBe([
                "There is no number for the child (LAchildID).",
                "The child with this number stands on line 5 already.",
            ]);
        _database.Records.ShouldHaveSingleItem();
        imported.Import.Tally.Balances.ShouldBeTrue();
    }

    [Fact]
    public void What_the_census_does_not_know_is_reported()
    {
        var imported = Import("<CINreferralDate>2025-10-10</CINreferralDate><Colour>blue</Colour>");

        imported.Rejections.ShouldHaveSingleItem().Reason.ShouldContain("is not part of the census");
        imported.Import.Tally.Balances.ShouldBeTrue();
    }

    [Fact]
    public void A_reason_for_closure_without_a_closure_is_rejected() =>
        Import("<CINreferralDate>2025-10-10</CINreferralDate><ReasonForClosure>RC8</ReasonForClosure>")
            .Rejections.ShouldHaveSingleItem()
            .Element.ShouldBe("CINdetails/ReasonForClosure");

    private Imported Import(string details) => _database.ImportOne($"<CINdetails>{details}</CINdetails>");
}
