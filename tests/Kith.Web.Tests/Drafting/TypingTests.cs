using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Drafting;

public class TypingTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task What_was_typed_is_kept_after_a_refused_save(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        var address = $"/children/{child}/acts/make-home-visit";
        using (var amira = await site.As("amira"))
        {
            var refused = await amira.Records(child, "make-home-visit", ("account", "No date, no answer"), ("on", ""));
            refused.Errors.ShouldNotBeEmpty();
            refused.Words.ShouldContain("Draft saved at 10:00");
        }

        using var later = await site.As("amira");

        (await later.Opens(address)).Holds("account").ShouldBe("No date, no answer");
    }

    [Theory]
    [EveryEngine]
    public async Task Two_devices_of_one_person_lose_nothing_of_each_other_and_a_clash_shows_both(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        var address = $"/children/{child}/acts/make-home-visit";
        using var desk = await site.As("amira");
        using var phone = await site.As("amira");
        var (here, there) = (await desk.Opens(address), await phone.Opens(address));
        await desk.TypesSafely(here, ("account", "Typed at the desk"), ("seen", "yes"));
        await phone.TypesSafely(there, ("account", "Typed on the way"), ("alone", "yes"));

        var saved = await desk.Saves(here, ("account", "Typed at the desk. More"), ("seen", "yes"), ("alone", "yes"));

        saved.Words.ShouldContain("Nothing is recorded yet: you also typed on this page on another device");
        saved.Holds("account").ShouldBe("Typed at the desk. More");
        saved.Words.ShouldContain("Typed on the way");
        (await site.RecordOf(child)).Facts.ShouldNotContain(fact => fact.FactName == "home-visit-made");
        (await desk.Saves(saved)).Path.ShouldEndWith("?done=make-home-visit");
    }

    [Fact]
    public async Task What_another_device_added_is_in_the_form_before_it_is_saved()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        var address = $"/children/{child}/acts/make-home-visit";
        using var desk = await site.As("amira");
        using var phone = await site.As("amira");
        var (here, there) = (await desk.Opens(address), await phone.Opens(address));
        await phone.TypesSafely(there, ("account", "Typed on the way"));

        var saved = await desk.Saves(here, ("seen", "yes"), ("alone", "yes"));

        saved.Words.ShouldContain("you also typed on this page on another device");
        saved.Holds("account").ShouldBe("Typed on the way");
        saved.Holds($"seen.{child:N}").ShouldBe("yes");
    }

    [Theory]
    [EveryEngine]
    public async Task A_second_save_writes_over_nothing_that_a_colleague_recorded_unseen(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var denise = await site.As("denise");
        var page = await denise.Opens($"/children/{child}/acts/describe-child");
        using var amira = await site.As("amira");
        await amira.Records(child, "describe-child", ("language", "Igbo"));

        var told = await denise.Saves(page, ("school", "Oak School"));

        told.Words.ShouldContain("Somebody else has recorded something for Jo Smith");
        told.Words.ShouldContain("by Amira Khan, 20 November 2026 at 10:00");
        told.Words.ShouldContain("Igbo");
        told.Words.ShouldContain("Taken over into the form below");
        (await denise.Saves(told)).Path.ShouldEndWith("?done=describe-child");
        var described = (await site.RecordOf(child)).State.Person.Described.ShouldNotBeNull();
        (described.Language, described.School).ShouldBe(("Igbo", "Oak School"));
    }

    [Fact]
    public async Task Where_two_people_answered_one_question_both_answers_are_shown()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var denise = await site.As("denise");
        var page = await denise.Opens($"/children/{child}/acts/describe-child");
        using var amira = await site.As("amira");
        await amira.Records(child, "describe-child", ("language", "Igbo"));

        var told = await denise.Saves(page, ("language", "Yoruba"));

        told.Holds("language").ShouldBe("Yoruba");
        told.Words.ShouldContain("Two answers to one question");
        told.Words.ShouldContain("Igbo");
    }

    [Fact]
    public async Task A_draft_gone_on_with_after_a_colleague_recorded_says_so_and_takes_theirs_over()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var denise = await site.As("denise");
        var address = $"/children/{child}/acts/describe-child";
        await denise.TypesSafely(await denise.Opens(address), ("school", "Oak School"));
        await site.Does("amira", child, new DescribeChild { Language = "Igbo" });

        var page = await denise.Opens(address);

        page.Words.ShouldContain("Somebody else has recorded something for Jo Smith");
        (page.Holds("language"), page.Holds("school")).ShouldBe(("Igbo", "Oak School"));
    }

    [Theory]
    [EveryEngine]
    public async Task The_same_saved_again_after_it_was_recorded_is_asked_about_and_not_stored(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await amira.Records(child, "make-home-visit", SessionEndTests.Visit("Ada showed me her room and her drawings"));
        var before = (await site.RecordOf(child)).Version;

        var asked = await amira.Records(
            child,
            "make-home-visit",
            SessionEndTests.Visit("Ada showed me her room and her drawings")
        );

        asked.Words.ShouldContain("This was recorded at 10:00, and is not recorded again");
        (await site.RecordOf(child)).Version.ShouldBe(before);
        (await amira.Opens("/my-work")).Links($"/children/{child}/acts/make-home-visit").ShouldBeFalse();
        var another = await amira.Saves(asked, ("__another", "yes"));
        another.Path.ShouldEndWith("?done=make-home-visit");
        (await site.RecordOf(child)).Version.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task A_referral_sent_again_by_Back_is_asked_about()
    {
        // Only what somebody sent last is known again: nobody else may send as the same person meanwhile.
        await using var site = await TestSite.StartAsync("sqlite");
        using var partner = await site.As("sarah");
        (string, string)[] answers =
        [
            ("given", "Ade"),
            ("family", "Back"),
            ("source", "2A"),
            ("concern", "He told me that there is no food at home"),
        ];
        await partner.Saves(await partner.Opens("/referrals/new"), answers);

        var asked = await partner.Saves(await partner.Opens("/referrals/new"), answers);

        asked.Words.ShouldContain("This was recorded at 10:00");
        (await site.Count("child", "name LIKE '%Ade Back%'")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_referrals_under_way_in_two_windows_never_meet()
    {
        var site = await sites.On("sqlite");
        using var partner = await site.As("sarah");
        var (one, other) = (await partner.Opens("/referrals/new"), await partner.Opens("/referrals/new"));
        await partner.TypesSafely(one, ("given", "Una"), ("concern", "Una came hungry"));
        await partner.TypesSafely(other, ("given", "Otto"), ("concern", "Otto is afraid"));

        var sent = await partner.Saves(
            one,
            ("given", "Una"),
            ("family", "Window"),
            ("concern", "Una came hungry"),
            ("source", "2A")
        );

        sent.Path.ShouldBe("/referrals?done=yes");
        sent.Words.ShouldContain("Make a referral, Otto");
        sent.Words.ShouldNotContain("Make a referral, Una");
    }

    [Theory]
    [EveryEngine]
    public async Task Drafts_are_listed_on_My_work_and_on_the_child_and_can_be_thrown_away_and_brought_back(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("nadia", "Listed");
        using var nadia = await site.As("nadia");
        var address = $"/children/{child}/acts/make-home-visit";
        await nadia.TypesSafely(await nadia.Opens(address), ("account", "Half a sen"));

        var mine = await nadia.Opens("/my-work");

        mine.Words.ShouldContain("Not recorded yet");
        mine.Links(address).ShouldBeTrue();
        (await nadia.Opens($"/children/{child}")).Links(address).ShouldBeTrue();
        var thrown = await nadia.Sends(mine, $"form[action='/drafts/discarding']:has(input[value*='{child:N}'])");
        thrown.Path.ShouldBe("/my-work");
        thrown.Words.ShouldContain("Thrown away");
        (await nadia.Opens(address)).Holds("account").ShouldBeNullOrEmpty();
        await nadia.Sends(thrown, $"form[action='/drafts/restoring']:has(input[value*='{child:N}'])");
        var back = await nadia.Opens(address);
        back.Holds("account").ShouldBe("Half a sen");
        await nadia.Saves(back, ("seen", "yes"), ("alone", "yes"));
        (await nadia.Opens($"/children/{child}")).Words.ShouldNotContain("Not recorded yet");
    }
}
