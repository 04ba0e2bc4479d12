using System.Net;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Bounds;

public class GuessingTests
{
    private static readonly IPAddress Elsewhere = IPAddress.Parse("127.0.0.77");

    [Theory]
    [EveryEngine]
    public async Task Ten_wrong_passwords_from_one_place_make_it_wait_and_lock_nobody_out(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var guesser = await Raw.Anybody(site, Elsewhere);
        for (var guess = 0; guess < 10; guess++)
        {
            using var wrong = await guesser.SignsIn("adele", $"guess {guess}");
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using var more = await guesser.SignsIn("adele", TestSite.Password);

        more.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        more.Headers.RetryAfter!.Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        (await Page.Read(more)).Errors.ShouldBe(["There were too many attempts. Wait a few minutes, then try again"]);
        // Another account from there, and hers from anywhere else.
        using var other = await guesser.SignsIn("amira", TestSite.Password);
        other.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var adele = await Raw.Anybody(site);
        using var hers = await adele.SignsIn("adele", TestSite.Password);
        hers.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_has_signed_in_with_a_browser_before_gets_in_while_others_guess_from_the_same_address()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["SignIn:WrongForOneAccount"] = "20",
                ["SignIn:WrongFromOneAddress"] = "20",
            }
        );
        using var adele = await Raw.Anybody(site);
        using (var first = await adele.SignsIn("adele", TestSite.Password))
        {
            // What stays when she signs out: the cookie that knows her browser, and nothing that opens anything.
            adele.Cookies =
                first
                    .Headers.GetValues("Set-Cookie")
                    .Single(cookie => cookie.StartsWith("kith-browser", StringComparison.Ordinal))
                    .Split(';')[0]
                + "; "
                + adele.Cookies;
        }
        using var guesser = await Raw.Anybody(site);
        for (var guess = 0; guess < 30; guess++)
        {
            using var wrong = await guesser.SignsIn("adele", "a guess");
        }

        using var refused = await guesser.SignsIn("adele", TestSite.Password);
        using var hers = await adele.SignsIn("adele", TestSite.Password);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        hers.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Guesses_at_many_names_from_one_address_are_counted_together_and_answered_alike()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["SignIn:WrongFromOneAddress"] = "4" }
        );
        using var guesser = await Raw.Anybody(site);
        foreach (var name in new[] { "amira", "nobody", "carys", new string('n', 5_000), "nobody.else" })
        {
            using var wrong = await guesser.SignsIn(name, "a guess");
            (await Page.Read(wrong)).Errors.ShouldBe([
                "The user name or the password is wrong. Check both and try again",
            ]);
        }

        using var known = await guesser.SignsIn("denise", "a guess");
        using var unknown = await guesser.SignsIn("who", "a guess");

        known.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        unknown.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Tries_from_one_address_are_bounded_right_ones_too()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["SignIn:TriesFromOneAddress"] = "3" }
        );
        using var amira = await Raw.Anybody(site);
        for (var time = 0; time < 3; time++)
        {
            using var right = await amira.SignsIn("amira", TestSite.Password);
            right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var more = await amira.SignsIn("amira", TestSite.Password);

        more.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        more.Headers.RetryAfter.ShouldNotBeNull();
        (await Page.Read(more)).Heading.ShouldBe("There were too many attempts");
    }

    /// <summary>A hash of a password takes tens of milliseconds on purpose; without one an answer takes a few.</summary>
    [Fact]
    public async Task An_unknown_name_takes_the_time_that_a_known_one_takes()
    {
        await using var site = await TestSite.StartAsync();
        using var guesser = await Raw.Anybody(site);
        List<double> known = [];
        List<double> unknown = [];
        for (var time = 0; time < 9; time++)
        {
            known.Add(await Takes(guesser, "amira"));
            unknown.Add(await Takes(guesser, $"nobody{time}"));
        }

        // The quickest of each: whatever else the machine does meanwhile only makes one slower.
        (unknown.Min() / known.Min()).ShouldBeInRange(0.4, 2.5);
    }

    private static async Task<double> Takes(Raw guesser, string name)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var answer = await guesser.SignsIn(name, "a guess");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return watch.Elapsed.TotalMilliseconds;
    }
}
