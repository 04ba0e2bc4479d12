using static Kith.Guidance.Tests.Loading;

namespace Kith.Guidance.Tests;

public class EditionsTogetherTests
{
    private static readonly string Ten = Duty(Clock("10 working days"), "visits");
    private static readonly string Decide = Duty(Clock("1 working day"), "decide");

    [Fact]
    public void An_edition_takes_over_what_it_does_not_change_and_drops_what_it_says_it_drops()
    {
        var load = Load(
            Edition("wt-1", "2010-01-01", Decide + Ten + Duty("prompt: { at: close-episode }", "gone")),
            Edition("wt-2", "2020-01-01", Duty(Clock("5 working days"), "visits"), "extends: wt-1\ndrops: [gone]")
        );
        load.Errors.ShouldBeEmpty();
        var later = load.Library!.InForceOn(On("2020-01-01"));
        later.Duties.Keys.Order().ShouldBe(["decide", "visits"]);
        later.Duties.Values.ShouldAllBe(duty => duty.Origin == "wt-2");
        ((ClockRule)later.Duties["visits"].Rule).Within.Count.ShouldBe(5);
        var earlier = load.Library.InForceOn(On("2019-12-31"));
        (earlier.Edition, earlier.Duties.Count, ((ClockRule)earlier.Duties["visits"].Rule).Within.Count).ShouldBe(
            ("wt-1", 3, 10)
        );
    }

    [Fact]
    public void What_is_taken_over_says_where_it_was_stated_and_is_not_confirmed_by_that()
    {
        var book = Load(Edition("wt-1", "2010-01-01", Ten), Edition("wt-2", "2020-01-01", Decide, "extends: wt-1"))
            .Library!.InForceOn(On("2024-01-01"));
        var (visits, decide) = (book.Duties["visits"], book.Duties["decide"]);
        (visits.Origin, visits.StatedIn, visits.Confidence).ShouldBe(("wt-2", "wt-1", Confidence.Unverified));
        (decide.Origin, decide.StatedIn, decide.Confidence).ShouldBe(("wt-2", "wt-2", Confidence.Confirmed));
    }

    [Fact]
    public void Before_the_first_edition_the_first_applies_and_after_the_last_the_last_goes_on()
    {
        var library = Load(Edition("wt-1", "2010-01-01", Ten), Edition("wt-2", "2020-01-01", Ten)).Library!;
        library.InForceOn(On("1999-01-01")).Edition.ShouldBe("wt-1");
        library.InForceOn(On("2099-01-01")).Edition.ShouldBe("wt-2");
    }

    [Fact]
    public void One_edition_can_be_put_in_force_on_every_day()
    {
        var library = Load(Edition("wt-1", "2010-01-01", Ten), Edition("wt-2", "2020-01-01", Ten))
            .Library!.Always("wt-1");
        library.InForceOn(On("2024-01-01")).Edition.ShouldBe("wt-1");
        Should.Throw<ArgumentException>(() => library.Always("wt-9")).Message.ShouldContain("wt-1, wt-2");
    }

    [Fact]
    public void A_draft_is_never_in_force_by_date_and_can_be_replayed()
    {
        var (file, text) = Edition("wt-draft", "2015-01-01", Ten);
        var draft = text.Replace("status: in-force", "status: draft", StringComparison.Ordinal);
        var library = Load(Edition("wt-1", "2010-01-01", Ten), (file, draft)).Library!;
        library.InForceOn(On("2016-01-01")).Edition.ShouldBe("wt-1");
        library.Always("wt-draft").InForceOn(On("2016-01-01")).Edition.ShouldBe("wt-draft");
    }

    [Theory]
    [InlineData("extends: wt-9", "There is no file for the edition \"wt-9\".")]
    [InlineData("extends: wt-2", "in a circle")]
    [InlineData("drops: [absent]", "\"absent\" is no duty")]
    public void An_edition_extends_one_that_is_there(string line, string message) =>
        Load(Edition("wt-1", "2010-01-01", Ten), Edition("wt-2", "2020-01-01", Decide, line))
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldContain(message);

