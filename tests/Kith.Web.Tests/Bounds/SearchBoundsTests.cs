using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Tests.Bounds;

public class SearchBoundsTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task A_search_of_more_than_eight_words_or_a_hundred_characters_finds_nobody_and_says_so(string engine)
    {
        var site = await sites.On(engine);
        using var frances = await site.As("frances");
        string[] long_ = [string.Join('+', Enumerable.Repeat("a", 1_900)), "a+b+c+d+e+f+g+h+i", new string('x', 101)];
        foreach (var q in long_)
        {
            var page = await frances.Opens($"/children?q={q}");

            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Words.ShouldContain("Look for 8 words at most, and 100 characters.");
        }
        (await frances.Opens($"/children?q={new string('x', 6_000)}")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [EveryEngine]
    public async Task Every_search_asks_the_database_the_same_whatever_is_typed(string engine)
    {
        var site = await sites.On(engine);
        using var frances = await site.As("frances");
        using var asked = new Queries();
        using (DiagnosticListener.AllListeners.Subscribe(asked))
        {
            for (var words = 1; words <= 8; words++)
            {
                await frances.Opens($"/children?q={string.Join('+', Enumerable.Repeat("jos", words))}");
            }
        }

        // Counting is how a search begins. What others in this run search for is asked in the same words.
        asked
            .Texts.Distinct()
            .Count(text => engine == "sqlite" == text.Contains("instr", StringComparison.Ordinal))
            .ShouldBe(1);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("jo")]
    [InlineData("a+b")]
    public async Task A_letter_or_two_list_nobody(string q)
    {
        var site = await sites.On("sqlite");
        await site.Referred();
        using var frances = await site.As("frances");

        var page = await frances.Opens($"/children?q={q}");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Words.ShouldContain("Enter 3 letters or more");
        page.Document.QuerySelector("main table").ShouldBeNull();
    }

    [Theory]
    [EveryEngine]
    public async Task Whoever_was_shown_as_many_children_as_anybody_is_in_a_day_is_told_to_ask_and_an_alert_is_written(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(
            engine,
            settings: new Dictionary<string, string?> { ["Bounds:FoundInADay"] = "3" }
        );
        using var log = new Lines();
        site.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        foreach (var name in new[] { "Anna", "Berta", "Carla", "Dora" })
        {
            await site.Referred(name, "Longname");
        }
        using var amira = await site.As("amira");
        using var frances = await site.As("frances");
        await amira.Opens("/children?q=anna");
        await amira.Opens("/children?q=berta");
        await amira.Opens("/children?q=berta");

        (await amira.Opens("/children?q=carla")).Words.ShouldContain("Carla Longname");
        var refused = await amira.Opens("/children?q=dora");

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Words.ShouldContain("Searches have shown you 3 different children today");
        refused.Words.ShouldContain("ask your manager");
        refused.Words.ShouldNotContain("Dora");
        log.All.ShouldHaveSingleItem().ShouldContain("Searches showed amira 3 different children today");
        // Nobody else is kept from it, nor the same person tomorrow.
        (await frances.Opens("/children?q=dora")).Words.ShouldContain("Dora Longname");
        var audit = site.App.Services.GetRequiredService<Audit>();
        (await audit.FoundSinceAsync(site.Time.Now.AddHours(-1), stop: TestDatabase.Stop)).ShouldBe([
            ("amira", 3),
            ("frances", 1),
        ]);
        site.Time.Now = site.Time.Now.AddDays(1);
        using var later = await site.As("amira");
        (await later.Opens("/children?q=dora")).Words.ShouldContain("Dora Longname");
    }

    /// <summary>The texts of the queries that count what a search finds, of the whole process.</summary>
    private sealed class Queries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentBag<IDisposable> _subscriptions = [];

        public ConcurrentBag<string> Texts { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value
                    is {
                        Key: "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting",
                        Value: CommandEventData data
                    }
                && data.Command.CommandText is var text
                && text.StartsWith("SELECT COUNT(*)", StringComparison.OrdinalIgnoreCase)
                && text.Contains("search_name", StringComparison.Ordinal)
            )
            {
                Texts.Add(text);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions)
            {
                subscription.Dispose();
            }
        }
    }
}
