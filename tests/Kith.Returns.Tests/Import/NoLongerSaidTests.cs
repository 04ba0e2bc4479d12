using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Returns.Tests.Build;

namespace Kith.Returns.Tests.Import;

/// <summary>What an earlier return said, belongs in the year of a later one, and does not stand in it.</summary>
public class NoLongerSaidTests
{
    private const string Identified = "<ChildIdentifiers><LAchildID>{0}</LAchildID></ChildIdentifiers>";

    private readonly Importing _database = new();

    [Fact]
    public void A_referral_whose_day_a_later_return_moves_is_the_same_referral_put_right()
    {
        _database.ImportOne(Referral("2024-11-05"), 2025);
        _database.ImportOne(Referral("2024-11-06"), 2026);

        var referral = _database.Only.Standing.Single(fact => fact.Fact is ReferralReceived);
        (referral.Episode, referral.On).ShouldBe((1, new DateOnly(2024, 11, 6)));
        _database.Only.State.Episodes.Length.ShouldBe(1);
        var corrected = (FactCorrected)_database.Only.Facts.Single(fact => fact.Fact is FactCorrected).Fact;
        corrected.Reason.ShouldBe(
            "The children in need census 2025-26 gives 6 November 2024; the return before gave 5 November 2024."
        );
        _database.ImportOne(Referral("2024-11-06"), 2026).Sum(count => count.Stored).ShouldBe(0);
        BuiltReferrals(2026).ShouldBe(["2024-11-06"]);
    }

    [Fact]
    public void A_referral_with_other_work_is_another_one_and_the_one_left_out_is_asked_about()
    {
        _database.ImportOne(Referral("2024-11-05", Assessment("2024-11-07")), 2025);
        _database.ImportOne(Referral("2025-06-01", Assessment("2025-06-03")), 2026);

        var waiting = ReturnDifferences.Waiting(_database.Only).ShouldHaveSingleItem();
        waiting.CollectionYear.ShouldBe("2025-26");
        waiting
            .Entries.Select(entry => entry.FactName)
            .ShouldBe(["referral-received", "assessment-started", "referral-outcome-reported"], ignoreOrder: true);
        BuiltReferrals(2026).ShouldBe(["2025-06-01"]);
        BuiltReferrals(2025).ShouldBe(["2024-11-05"]);
        LeftOut(2026).ShouldContain("Referral");
    }

    [Fact]
    public void A_child_whom_a_later_return_drops_is_asked_about_and_stays_out_of_it()
    {
        _database.Import(Child("A1", Referral("2025-05-01")) + Child("B2", Referral("2025-05-01")), 2026);
        _database.Import(Child("B2", Referral("2025-05-01")), 2026);

        var dropped = _database.Records.Single(record => record.State.Person.Number == "A1");
        ReturnDifferences.Waiting(dropped).ShouldHaveSingleItem();
        dropped.State.Open.ShouldNotBeNull();
        Building.Build(_database.Records).Descendants("LAchildID").Select(id => id.Value).ShouldBe(["B2"]);
        var facts = _database.Facts;
        _database.Import(Child("B2", Referral("2025-05-01")), 2026);
        _database.Facts.ShouldBe(facts);
    }

    [Fact]
    public void What_had_ended_before_the_year_is_not_missed()
    {
        const string closed = "<CINclosureDate>2024-12-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>";
        _database.Import(Child("A1", Referral("2024-11-05", closed)), 2025);
        _database.Import(Child("B2", Referral("2025-05-01")), 2026);

        _database.Records.ShouldAllBe(record => ReturnDifferences.Waiting(record).Count == 0);
    }

    [Fact]
    public void What_a_return_says_again_after_one_that_did_not_stands()
    {
        _database.Import(Child("A1", Referral("2025-05-01")) + Child("B2", Referral("2025-05-01")), 2026);
        _database.Import(Child("B2", Referral("2025-05-01")), 2026);
        _database.Import(Child("A1", Referral("2025-05-01")) + Child("B2", Referral("2025-05-01")), 2026);

        _database.Records.ShouldAllBe(record => ReturnDifferences.Waiting(record).Count == 0);
        BuiltReferrals(2026).Count.ShouldBe(2);
    }

