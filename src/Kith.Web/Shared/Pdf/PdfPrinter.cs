using System.ComponentModel;
using System.Diagnostics;

namespace Kith.Web.Shared.Pdf;

/// <summary>How many PDFs are made at once, and how long one may take.</summary>
/// <param name="AtOnce">PDFs that are made at once; more wait.</param>
/// <param name="Seconds">Seconds one may take, the wait for its turn among them.</param>
public sealed record PdfBounds(int AtOnce, int Seconds);

/// <summary>
/// Makes tagged PDFs of pages by a Chromium that is installed beside the program. It reads one page and its stylesheet from a folder of its
/// own, runs no script, and reaches no network. Without one, nothing is made.
/// </summary>
public sealed partial class PdfPrinter : IDisposable
{
    /// <summary>The setting that names the program, or <c>none</c>.</summary>
    public const string Setting = "KITH_CHROMIUM";

    private const string None = "none";
    private const string Page = "page.html";
    private const string Stylesheet = "app.css";
    private const string Made = "page.pdf";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // All that is left out of what this program was started with: keys and passwords are none of its business.
    private static readonly string[] Kept = ["PATH", "LANG", "LC_ALL", "TZ", "FONTCONFIG_PATH"];

    private static readonly string Css = Path.Combine(AppContext.BaseDirectory, "wwwroot", Stylesheet);

    private readonly SemaphoreSlim _turns;
    private readonly PdfBounds _bounds;
    private readonly ILogger<PdfPrinter> _log;

    /// <param name="place">The program, or <c>none</c>; null to look for it.</param>
    /// <param name="bounds">How many at once, and how long.</param>
    /// <param name="log">Told where one could not be made, and nothing of what stands in it.</param>
    public PdfPrinter(string? place, PdfBounds bounds, ILogger<PdfPrinter> log)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        (_bounds, _log) = (bounds, log);
        _turns = new SemaphoreSlim(bounds.AtOnce);
        Program =
            string.IsNullOrWhiteSpace(place) ? Find()
            : place.Trim() == None ? null
            : place.Trim();
    }

    /// <summary>The program; null where there is none.</summary>
    public string? Program { get; }

    /// <summary>True where PDFs can be made.</summary>
    public bool IsThere => Program is not null;

    /// <summary>Makes a PDF of a page.</summary>
    /// <param name="draw">Draws the page, whose stylesheet lies beside it under the name it is given.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The PDF; null where none could be made in time.</returns>
    public async Task<byte[]?> MakeAsync(Func<string, Task<string>> draw, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(draw);
        if (Program is null)
            return null;
        using var within = CancellationTokenSource.CreateLinkedTokenSource(stop);
        within.CancelAfter(TimeSpan.FromSeconds(_bounds.Seconds));
        try
        {
            await _turns.WaitAsync(within.Token);
            try
            {
                return await PrintAsync(await draw(Stylesheet), within.Token);
            }
            finally
            {
                _turns.Release();
            }
        }
        catch (Exception failure)
            when (failure is Win32Exception or IOException
                || failure is OperationCanceledException && !stop.IsCancellationRequested
            )
        {
            NotMade(_log, failure.GetType().Name);
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    // What lies in the folder for a moment only its owner may read.
    private async Task<byte[]?> PrintAsync(string page, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("kith-pdf-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, Page), page, stop);
            File.Copy(Css, Path.Combine(folder.FullName, Stylesheet));
            await RunAsync(folder.FullName, stop);
            var made = Path.Combine(folder.FullName, Made);
            if (File.Exists(made))
                return await File.ReadAllBytesAsync(made, stop);
            NotMade(_log, "it left none");
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task RunAsync(string folder, CancellationToken stop)
    {
        var start = new ProcessStartInfo(Program!, Arguments(folder))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var kept = Kept.Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name))).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept)
            if (value is not null)
                start.Environment[name] = value;
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start)!;
        try
        {
            // Read, so that it never waits for us; what it says is of no use to anybody.
            await Task.WhenAll(
                process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, stop),
                process.StandardError.BaseStream.CopyToAsync(Stream.Null, stop),
                process.WaitForExitAsync(stop)
            );
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static IEnumerable<string> Arguments(string folder) =>
        [
            "--headless",
            // Chromium refuses its sandbox to root; nothing but our own page is opened all the same.
            .. Environment.IsPrivilegedProcess ? new[] { "--no-sandbox" } : [],
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-extensions",
            "--disable-sync",
            // No network: no name is found, and whatever is asked for goes to a port where nobody listens.
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--proxy-server=http://127.0.0.1:9",
            "--proxy-bypass-list=<-loopback>",
            $"--user-data-dir={Path.Combine(folder, "browser")}",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            $"--print-to-pdf={Path.Combine(folder, Made)}",
            new Uri(Path.Combine(folder, Page)).AbsoluteUri,
        ];

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    [LoggerMessage(
        LogLevel.Warning,
        "A PDF could not be made ({Why}): whoever asked for it was shown the page to print."
    )]
    private static partial void NotMade(ILogger log, string why);
}
