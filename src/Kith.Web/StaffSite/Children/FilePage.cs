using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Store.Files;
using Kith.Web.Components;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Files;
using Microsoft.Net.Http.Headers;

namespace Kith.Web.StaffSite.Children;

/// <summary>A file of an entry, for whoever may read the entry. There is no other way to one.</summary>
internal static class FilePage
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/files/{file}", ShowAsync).SeesChild();

    private static async Task<IResult> ShowAsync(
        string file,
        SeenChild child,
        SignedIn viewer,
        HttpContext http,
        FormLibrary forms,
        KeptFiles files,
        Scanner scanner,
        CancellationToken stop
    )
    {
        if (
            !Guid.TryParse(file, out var id)
            || Shown(id, child, viewer, forms) is not { } named
            || await files.FindAsync(id, stop) is not { } kept
        )
        {
            return Refusals.NotThere();
        }
        if (kept.Scan == Scan.Bad)
            return Not(
                "This file is not opened",
                $"“{named.Name}” was found harmful after it had been added. Tell whoever looks after your computers."
            );
        if (kept.Scan == Scan.Waiting && scanner.IsThere)
            return Not(
                "This file is not opened yet",
                $"“{named.Name}” was not yet looked at for viruses, because the scanner did not answer. It is looked at as soon as it does. Try again in a few minutes."
            );
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = PolicyOf(named);
        var disposition = new ContentDispositionHeaderValue(named.ShowsInBrowser ? "inline" : "attachment");
        disposition.SetHttpFileName(named.Name);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Stream(files.Open(kept), named.Type, enableRangeProcessing: true);
    }

    // Shown is what the story shows, and of an entry that was put right what it shows of before.
    private static StoredFile? Shown(Guid file, SeenChild child, SignedIn viewer, FormLibrary forms) =>
        child.Record.Facts.SelectMany(entry => StoredFiles.In(entry.Fact)).Any(named => named.Id == file)
            ? SeenStory
                .Of(child, viewer, forms)
                .Where(entry => entry.Record == child.Id)
                .SelectMany(entry => entry.Parts.Concat(entry.Earlier.SelectMany(earlier => earlier.Parts)))
                .SelectMany(part => part.Rows.SelectMany(row => row))
                .Select(cell => cell.File)
                .FirstOrDefault(named => named?.Id == file)
            : null;

    // Nothing in a file runs, is loaded or is sent. What shows a PDF is a part of the browser, which a sandbox would keep from it.
    private static string PolicyOf(StoredFile file) =>
        file.Type == "application/pdf"
            ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
            : "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private static IResult Not(string title, string message) =>
        Pages.Render(new MessageView { Title = title, Message = message }, StatusCodes.Status409Conflict);
}