    [Fact]
    public void An_entry_that_somebody_keeps_goes_into_the_return_again_and_is_not_asked_about_twice()
    {
        _database.Import(Child("A1", Referral("2025-05-01")) + Child("B2", Referral("2025-05-01")), 2026);
        _database.Import(Child("B2", Referral("2025-05-01")), 2026);
        Settle(stands: true);
        BuiltReferrals(2026).Count.ShouldBe(2);

        _database.Import(Child("B2", Referral("2025-05-01")), 2026);

        _database.Records.ShouldAllBe(record => ReturnDifferences.Waiting(record).Count == 0);
        BuiltReferrals(2026).Count.ShouldBe(2);
    }

    [Fact]
    public void An_entry_that_somebody_removes_is_gone_from_the_record_and_stays_to_be_seen()
    {
        _database.Import(Child("A1", Referral("2025-05-01")) + Child("B2", Referral("2025-05-01")), 2026);
        _database.Import(Child("B2", Referral("2025-05-01")), 2026);

        Settle(stands: false);

        var removed = _database.Records.Single(record => record.State.Person.Number == "A1");
        removed.State.Open.ShouldBeNull();
        removed.Facts.ShouldContain(fact => fact.Fact is ReferralReceived);
        ReturnDifferences.Waiting(removed).ShouldBeEmpty();
        BuiltReferrals(2026).Count.ShouldBe(1);
    }

    [Fact]
    public void A_plan_that_a_later_return_ends_in_another_category_goes_in_with_that_one()
    {
        _database.ImportOne(Referral("2025-05-01", Protection("MUL")), 2026);
        var ended = Referral("2025-05-01", Protection("NEG", "<CPPendDate>2025-06-07</CPPendDate>"));
        _database.ImportOne(ended, 2026);

        Building
            .Build(_database.Records)
            .Descendants("LatestCategoryOfAbuse")
            .Select(category => category.Value)
            .ShouldBe(["NEG"]);
        _database.ImportOne(ended, 2026).Sum(count => count.Stored).ShouldBe(0);
    }

    // An episode before one that is known already is added by hand: a child with such a one is left out here.
    [Fact]
    public void Any_return_followed_by_any_other_of_the_year_is_built_as_the_later_one() =>
        Prop.ForAll(
                AnyReturn.Clean,
                AnyReturn.Clean,
                (one, other) =>
                {
                    var later = other.Take(3).ToList();
                    var records = new Importing();
                    records.Import(string.Concat(one.Select(child => child.ToString())));
                    var rejected = records
                        .Import(string.Concat(later.Select(child => child.ToString())))
                        .Rejections.Select(rejection => rejection.Child)
                        .ToHashSet();

                    var built = Building.Build(records.Records).Element("Children")!.Elements("Child");

                    built.Where(IsWhole).Select(Text).ShouldBe(later.Where(IsWhole).Select(Text));

                    bool IsWhole(XElement child) => !rejected.Contains(child.Descendants("LAchildID").Single().Value);
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Text(XElement child) => child.ToString();

    private void Settle(bool stands)
    {
        foreach (var record in _database.Records.ToList())
        foreach (var waiting in ReturnDifferences.Waiting(record))
        {
            var act = new SettleReturnDifference
            {
                CollectionYear = waiting.CollectionYear,
                Stands = stands,
                Reason = "Asked the school",
            };
            _database.Store(
                record.Id,
                act.Facts(record, null, null!)
                    .Select(fact => (new Dated(fact, Importing.Today), (string?)null))
                    .ToList()
            );
        }
    }

    private List<string> BuiltReferrals(int year) =>
        [.. Building.Build(_database.Records, year).Descendants("CINreferralDate").Select(date => date.Value)];

    private List<string> LeftOut(int year) =>
        [
            .. _database
                .Records.SelectMany(record => Kith.Returns.Build.CinReturn.Of(record, Building.Period(year)).LeftOut)
                .Where(item => item.NoLongerSaid)
                .Select(item => item.What),
        ];

    private static string Child(string number, string inside) =>
        $"<Child>{Identified.Replace("{0}", number, StringComparison.Ordinal)}{inside}</Child>";

    private static string Referral(string on, string inside = "") =>
        $"<CINdetails><CINreferralDate>{on}</CINreferralDate><ReferralSource>2A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>{inside}<ReferralNFA>0</ReferralNFA></CINdetails>";

    private static string Assessment(string on) =>
        $"<Assessments><AssessmentActualStartDate>{on}</AssessmentActualStartDate></Assessments>";

    private static string Protection(string latest, string end = "") =>
        $"<ChildProtectionPlans><CPPstartDate>2025-05-22</CPPstartDate>{end}<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>{latest}</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans>";
}
