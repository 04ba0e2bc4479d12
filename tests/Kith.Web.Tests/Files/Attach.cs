using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Files;

/// <summary>Somebody adds a file to a note.</summary>
internal static class Attach
{
    public const string Form = "main form[data-autosave]";

    /// <summary>The first row of the page that asks for a file, as its inputs begin.</summary>
    public static string FileRow(this Page page) => page.Document.QuerySelector(".kith-row[id^=files]")!.Id!;

    /// <summary>Writes a note with a file; an answer given here takes the place of the usual one.</summary>
    public static async Task<Page> Adds(
        this Visitor visitor,
        Guid child,
        (string Name, byte[] Content) file,
        params (string Name, string Value)[] answers
    )
    {
        var page = await visitor.Opens($"/children/{child}/acts/write-case-note");
        if (page.Document.QuerySelector($"[name='{page.FileRow()}.file'][type=hidden]") is not null)
            page = await visitor.Sends(page, Form, ($"{page.FileRow()}.removed", "yes"), ("__add-row", "files"));
        var row = page
            .Document.QuerySelectorAll("input[type=file]")
            .Last(input => input.Closest("template") is null)
            .GetAttribute("name")!;
        return await visitor.Attaches(
            page,
            Form,
            (row, file.Name, file.Content),
            [
                ("kind", "thought"),
                ("note", "See the file"),
                .. answers.Select(answer => answer.Name == "what" ? ($"{row[..^5]}.what", answer.Value) : answer),
            ]
        );
    }

    /// <summary>The files that the standing entries of a record name, in order.</summary>
    public static async Task<IReadOnlyList<StoredFile>> FilesOf(this TestSite site, Guid child) =>
        [.. (await site.RecordOf(child)).Standing.SelectMany(entry => StoredFiles.In(entry.Fact))];
}
