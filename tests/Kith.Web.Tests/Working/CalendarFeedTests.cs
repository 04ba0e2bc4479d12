using System.Net;
using Kith.Casework.Diary;
using Kith.Casework.People;
using Kith.Store.Accounts;
using Kith.Tests.Site;
using Kith.Web.StaffSite.Diary;

namespace Kith.Web.Tests.Working;

/// <summary>What is arranged for somebody, for another program at a secret address: what and when, never for whom or where.</summary>
public sealed class CalendarFeedTests
{
    [Theory]
    [EveryEngine]
    public async Task A_calendar_is_read_at_a_secret_address_that_names_no_child_and_no_place_until_it_is_stopped(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Olive", "Marsh");
        await site.Does(
            "amira",
            child,
            new ArrangeBooking
            {
                Kind = "family-meeting",
                Day = TestSite.Today.AddDays(3),
                Time = new TimeOnly(16, 0),
                Place = "12 Hidden Lane",
                Others = [new("r1", "parent", Name: "Olive’s mother")],
            },
            new ArrangeBooking { Kind = "home-visit", Day = new DateOnly(2027, 7, 1) }
        );
        using var amira = await site.As("amira");
        using var phone = site.Anybody();

        var made = await amira.Sends(await amira.Opens("/account"), "form[action='/account/calendar']");
        var address = AddressIn(made);
        (await amira.Opens("/account")).Words.ShouldNotContain(address);
        made.Words.ShouldContain("Secret address of the calendar made");
        var kept = await site.Database.AskAsync<string>("SELECT calendar FROM account WHERE name = 'amira'");
        address.ShouldNotContain(kept);
        kept.ShouldBe(Marks.Hash(address.Split('/')[^1][..^".ics".Length]));

        var read = await phone.Gets(address);
        read.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var text = await read.Content.ReadAsStringAsync(TestDatabase.Stop);
        foreach (var secret in new[] { "Olive", "Marsh", "Hidden", child.ToString("D"), child.ToString("N") })
            text.ShouldNotContain(secret);
        var events = Ical.Net.Calendar.Load(text)!.Events.OrderBy(one => one.Start!.AsUtc).ToList();
        events.Select(one => one.Summary).ShouldBe(["Family meeting", "Home visit"]);
        events[0].Start!.AsUtc.ShouldBe(new DateTime(2026, 11, 23, 16, 0, 0));
        events[1].Start!.HasTime.ShouldBeFalse();
        events[0].Url!.PathAndQuery.ShouldBe("/calendar?from=2026-11-23");

        // Renewed: the earlier address is as one that never was.
        var renewed = AddressIn(await amira.Sends(await amira.Opens("/account"), "form[action='/account/calendar']"));
        renewed.ShouldNotBe(address);
        (await phone.Gets(renewed)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var never = await phone.Opens("/calendar/feed/0123.ics");
        var ended = await phone.Opens(address);
        (ended.Status, ended.Words).ShouldBe((never.Status, never.Words));
        never.Status.ShouldBe(HttpStatusCode.NotFound);

        var stopped = await amira.Sends(await amira.Opens("/account"), "form[action='/account/calendar/stopping']");
        stopped.Words.ShouldContain("The address of your calendar has stopped.");
        (await phone.Gets(renewed)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void A_long_line_is_folded_and_read_again_as_it_was_and_summer_time_is_counted()
    {
        var summary = string.Concat(Enumerable.Repeat("Besprechung, Ö; ", 20)).Trim();
        var text = FeedText.Of(
            [
                new FeedEvent(
                    "1",
                    summary,
                    new DateOnly(2026, 7, 1),
                    new TimeOnly(9, 30),
                    "https://kith.example/calendar"
                ),
            ],
            DateTimeOffset.UnixEpoch
        );

        text.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        var one = Ical.Net.Calendar.Load(text)!.Events.ShouldHaveSingleItem();
        one.Summary.ShouldBe(summary);
        one.Start!.AsUtc.ShouldBe(new DateTime(2026, 7, 1, 8, 30, 0));
    }

    [Fact]
    public void An_account_that_is_closed_or_given_a_new_password_has_no_calendar_address_and_another_one_is_found()
    {
        var made = new AccountState("amira") { Calendar = "a mark" };

        AccountState.After(made, new AccountClosed(), default)!.Calendar.ShouldBeNull();
        AccountState.After(made, new PasswordLinkMade("x", 1), default)!.Calendar.ShouldBeNull();
        AccountState
            .Differences("amira", made, made with { Calendar = "another" })
            .ShouldBe(["The account amira has another address of a calendar than its acts say."]);
    }

    private static string AddressIn(Page page) =>
        new Uri(page.All(".govuk-inset-text strong").ShouldHaveSingleItem()).AbsolutePath;
}
