using System.Text;
using Kith.Web.Commands;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kith.Web.Replay;

/// <summary>The files a replay leaves: CSV for a spreadsheet, and a page for people.</summary>
public sealed class ReplayFiles(FileInfo? csv, FileInfo? html)
{
    /// <summary>Says so before the work rather than after it.</summary>
    public void RefuseIfUnwritable()
    {
        foreach (var file in new[] { csv, html }.OfType<FileInfo>())
            if (file.Directory is not { Exists: true })
                throw new CouldNotException($"There is no folder {file.DirectoryName}. Make it, or name another.");
    }

    /// <summary>Writes what was asked for.</summary>
    /// <returns>The files written.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(
        ReplayFigures figures,
        Period period,
        DateTime now,
        CancellationToken stop
    )
    {
        List<(string Path, string Text)> files = [];
        if (csv is not null)
        {
            files.Add((csv.FullName, ReplayCsv.Duties(figures)));
            files.Add((Beside(csv, "-holders"), ReplayCsv.Holders(figures)));
        }
        if (html is not null)
            files.Add((html.FullName, await DocumentAsync(figures, period, now)));
        foreach (var (path, text) in files)
            await SaveAsync(path, text, stop);
        return [.. files.Select(file => file.Path)];
    }

    /// <summary>The page, whole in itself.</summary>
    public static async Task<string> DocumentAsync(ReplayFigures figures, Period period, DateTime now)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?>
            {
                [nameof(ReplayDocument.Figures)] = figures,
                [nameof(ReplayDocument.Period)] = period,
                [nameof(ReplayDocument.Now)] = now,
            }
        );
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ReplayDocument>(parameters)).ToHtmlString()
        );
    }

    private static async Task SaveAsync(string path, string text, CancellationToken stop)
    {
        try
        {
            // With the mark that tells a spreadsheet that the text is UTF-8.
            await File.WriteAllTextAsync(path, text, Encoding.UTF8, stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotException($"{path} cannot be written: {failure.Message}", failure);
        }
    }

    private static string Beside(FileInfo file, string suffix) =>
        Path.Combine(file.DirectoryName!, $"{Path.GetFileNameWithoutExtension(file.Name)}{suffix}{file.Extension}");
}
