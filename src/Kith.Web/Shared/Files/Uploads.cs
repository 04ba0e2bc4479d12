using System.Security.Cryptography;
using System.Text;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Store.Files;
using Kith.Web.Shared.Files.Pictures;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Kith.Web.Shared.Files;

/// <summary>
/// Takes in the files that a page sends, first of all: whatever becomes of the page, a file that arrived is kept for the entry, and
/// what the page says in its place is which file it is, or why it was not taken.
/// </summary>
/// <param name="files">Where they are kept.</param>
/// <param name="scanner">Looks whether they are harmful.</param>
/// <param name="bounds">How much may be added.</param>
public sealed class Uploads(KeptFiles files, Scanner scanner, FileBounds bounds)
{
    private const int LongestName = 150;

    /// <summary>Lets a page of somebody who is signed in send files, and nobody else's.</summary>
    /// <param name="http">What is sent.</param>
    /// <param name="besides">How many bytes its form may hold beside them.</param>
    internal void Allow(HttpContext http, int besides)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = besides + bounds.MegabytesAtOnce * FileBounds.Megabyte;
    }

    /// <summary>The form with each file in it kept, and named.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="page">The opened page it came from.</param>
    /// <param name="user">Who sent it.</param>
    /// <param name="stop">Keeps no further one.</param>
    internal async Task<IFormCollection> KeptAsync(
        IFormCollection form,
        string page,
        string user,
        CancellationToken stop
    )
    {
        if (form.Files.Count == 0)
            return form;
        var answers = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var sent in form.Files.Where(file => RowInput.Of(file.Name) is not null).DistinctBy(file => file.Name))
            answers[sent.Name] = await KeepAsync(sent, page, user, stop);
        var values = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var (input, value) in form)
        {
            // A file stands before the rest of its row, as it does on the page: by that the rows have their order.
            foreach (var file in answers.Where(file => IsOfOneRow(file.Key, input)))
                values.TryAdd(file.Key, file.Value);
            values.TryAdd(input, value);
        }
        foreach (var file in answers)
            values.TryAdd(file.Key, file.Value);
        return new FormCollection(values);
    }

    private static bool IsOfOneRow(string file, string input) =>
        RowInput.Of(file) is { } row
        && RowInput.Of(input) is { } other
        && (row.Question, row.Row) == (other.Question, other.Row);

    private async Task<string> KeepAsync(IFormFile sent, string page, string user, CancellationToken stop)
    {
        var name = NameOf(sent.FileName);
        if (sent.Length == 0)
            return Refused(name, "is empty. Choose another");
        if (sent.Length > bounds.Megabytes * FileBounds.Megabyte)
        {
            return Refused(
                name,
                $"is {StoredFile.Length(sent.Length)}. Choose one of up to {bounds.Megabytes} MB, or make it smaller first"
            );
        }
        await using var content = sent.OpenReadStream();
        var (type, why) = FileContent.TypeOf(content);
        if (type is null)
            return Refused(name, why!);
        try
        {
            var parts = Picture.Parts(type, content);
            return await KeepAsync(
                await IdAsync(content, page, sent.Name, user, stop),
                name,
                type,
                user,
                content,
                parts,
                stop
            );
        }
        catch (InvalidDataException)
        {
            return Refused(name, "is damaged: it is no whole picture. Choose it again, or another");
        }
    }

    private async Task<string> KeepAsync(
        Guid id,
        string name,
        string type,
        string user,
        Stream content,
        IReadOnlyList<Piece> parts,
        CancellationToken stop
    )
    {
        if (await files.FindAsync(id, stop) is { } known)
            return AnswerOf(known, name);
        if (await files.UnusedBytesAsync(user, stop) + content.Length > bounds.MegabytesUnused * FileBounds.Megabyte)
            return Refused(
                name,
                "is one too many: other files that you added belong to no entry yet. Save those entries first, or throw them away"
            );
        var (scan, found) = await scanner.LookAsync(content, stop);
        if (scan == Scan.Bad)
        {
            return Refused(
                name,
                $"is harmful: the scanner found {Printed(found)} in it. It was not kept. Do not open it, and tell whoever looks after your computers"
            );
        }
        return AnswerOf(
            await files.KeepAsync(id, type, user, scan, to => Picture.CopyAsync(parts, content, to, stop), stop),
            name
        );
    }

    // The same file from the same page is the same one, however often it is sent.
    private static async Task<Guid> IdAsync(
        Stream content,
        string page,
        string input,
        string user,
        CancellationToken stop
    )
    {
        content.Position = 0;
        var hash = await SHA256.HashDataAsync(content, stop);
        var all = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{user}\n{page}\n{input}\n"), .. hash]);
        return new Guid(all.AsSpan(0, 16));
    }

    private static string AnswerOf(KeptFile file, string name) =>
        new StoredFile(file.Id, name, file.Type, file.Bytes, file.Hash).Answer;

    private static string Refused(string name, string why) => $"{StoredFile.Refusal}“{name}” {why}";

    // A browser may send a whole path, and anybody anything.
    private static string NameOf(string sent)
    {
        var name = Printed(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..]);
        if (name.Length > LongestName)
            name = $"{name[..(LongestName - 20)].TrimEnd()}…{name[^19..]}";
        return name.Length == 0 ? "file" : name;
    }

    private static string Printed(string? text)
    {
        var printed = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
            if (!Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
                printed.Append(rune.ToString());
        return printed.ToString().Trim();
    }
}
