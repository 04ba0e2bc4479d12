using System.Net;
using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Access;

/// <summary>Getting in when it matters, and being seen to: emergencies, new worries, co-workers, and who is told.</summary>
public sealed class InvolvingTests
{
    [Theory]
    [EveryEngine]
    public async Task A_record_is_opened_in_an_emergency_in_three_steps_and_lead_and_manager_are_told_at_once(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Night");
        using var nadia = await site.As("nadia");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        (await nadia.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var found = await nadia.Opens("/children?q=night");
        found.Links($"/children/{child}/emergency").ShouldBeTrue();
        var asked = await nadia.Opens($"/children/{child}/emergency");
        asked.Words.ShouldNotContain("hungry");
        (await nadia.Saves(asked)).Errors.ShouldBe(["Say why you need to open this record now"]);
        var opened = await nadia.Saves(asked, ("reason", "The police found Night alone"));

        opened.Path.ShouldBe($"/children/{child}?done=open-in-emergency");
        (await nadia.Opens("/my-work")).Links($"/children/{child}").ShouldBeTrue();
        (await amira.Opens("/my-work")).Words.ShouldContain(
            "Nadia Rossi opened the record in an emergency: The police found Night alone"
        );
        (await denise.Opens("/my-work")).Links($"/children/{child}/acts/review-emergency-access").ShouldBeTrue();
        (await site.Count("audit", "viewer = 'nadia' AND detail = 'Emergency'")).ShouldBeGreaterThan(0);

        var review = await denise.Opens($"/children/{child}/acts/review-emergency-access");
        var version = (await site.RecordOf(child)).Version;
        await denise.Saves(
            review,
            ("involvement", $"{version}"),
            ("agreed", "no"),
            ("note", "Ring the night manager first")
        );

        (await denise.Opens("/my-work")).Links($"/children/{child}/acts/review-emergency-access").ShouldBeFalse();
        var counted = await denise.Opens("/emergencies");
        counted.All("main tbody tr")[0].ShouldContain("Found not right1");
        counted.Words.ShouldContain("The police found Night alone");
    }

    [Theory]
    [EveryEngine]
    public async Task The_front_door_takes_a_new_worry_about_a_child_of_another_team_without_seeing_the_record(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Olive");
        using var frances = await site.As("frances");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        (await frances.Opens("/children?q=olive")).Links($"/children/{child}/worry").ShouldBeTrue();

        var page = await frances.Opens($"/children/{child}/worry");

        page.Words.ShouldContain("Olive Smith");
        page.Words.ShouldContain("27 March 2019");
        page.Words.ShouldContain("Amira Khan, Social worker, North");
        page.Words.ShouldNotContain("hungry");
        page.Links($"/children/{child}").ShouldBeFalse();
        var saved = await frances.Saves(page, ("from", "A neighbour"), ("concern", "Shouting every night"));
        saved.Path.ShouldBe("/front-door?done=receive-contact");
        (await site.RecordOf(child)).Standing.Count(fact => fact.Fact is ContactReceived).ShouldBe(1);
        (await frances.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.Forbidden);

        foreach (var visitor in new[] { amira, denise })
            (await visitor.Opens("/my-work")).Words.ShouldContain("Frances Lee recorded a new worry");
        // Nobody puts it away by having seen it: it stands until one of them has decided what it changes.
        foreach (var visitor in new[] { amira, denise })
            (await visitor.Opens("/my-work")).Links($"/children/{child}/acts/decide-contact").ShouldBeTrue();
        await amira.Records(
            child,
            "decide-contact",
            ("outcome", "nothing-new"),
            ("reason", "It is what we work on."),
            ("how", "telephone")
        );
        foreach (var visitor in new[] { amira, denise })
            (await visitor.Opens("/my-work")).Links($"/children/{child}/acts/decide-contact").ShouldBeFalse();
    }

    [Fact]
    public async Task A_worry_about_a_child_whose_record_is_closed_opens_it_anew_and_the_line_that_held_it_is_told()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.ClosedBy("amira");
        using var frances = await site.As("frances");
        using var denise = await site.As("denise");

        await frances.Saves(
            await frances.Opens($"/children/{child}/worry"),
            ("from", "A neighbour"),
            ("concern", "Shouting")
        );

        (await site.RecordOf(child)).State.Open!.Number.ShouldBe(2);
        (await denise.Opens("/my-work")).Words.ShouldContain("Frances Lee recorded a new worry");
    }