    [Fact]
    public void Two_editions_are_never_in_force_on_the_same_day() =>
        Load(Edition("wt-1", "2010-01-01", Ten), Edition("wt-2", "2010-01-01", Ten))
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldContain("on the same day");

    [Fact]
    public void An_edition_ends_before_the_next_begins()
    {
        var (file, text) = Edition("wt-1", "2010-01-01", Ten);
        var long_ = text.Replace("2010-01-01 }", "2010-01-01, until: 2020-01-01 }", StringComparison.Ordinal);
        Load((file, long_), Edition("wt-2", "2020-01-01", Ten)).Errors.ShouldHaveSingleItem();
        Load((file, long_), Edition("wt-2", "2020-01-02", Ten)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_protocol_that_has_ended_no_longer_counts_from_the_next_day()
    {
        var (file, text) = Protocol(Duty(Clock("5 working days"), "visits"));
        var ended = text.Replace("2000-01-01 }", "2000-01-01, until: 2020-06-30 }", StringComparison.Ordinal);
        var library = Load(Edition("wt-1", "2010-01-01", Ten), (file, ended)).Library!;
        library.InForceOn(On("2020-06-30")).Protocol.ShouldBe("ours 1");
        library.InForceOn(On("2020-07-01")).Protocol.ShouldBeNull();
    }

    [Fact]
    public void A_version_of_a_protocol_ends_before_the_next_begins()
    {
        var (file, text) = Protocol("");
        var second = text.Replace("2000-01-01", "2020-01-01", StringComparison.Ordinal);
        var first = text.Replace("2000-01-01 }", "2000-01-01, until: 2020-01-01 }", StringComparison.Ordinal);
        Load(Edition("wt-1", "2010-01-01", Ten), (file, first), ("second.yaml", second))
            .Errors.ShouldHaveSingleItem()
            .File.ShouldBe("second.yaml");
    }

    [Theory]
    [InlineData("in_force: { from: 2010-01-01 }", "", "Say from when the edition is in force")]
    [InlineData(
        "in_force: { from: 2010-01-01 }",
        "in_force: { from: 2010-01-01, until: 2009-01-01 }",
        "lies before the first"
    )]
    [InlineData("in_force: { from: 2010-01-01 }", "in_force: { from: 1 January 2010 }", "is not a date")]
    [InlineData("status: in-force", "status: draft", "No edition is in force")]
    [InlineData("status: in-force", "status: perhaps", "\"perhaps\" is no status")]
    [InlineData("calendar: england-and-wales", "", "\"calendar\" is missing")]
    public void An_edition_says_when_it_is_in_force(string line, string instead, string message)
    {
        var (file, text) = Edition("wt-1", "2010-01-01", Ten);
        Load((file, text.Replace(line, instead, StringComparison.Ordinal))).Errors[0].Message.ShouldContain(message);
    }

    [Fact]
    public void A_protocol_says_from_when_it_is_in_force()
    {
        var (file, text) = Protocol("");
        Load(
            Edition("wt-1", "2010-01-01", Ten),
            (file, text.Replace("in_force: { from: 2000-01-01 }", "", StringComparison.Ordinal))
        )
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldContain("Say from when the protocol");
    }

    [Fact]
    public void An_edition_names_a_calendar_that_is_there() =>
        GuidanceLibrary
            .Load(KnownWords.All, [Edition("wt-1", "2010-01-01", Ten)])
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldContain("bank holidays");

    [Fact]
    public void A_protocol_tightens_a_clock_and_adds_others()
    {
        var book = Book(Duty(Clock("5 working days"), "visits") + Duty(Clock("24 hours"), "local"));
        ((ClockRule)book.Duties["visits"].Rule).Within.Count.ShouldBe(5);
        book.Duties["visits"].Origin.ShouldBe("ours");
        book.Duties.Keys.Order().ShouldBe(["local", "visits"]);
        book.Protocol.ShouldBe("ours 1");
    }

    [Fact]
    public void A_protocol_that_loosens_a_clock_does_not_loosen_it_and_the_book_says_so()
    {
        var book = Book(Duty(Clock("15 working days"), "visits"));
        ((ClockRule)book.Duties["visits"].Rule).Within.Count.ShouldBe(10);
        book.Loosened.ShouldHaveSingleItem().Id.ShouldBe("visits");
    }

    [Theory]
    [InlineData("prompt: { at: close-episode }", "tighten a clock")]
    [InlineData("clock: { from: referral-received, until: referral-decided, within: 2 months }", "in the unit of wt-1")]
    public void A_protocol_changes_nothing_else_of_an_edition(string rule, string message)
    {
        var error = Load(Edition("wt-1", "2010-01-01", Ten), Protocol(Duty(rule, "visits")))
            .Errors.ShouldHaveSingleItem();
        (error.File, error.DutyId).ShouldBe(("ours.yaml", "visits"));
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void A_protocol_cannot_make_a_limit_of_the_law_longer()
    {
        var law = Edition("wt-1", "2010-01-01", Duty(Clock("10 working days"), "visits", force: "must"));
        var error = Load(law, Protocol(Duty(Clock("15 working days"), "visits"))).Errors.ShouldHaveSingleItem();
        (error.File, error.DutyId).ShouldBe(("ours.yaml", "visits"));
        error.Message.ShouldContain("10 working days or less");
    }

    [Fact]
    public void A_protocol_need_not_agree_with_an_edition_it_never_meets()
    {
        var (file, text) = Protocol(Duty(Clock("2 months"), "visits"));
        Load(
            Edition("wt-1", "2010-01-01", Ten),
            Edition("wt-2", "2020-01-01", Duty(Clock("3 months"), "visits")),
            (file, text.Replace("from: 2000-01-01", "from: 2020-01-01", StringComparison.Ordinal))
        )
            .Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_protocol_says_who_leads_only_where_an_edition_leaves_it_to_the_protocol() =>
        Load(
            Edition("wt-1", "2010-01-01", Ten),
            Protocol("", "who_may_lead:\n  - { at: section-47, who: practitioner }")
        )
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldContain("section-47");

    [Fact]
    public void A_protocol_may_count_from_and_including_the_day() =>
        Load(Edition("wt-1", "2010-01-01", Ten), Protocol("", "event_day: 1"))
            .Library!.InForceOn(On("2024-03-04"))
            .Days.After(On("2024-03-04"), 1)
            .ShouldBe(On("2024-03-04"));

    [Fact]
    public void Of_several_protocols_one_has_to_be_chosen()
    {
        var (_, text) = Protocol("");
        (string, string)[] files =
        [
            ("days.yaml", Calendar),
            Edition("wt-1", "2010-01-01", Ten),
            ("ours.yaml", text),
            ("theirs.yaml", text.Replace("ours", "theirs", StringComparison.Ordinal)),
        ];
        GuidanceLibrary.Load(KnownWords.All, files).Errors.ShouldHaveSingleItem().Message.ShouldContain("ours, theirs");
        GuidanceLibrary
            .Load(KnownWords.All, files, "theirs")
            .Library!.InForceOn(On("2024-01-01"))
            .Protocol.ShouldBe("theirs 1");
        GuidanceLibrary.Load(KnownWords.All, files, "nobodys").Errors.ShouldHaveSingleItem();
    }

    private static Rulebook Book(string duties)
    {
        var load = Load(Edition("wt-1", "2010-01-01", Ten), Protocol(duties));
        load.Errors.ShouldBeEmpty();
        return load.Library!.InForceOn(On("2024-01-01"));
    }

    private static string Clock(string within) =>
        $"clock: {{ from: referral-received, until: referral-decided, within: {within} }}";
}
