using static Kith.Guidance.Tests.Loading;
using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

public class CommencementTests
{
    private const string Offer =
        "gate: { because: Offer a meeting first., before: apply-to-court, needs: family-group-meeting-offered }";

    private static readonly string Waiting = Duty($"commences: the-act\n    {Offer}", "offer", "must");

    [Fact]
    public void A_duty_without_a_day_is_listed_as_not_yet_in_force_and_never_carried_out()
    {
        var book = Library(Waiting, "").InForceOn(On("2030-01-01"));
        book.Duties.ShouldBeEmpty();
        book.NotYetInForce.ShouldHaveSingleItem().Commences.ShouldBe("the-act");
        Objections(book).ShouldBeEmpty();
    }

    [Fact]
    public void A_duty_is_carried_out_from_the_day_that_is_set()
    {
        var library = Library(Waiting, "from: 2027-10-01");
        Objections(library.InForceOn(On("2027-09-30"))).ShouldBeEmpty();
        Objections(library.InForceOn(On("2027-10-01"))).ShouldHaveSingleItem().CanDepart.ShouldBeFalse();
        library.InForceOn(On("2027-10-01")).NotYetInForce.ShouldBeEmpty();
        library.Commencements.ShouldHaveSingleItem().From.ShouldBe(On("2027-10-01"));
    }

    [Fact]
    public void Until_then_the_duty_it_will_replace_goes_on()
    {
        var older = Edition("wt-1", "2010-01-01", Duty(Offer, "offer", "may"));
        var library = Load(
            older,
            Edition("wt-2", "2020-01-01", Waiting, "extends: wt-1"),
            Commencing("2027-10-01")
        ).Library!;
        library.InForceOn(On("2027-09-30")).Duties["offer"].Force.ShouldBe(Force.May);
        library.InForceOn(On("2027-10-01")).Duties["offer"].Force.ShouldBe(Force.Must);
        library.Editions[1].Duties["offer"].Force.ShouldBe(Force.Must);
        library.Editions[1].Waiting.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_day_an_edition_shows_what_stands_and_says_what_waits()
    {
        var older = Edition("wt-1", "2010-01-01", Duty(Offer, "offer", "may"));
        var library = Load(older, Edition("wt-2", "2020-01-01", Waiting, "extends: wt-1"), Commencing("")).Library!;
        var edition = library.Editions[1];
        (edition.Duties["offer"].Force, edition.Waiting["offer"].Force).ShouldBe((Force.May, Force.Must));
        EditionComparison
            .Of(library.Editions[0], edition)
            .Changed.ShouldHaveSingleItem()
            .Changes.Select(change => change.What)
            .ShouldBe([DutyChangeKind.Force, DutyChangeKind.Commencement]);
    }

    [Fact]
    public void A_duty_cannot_wait_for_what_is_not_listed()
    {
        var error = Load(Edition("wt-1", "2010-01-01", Waiting)).Errors.ShouldHaveSingleItem();
        (error.File, error.Line, error.DutyId).ShouldBe(("wt-1.yaml", 8, "offer"));
        error.Message.ShouldContain("There is no commencement \"the-act\"");
    }

    [Fact]
    public void A_duty_of_a_protocol_does_not_wait() =>
        Load(Edition("wt-1", "2010-01-01", Duty(Offer)), Protocol(Waiting), Commencing("2027-10-01"))
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldContain("Only a duty of an edition");

    [Theory]
    [InlineData("key: the-act, what: An Act., from: soon", "is not a date")]
    [InlineData("key: the-act", "\"what\" is missing.")]
    [InlineData("what: An Act.", "\"key\" is missing.")]
    [InlineData("key: the-act, what: An Act., until: 2030-01-01", "\"until\" is not a key of a commencement.")]
    [InlineData("key: other, what: An Act. }, { key: other, what: An Act.", "stands twice")]
    public void A_wrong_commencement_is_an_error(string commencement, string message)
    {
        var load = Load(
            Edition("wt-1", "2010-01-01", Duty(Offer)),
            ("commencements.yaml", $"commencements:\n  [{{ {commencement} }}]\n")
        );
        var error = load.Errors.ShouldHaveSingleItem();
        (error.File, error.Line).ShouldBe(("commencements.yaml", 2));
        error.Message.ShouldContain(message);
    }

    private static GuidanceLibrary Library(string duties, string from)
    {
        var load = Load(
            Edition("wt-1", "2010-01-01", duties),
            Commencing(from.Replace("from: ", "", StringComparison.Ordinal))
        );
        load.Errors.ShouldBeEmpty();
        return load.Library!;
    }

    private static (string, string) Commencing(string from) =>
        ("commencements.yaml", $"commencements:\n  - key: the-act\n    what: An Act.\n    from: {from}\n");

    private static IReadOnlyList<Objection> Objections(Rulebook book) =>
        book.Consider(Proposed("apply-to-court"), Standing("section-47", Amira, "2030-01-01"), []);
}