    /// <summary>Otherwise what nobody has looked at on a closed record would stand on nobody’s list.</summary>
    [Theory, EveryEngine]
    public async Task Of_a_closed_record_another_manager_is_told_once_nobody_in_the_line_that_held_it_is_left(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.ClosedBy("amira");
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        await denise.Saves(
            await denise.Opens($"/children/{child}/worry"),
            ("from", "A neighbour"),
            ("concern", "Shouting")
        );
        // Of what she recorded herself she is not told; nobody stands above her, so another manager is.
        (await denise.Opens("/my-work")).Words.ShouldNotContain("recorded a new worry");
        (await sunil.Opens("/my-work")).Words.ShouldContain("Denise Obi recorded a new worry");

        using var frances = await site.As("frances");
        await frances.Saves(
            await frances.Opens($"/children/{child}/worry"),
            ("from", "The school"),
            ("concern", "Hungry")
        );
        (await denise.Opens("/my-work")).Words.ShouldContain("Frances Lee recorded a new worry");
        (await sunil.Opens("/my-work")).Words.ShouldNotContain("Frances Lee recorded a new worry");
        await site.Leaves("denise");
        (await sunil.Opens("/my-work")).Words.ShouldContain("Frances Lee recorded a new worry");
    }

    [Theory]
    [EveryEngine]
    public async Task A_co_worker_finds_the_child_in_their_work_and_records_a_visit(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Shared");
        using var amira = await site.As("amira");
        using var nadia = await site.As("nadia");
        using var denise = await site.As("denise");
        (await nadia.Opens("/my-work")).Links($"/children/{child}").ShouldBeFalse();

        await amira.Records(
            child,
            "begin-involvement",
            ("practitioner", "nadia"),
            ("role", "co-worker"),
            ("purpose", "Sees Shared at school"),
            ("reason", "Speaks Italian")
        );

        (await nadia.Opens("/my-work")).Links($"/children/{child}").ShouldBeTrue();
        var record = await nadia.Opens($"/children/{child}");
        record.Words.ShouldContain("Nadia Rossi co-worker since");
        record.Links($"/children/{child}/acts/make-home-visit").ShouldBeTrue();
        record.Links($"/children/{child}/acts/begin-involvement").ShouldBeFalse();
        (await denise.Opens("/my-work")).Words.ShouldContain("Amira Khan added Nadia Rossi");

        await amira.Records(
            child,
            "end-involvement",
            ("involvement", $"{(await site.RecordOf(child)).Version}"),
            ("reason", "Moves away")
        );

        (await nadia.Opens("/my-work")).Links($"/children/{child}").ShouldBeFalse();
        (await nadia.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_decides_sees_the_referral_and_how_often_somebody_has_been_worried()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.Referred("Wilma", on: TestSite.Today.AddDays(-30));
        using var frances = await site.As("frances");
        var first = await frances.Opens($"/children/{child}/acts/decide-referral");
        first.Words.ShouldContain("Wilma comes to school hungry");
        first.Words.ShouldContain("Nothing was known of this child before.");
        first.Words.ShouldNotContain("times in the last");

        foreach (var from in new[] { "Gran", "A neighbour" })
            await site.Does("frances", child, new ReceiveContact { From = from, Concern = $"{from} heard crying" });

        var second = await frances.Opens($"/children/{child}/acts/decide-referral");
        second.Words.ShouldContain("Somebody has been worried about this child 3 times in the last 12 months");
        second.Words.ShouldContain("What was said and decided before (2)");
        second.Words.ShouldContain("Gran heard crying");
    }

    [Fact]
    public async Task Nobody_puts_away_what_somebody_else_is_told()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira", "Olive");
        await site.Does("frances", child, new ReceiveContact { From = "Gran", Concern = "Crying" });
        using var amira = await site.As("amira");
        var page = await amira.Opens("/my-work");
        using var nadia = await site.As("nadia");
        var token = (await nadia.Opens("/nowhere")).Document.QuerySelector(
            "form[action='/sign-out'] input[type=hidden]"
        )!;

        await nadia.Posts(
            "/my-work/notices/seen",
            [
                new(token.GetAttribute("name")!, token.GetAttribute("value")!),
                new("child", $"{child}"),
                new("version", $"{(await site.RecordOf(child)).Version}"),
            ]
        );

        page.Words.ShouldContain("recorded a new worry");
        (await site.Count("notice_seen")).ShouldBe(0);
    }
}
