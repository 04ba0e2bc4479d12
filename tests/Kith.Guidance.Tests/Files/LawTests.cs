namespace Kith.Guidance.Tests;

/// <summary>Duties with days of their own stand apart from editions, and apply by the day whatever the edition.</summary>
public class LawTests
{
    private const string Law = """
        law: law
        title: the law
        duties:
          - id: tell-the-school
            says: Tell the school.
            stage: information-sharing
            force: must
            in_force: { from: 2030-05-01, until: 2031-04-30 }
            prompt: { at: [decide-referral] }
          - id: wait-for-it
            says: It waits.
            stage: information-sharing
            force: must
            commences: an-act-s1
            prompt: { at: [decide-referral] }
        """;

    private const string Days = """
        commencements:
          - { key: an-act-s1, what: An Act, from: 2032-01-01, confidence: confirmed, note: Look it up. }
        """;

    [Fact]
    public void A_duty_of_the_law_binds_on_its_own_days_alone()
    {
        var library = Load(Law, Days).Library!;
        Bound("2030-04-30").ShouldBeEmpty();
        Bound("2030-05-01").ShouldBe(["tell-the-school"]);
        Bound("2031-04-30").ShouldBe(["tell-the-school"]);
        Bound("2031-05-01").ShouldBeEmpty();
        Bound("2032-01-01").ShouldBe(["wait-for-it"]);
        var one = library.Commencements.Single();
        (one.Confidence, one.Note).ShouldBe((Confidence.Confirmed, "Look it up."));

        IEnumerable<string> Bound(string day) =>
            library.InForceOn(On(day)).Duties.Values.Where(duty => duty.Origin == "law").Select(duty => duty.Id);
    }

    [Fact]
    public void It_is_shown_compared_and_replayed_beside_the_editions()
    {
        var library = Load(Law, Days).Library!;
        library.Sources.Last().ShouldBe(library.Law);
        library.Law!.Duties.Keys.ShouldBe(["tell-the-school", "wait-for-it"]);
        library.Always(library.Editions[0].Id).InForceOn(On("2030-06-01")).Duties.Keys.ShouldContain("tell-the-school");
        var compared = EditionComparison.Of(Shipped.Edition("wt-2023"), Shipped.Edition("wt-2026"));
        compared.Added.Select(duty => duty.Id).ShouldContain("info-share-encompass");
    }

    [Theory]
    [InlineData("    in_force: { from: 2030-05-01, until: 2031-04-30 }\n", "", "Say from which day it binds")]
    [InlineData("commences: an-act-s1", "commences: no-such-act", "There is no commencement \"no-such-act\"")]
    public void A_duty_of_the_law_without_a_day_is_named_by_its_line(string was, string now, string message)
    {
        Law.ShouldContain(was);
        var error = Load(Law.Replace(was, now, StringComparison.Ordinal), Days).Errors.ShouldHaveSingleItem();
        (error.File, error.Line > 3).ShouldBe(("law.yaml", true));
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void A_duty_stands_in_the_law_or_in_an_edition_and_not_in_both() =>
        Load(Law.Replace("tell-the-school", "referral-decision-1-working-day", StringComparison.Ordinal), Days)
            .Errors.ShouldNotBeEmpty();

    private static GuidanceLoad Load(string law, string days) =>
        GuidanceLibrary.Load(
            KnownWords.All,
            [
                .. Shipped.Files.Where(file => file.File is "wt-2010.yaml" or "bank-holidays.yaml"),
                ("law.yaml", law),
                ("days.yaml", days),
            ]
        );
}
