using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Kith.Tests;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>What a newcomer does first: the demonstration, started as a program, signed in to, looked at, stopped and started again.</summary>
[Slow]
public sealed class DemonstrationTests(Browsing browsing) : IDisposable
{
    private const int MostPrinted = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kith-demo-");
    private readonly string _address = $"http://127.0.0.1:{FreePort()}";

    [Fact]
    public async Task The_demonstration_is_made_once_and_a_child_of_it_is_a_page_worth_showing()
    {
        using var stop = new CancellationTokenSource(Patience);
        using (var first = Start())
        {
            var said = await UntilItServesAsync(first, stop.Token);
            said.ShouldContain(line => line.StartsWith("Making the demonstration.", StringComparison.Ordinal));
            await LookAsync(PasswordIn(said));
            (await StopAsync(first, stop.Token)).ShouldBe(0);
        }
        using var second = Start();
        (await UntilItServesAsync(second, stop.Token)).ShouldNotContain(line =>
            line.StartsWith("Making the demonstration.", StringComparison.Ordinal)
        );
        (await StopAsync(second, stop.Token)).ShouldBe(0);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task LookAsync(string password)
    {
        await using var context = await browsing.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = _address,
                ViewportSize = new ViewportSize { Width = 1280, Height = 1000 },
            }
        );
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("User name").FillAsync("amira.haddad");
        await page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GotoAsync("/children?q=Keira+Ashdown");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Keira Ashdown" }).First.ClickAsync();
        foreach (var heading in new[] { "What we are worried about", "What Keira says", "Who is helping" })
            (
                await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = heading }).IsVisibleAsync()
            ).ShouldBeTrue();
        var picture = await page.ScreenshotAsync();
        // The picture in the README is this one: its dates move, so it is kept only when somebody asks for it.
        if (Environment.GetEnvironmentVariable("KITH_PICTURES") is { Length: > 0 } pictures)
            await File.WriteAllBytesAsync(Path.Combine(Root(), pictures, "child.png"), picture);
        SheetsOf(await page.PdfAsync(new PagePdfOptions { Format = "A4" })).ShouldBeInRange(1, 2);
        await page.GotoAsync("/my-work");
        var children = await page.EvaluateAsync<string[]>(
            "() => [...new Set([...document.querySelectorAll('main a')].map(link => link.pathname).filter(path => /^.children.[0-9a-f-]{36}$/.test(path)))]"
        );
        children.Length.ShouldBeGreaterThan(3);
        // The first of the list are those with most to do, and most on their page.
        foreach (var child in children.Take(MostPrinted))
        {
            await page.GotoAsync(child);
            SheetsOf(await page.PdfAsync(new PagePdfOptions { Format = "A4" })).ShouldBeInRange(1, 2, child);
        }
    }

    // How many pages a PDF says that it has.
    private static int SheetsOf(byte[] pdf) =>
        Regex.Count(
            Encoding.Latin1.GetString(pdf),
            @"/Type\s*/Page\b",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );

    private Process Start() =>
        Process.Start(
            new ProcessStartInfo("dotnet")
            {
                ArgumentList =
                {
                    Path.Combine(AppContext.BaseDirectory, "kith.dll"),
                    "demo",
                    "--database",
                    $"sqlite:{Path.Combine(_folder.FullName, "demonstration.db")}",
                    "--urls",
                    _address,
                },
                RedirectStandardOutput = true,
            }
        )!;

    private async Task<IReadOnlyList<string>> UntilItServesAsync(Process program, CancellationToken stop)
    {
        List<string> said = [];
        while (await program.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            said.Add(line);
            if (line.Contains(_address, StringComparison.Ordinal))
                return said;
        }
        throw new InvalidOperationException($"kith demo ended before it served: {string.Join(' ', said)}");
    }

    private static string PasswordIn(IEnumerable<string> said) =>
        said.Single(line => line.StartsWith("Sign in as one of these", StringComparison.Ordinal)).Split(' ')[^1];

    private static async Task<int> StopAsync(Process program, CancellationToken stop)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{program.Id}"]);
        await program.WaitForExitAsync(stop);
        return program.ExitCode;
    }

    // The folder of the sources: where the commands of README and CONTRIBUTING are run.
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kith.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The sources are not around the program.");
        return folder.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
