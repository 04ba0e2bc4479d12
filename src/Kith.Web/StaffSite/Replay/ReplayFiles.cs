using System.Text;
using Kith.Casework.Replay;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kith.Web.StaffSite.Replay;

/// <summary>The files a replay leaves: CSV for a spreadsheet, a page for people, and a summary for a consultation answer.</summary>
public sealed class ReplayFiles(FileInfo? csv, FileInfo? html, FileInfo? summary)
{
    /// <summary>Says so before the work rather than after it.</summary>
    public void RefuseIfUnwritable()
    {
        foreach (var file in new[] { csv, html, summary }.OfType<FileInfo>())
            if (file.Directory is not { Exists: true })
                throw new CouldNotException($"There is no folder {file.DirectoryName}. Make it, or name another.");
    }

    /// <summary>Writes what was asked for.</summary>
    /// <returns>The files written.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(ReplayFigures figures, DateOnly today, CancellationToken stop)
    {
        List<(string Path, string Text)> files = [];
        if (csv is not null)
        {
            files.Add((csv.FullName, ReplayCsv.Differences(figures)));
            files.Add((Beside(csv, "-clocks"), ReplayCsv.Clocks(figures)));
            files.Add((Beside(csv, "-holders"), ReplayCsv.Holders(figures)));
        }
        if (html is not null)
            files.Add((html.FullName, await DocumentAsync(figures, today)));
        if (summary is not null)
        {
            var written = new ConsultationSummary(figures, FilesBeside.AskedPrompts(), today);
            var isText = summary.Extension.Equals(".md", StringComparison.OrdinalIgnoreCase);
            files.Add((summary.FullName, isText ? Markdown(written) : await SummaryAsync(written)));
        }
        foreach (var (path, text) in files)
            await SaveAsync(path, text, stop);
        return [.. files.Select(file => file.Path)];
    }

    /// <summary>Everything as one page, whole in itself.</summary>
    public static Task<string> DocumentAsync(ReplayFigures figures, DateOnly today) =>
        HtmlAsync<ReplayDocument>(
            new()
            {
                [nameof(ReplayDocument.Figures)] = figures,
                [nameof(ReplayDocument.Asked)] = FilesBeside.AskedPrompts(),
                [nameof(ReplayDocument.Today)] = today,
            }
        );

    /// <summary>The summary as a page, whole in itself.</summary>
    public static Task<string> SummaryAsync(ConsultationSummary summary) =>
        HtmlAsync<SummaryDocument>(new() { [nameof(SummaryDocument.Summary)] = summary });

    /// <summary>The summary as text with the marks of Markdown.</summary>
    public static string Markdown(ConsultationSummary summary)
    {
        var text = new StringBuilder().Append("# ").Append(summary.Title).Append('\n');
        foreach (var part in summary.Parts)
        {
            text.Append("\n## ").Append(part.Heading).Append('\n');
            foreach (var paragraph in part.Paragraphs)
                text.Append('\n').Append(paragraph).Append('\n');
        }
        return text.ToString();
    }

    private static async Task<string> HtmlAsync<TDocument>(Dictionary<string, object?> parameters)
        where TDocument : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TDocument>(ParameterView.FromDictionary(parameters))).ToHtmlString()
        );
    }

    private static async Task SaveAsync(string path, string text, CancellationToken stop)
    {
        try
        {
            // A spreadsheet has to be told by a mark that the text is UTF-8; a page says so itself.
            var isTable = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
            await File.WriteAllTextAsync(path, text, new UTF8Encoding(isTable), stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotException($"{path} cannot be written: {failure.Message}", failure);
        }
    }

    private static string Beside(FileInfo file, string suffix) =>
        Path.Combine(file.DirectoryName!, $"{Path.GetFileNameWithoutExtension(file.Name)}{suffix}{file.Extension}");
}
