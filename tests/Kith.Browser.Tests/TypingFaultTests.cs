using System.Collections.Concurrent;
using System.Globalization;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>
/// Several people type; tab, network, session or server end at a moment drawn by chance; what is lost is measured.
/// KITH_TYPING_FAULTS says how many times on each engine (6 unless told, two of the faults on each, so that it fits a run of all tests; the ask is 300).
/// </summary>
[Slow]
public class TypingFaultTests(Browsing browsing)
{
    // A form about a child, and two that are about none.
    private static readonly string[] People = ["amira", "adele", "anil"];

    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(3);

    private static int Runs =>
        int.TryParse(
            Environment.GetEnvironmentVariable("KITH_TYPING_FAULTS"),
            CultureInfo.InvariantCulture,
            out var runs
        )
            ? runs
            : 6;

    private enum Fault
    {
        Tab,
        Network,
        Session,
        Server,
    }

    [Theory, EveryEngine]
    public async Task Whatever_ends_while_somebody_types_at_most_three_seconds_of_it_are_lost(string engine)
    {
        await using var site = await RestartingSite.StartAsync(engine);
        var chance = new Chance(20_261_128);
        ConcurrentBag<(Fault Fault, TimeSpan Lost)> each = [];
        List<IBrowserContext> windows = [];
        foreach (var person in People)
            windows.Add((await browsing.As(person, at: site.Address)).Context);
        for (var round = 0; each.Count < Runs; round++)
        {
            var fault = (Fault)((round + (engine == "sqlite" ? 0 : 2)) % 4);
            var typists = await Task.WhenAll(windows.Zip(People, (window, person) => OpenAsync(site, window, person)));
            await EndAsync(fault, site, typists, chance);
            foreach (var typist in typists)
                each.Add((fault, await LostAsync(site, typist)));
        }
        foreach (var window in windows)
            await window.CloseAsync();
        foreach (var kind in each.GroupBy(one => one.Fault).OrderBy(kind => kind.Key))
        {
            var worst = kind.Max(one => one.Lost).TotalSeconds;
            var mean = kind.Average(one => one.Lost.TotalSeconds);
            TestContext.Current.TestOutputHelper!.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{engine}: {kind.Key} ended {kind.Count()} times: {worst:0.00} s of typing lost at worst, {mean:0.00} s in the mean"
                )
            );
        }
        each.Max(one => one.Lost).ShouldBeLessThanOrEqualTo(Bearable);
    }

    private static async Task<Typist> OpenAsync(RestartingSite site, IBrowserContext window, string person)
    {
        var form = person switch
        {
            "adele" => new TypedForm(person, "/system/people/leon/details", "person/leon", "knowledge"),
            "anil" => new TypedForm(person, "/replay?with=draft", "replay/draft", "draft"),
            _ => VisitTo(await site.Data.LedBy(person), person),
        };
        var typist = new Typist(await window.NewPageAsync(), form);
        await typist.BeginsAsync();
        return typist;
    }

    private static TypedForm VisitTo(Guid child, string person) =>
        new(person, $"/children/{child}/acts/make-home-visit", $"make-home-visit/{child:N}", "account");

    private static async Task EndAsync(Fault fault, RestartingSite site, Typist[] typists, Chance chance)
    {
        var before = typists.Select(_ => chance.Below(2500)).ToList();
        var after = typists.Select(_ => 300 + chance.Below(1500)).ToList();
        var ending = fault == Fault.Server ? site.StopAfter(chance.Below(2500)) : Task.CompletedTask;
        await Task.WhenAll(
            typists.Select((typist, place) => EndOneAsync(fault, ending, typist, before[place], after[place]))
        );
        if (fault == Fault.Server)
            await site.ServeAsync();
        if (fault != Fault.Tab)
            await Task.WhenAll(typists.Select(typist => typist.SaysSavedAsync()));
        await Task.WhenAll(typists.Select(typist => typist.Page.CloseAsync()));
    }

    private static async Task EndOneAsync(Fault fault, Task ending, Typist typist, int before, int after)
    {
        var window = typist.Page.Context;
        await typist.TypesFor(before);
        switch (fault)
        {
            case Fault.Tab:
                await EndTabAsync(typist.Page, isCrash: after % 2 == 0);
                return;
            case Fault.Network:
                await window.SetOfflineAsync(true);
                break;
            case Fault.Session:
                await window.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "kith" });
                break;
            default:
                await ending;
                break;
        }
        await typist.TypesFor(after);
        await typist.SaysNotSavedAsync();
        if (fault == Fault.Network)
            await window.SetOfflineAsync(false);
        if (fault == Fault.Session)
        {
            var again = await window.NewPageAsync();
            await Browsing.SignInAsync(again, typist.Form.Person);
            await again.CloseAsync();
        }
    }

    // A tab that is closed sends its last words. One that crashes runs nothing more, and its process is gone.
    private static async Task EndTabAsync(IPage page, bool isCrash)
    {
        if (!isCrash)
        {
            await page.CloseAsync();
            return;
        }
        var crashed = new TaskCompletionSource();
        page.Crash += (_, _) => crashed.TrySetResult();
        var session = await page.Context.NewCDPSessionAsync(page);
        _ = session.SendAsync("Page.crash").ContinueWith(static ended => _ = ended.Exception, TaskScheduler.Default);
        await crashed.Task.WaitAsync(TestDatabase.Stop);
    }

    // What the browser sent before its tab ended may arrive after it.
    private static async Task<TimeSpan> LostAsync(RestartingSite site, Typist typist)
    {
        var kept = "";
        for (var look = 0; look < 10 && kept.Length < typist.Words.Length; look++)
        {
            kept = await site.TypedAsync(typist.Form);
            await Task.Delay(50, TestDatabase.Stop);
        }
        return typist.Lost(kept);
    }
}
