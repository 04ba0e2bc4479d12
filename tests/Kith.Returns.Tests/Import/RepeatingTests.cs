using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Returns.Tests.Import;

public class RepeatingTests
{
    private readonly Importing _database = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_same_file_twice_changes_nothing(bool clean)
    {
        var first = _database.Import(clean ? Cin.Samples.Clean() : Cin.Samples.WithErrors());
        var facts = _database.Facts;
        var second = _database.Import(clean ? Cin.Samples.Clean() : Cin.Samples.WithErrors());

        _database.Facts.ShouldBe(facts);
        second.Sum(count => count.Stored).ShouldBe(0);
        second.Sum(count => count.Unchanged).ShouldBe(first.Sum(count => count.Stored));
        second.Rejections.ShouldBe(first.Rejections);
        second.Import.Tally.Balances.ShouldBeTrue();
    }

    [Fact]
    public void A_later_return_adds_what_is_new_to_the_same_episode()
    {
        ImportOpen(2025);
        _database.ImportOne(
            """
            <CINdetails><CINreferralDate>2025-01-10</CINreferralDate><ReferralNFA>0</ReferralNFA>
            <CINclosureDate>2025-08-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure></CINdetails>
            <CINdetails><CINreferralDate>2025-11-10</CINreferralDate><ReferralNFA>0</ReferralNFA></CINdetails>
            """
        );

        var state = _database.Only.State;
        state.Episodes.Length.ShouldBe(2);
        state.Episodes[0].Closure!.On.ShouldBe(new DateOnly(2025, 8, 1));
        Count<ReferralReceived>().ShouldBe(2);
        Count<ReferralOutcomeReported>().ShouldBe(2);
        Count<ChildRegistered>().ShouldBe(1);
        Count<CensusReturnIncluded>().ShouldBe(2);
    }

    [Fact]
    public void Work_before_the_year_of_a_return_is_known_only_where_an_earlier_return_told_of_the_episode()
    {
        _database.ImportOne("<CINdetails><CINreferralDate>2021-05-10</CINreferralDate></CINdetails>", 2025);
        _database.ImportOne(
            """
            <CINdetails><CINreferralDate>2021-05-10</CINreferralDate></CINdetails>
            <CINdetails><CINreferralDate>2025-06-02</CINreferralDate></CINdetails>
            """
        );

        var begins = _database.Only.Facts.Where(fact => fact.Fact is EarlierWorkNotKnown).ShouldHaveSingleItem();
        (begins.Episode, begins.On).ShouldBe((1, new DateOnly(2024, 4, 1)));
    }

    [Fact]
    public void A_value_that_a_later_return_states_differently_is_a_correction_of_the_earlier_one()
    {
        ImportOpen(2025);
        _database.ImportOne(
            "<CINdetails><CINreferralDate>2025-01-10</CINreferralDate><ReferralSource>6</ReferralSource></CINdetails>"
        );

        _database.Only.State.Open!.FrontDoor.Referral!.Source.ShouldBe("6");
        var correction = _database.Only.Facts.Single(fact => fact.Fact is FactCorrected);
        ((FactCorrected)correction.Fact).Reason.ShouldBe(
            "The children in need census 2025-26 says otherwise than the return before."
        );
        correction.On.ShouldBe(new DateOnly(2026, 3, 31));
    }

    [Fact]
    public void What_a_person_has_put_right_is_left_alone()
    {
        ImportOpen(2026);
        var referral = _database.Only.Facts.Single(fact => fact.Fact is ReferralReceived);
        var right = new FactCorrected(referral.Version, new ReferralReceived("6") { Episode = 1 }, null, "Police");
        _database.Store(_database.Only.Id, [(new Dated(right, Importing.Today), null)]);

        ImportOpen(2026).Sum(count => count.Stored).ShouldBe(0);
        var other = ImportOpen(2026, source: "8");

        other.Rejections.ShouldHaveSingleItem().Reason.ShouldStartWith("Somebody has corrected this on the record");
        _database.Only.State.Open!.FrontDoor.Referral!.Source.ShouldBe("6");
    }

    [Fact]
    public void A_category_that_changes_and_changes_back_is_followed()
    {
        ImportPlan(2024, "NEG").Import.Tally.Balances.ShouldBeTrue();
        Count<CategoryOfAbuseReported>().ShouldBe(0);
        ImportPlan(2025, "EMO");
        _database.Only.State.Open!.Protection.Plan!.Category.ShouldBe(AbuseCategory.Emotional);
        ImportPlan(2026, "NEG");
        _database.Only.State.Open!.Protection.Plan!.Category.ShouldBe(AbuseCategory.Neglect);
        Count<CategoryOfAbuseReported>().ShouldBe(2);
    }

    [Fact]
    public void An_older_return_after_a_later_one_is_turned_down_and_says_why()
    {
        ImportOpen(2026);
        var facts = _database.Facts;

        var imported = ImportOpen(2025);

        imported.Rejections.ShouldAllBe(rejection => rejection.Reason.StartsWith("A later return"));
        imported.Import.Tally.Balances.ShouldBeTrue();
        _database.Facts.ShouldBe(facts);
    }

    [Fact]
    public void Another_authority_with_the_same_number_is_another_child() =>
        Kith
            .Returns.Import.ChildNumber.IdOf("201", "A1")
            .ShouldNotBe(Kith.Returns.Import.ChildNumber.IdOf("202", "A1"));

    [Fact]
    public void A_child_keeps_its_identity_for_ever() =>
        Kith
            .Returns.Import.ChildNumber.IdOf("201", "CH0000001")
            .ShouldBe(Guid.Parse("c494b7fb-6e83-840b-8963-005e512cc1d7"));

    private Imported ImportOpen(int year, string source = "2A") =>
        _database.ImportOne(
            $"<CINdetails><CINreferralDate>2025-01-10</CINreferralDate><ReferralSource>{source}</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails>",
            year
        );

    private Imported ImportPlan(int year, string latest) =>
        _database.ImportOne(
            $"""
            <CINdetails><CINreferralDate>2023-05-10</CINreferralDate><ChildProtectionPlans>
            <CPPstartDate>2023-06-01</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
            <LatestCategoryOfAbuse>{latest}</LatestCategoryOfAbuse></ChildProtectionPlans></CINdetails>
            """,
            year
        );

    private int Count<T>()
        where T : Fact => _database.Only.Standing.Count(fact => fact.Fact is T);
}
