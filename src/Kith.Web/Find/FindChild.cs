using System.Globalization;
using Kith.Casework.Access;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Find;

/// <summary>Finding a child by name, date of birth or number. Each child shown is audited; each is opened only by those who may.</summary>
public static class FindChild
{
    private const int PageSize = 20;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    // Whole dates only: "May" and "June" are names.
    private static readonly string[] Dates =
    [
        "d M yyyy",
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "d MMM yyyy",
        "d MMMM yyyy",
        "yyyy-MM-dd",
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children", ShowAsync).Needs(Permission.FindChildren);
        routes.MapGet("/search", Search).Needs(Permission.FindChildren);
    }

    // What the header's box asks for.
    private static IResult Search(string? q = null) =>
        TypedResults.LocalRedirect($"/children?q={Uri.EscapeDataString(q?.Trim() ?? "")}");

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AuthorityClock clock,
        HttpContext http,
        string? q = null,
        int page = 1
    )
    {
        var text = q?.Trim() ?? "";
        if (!text.Any(char.IsLetterOrDigit))
        {
            return Pages.Render<FindChildView>(new { Text = text, Today = clock.Today });
        }
        await using var read = database.ReadModels();
        var found = Matching(read, text).OrderBy(child => child.Name).ThenBy(child => child.Number);
        var count = await found.CountAsync(http.RequestAborted);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = await found.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(http.RequestAborted);
        var lines = rows.Select(child => new FoundChild(
                child.Id,
                child.Name,
                child.Number,
                child.BornOn,
                child.ExpectedOn,
                child.LeadName,
                Seeing.Decide(viewer.Person, SeenChild.SubjectOf(child), Purpose.Read, viewer.Workforce)
            ))
            .ToList();
        await audit.ShownAsync(
            viewer.Id,
            [.. lines.Select(line => line.Id)],
            http.Request.Path + http.Request.QueryString,
            http.RequestAborted
        );
        return Pages.Render<FindChildView>(
            new
            {
                Text = text,
                Today = clock.Today,
                Found = lines,
                Count = count,
                PageNumber = page,
                PageCount = pages,
            }
        );
    }

    private static IQueryable<ChildRow> Matching(ReadModels read, string text)
    {
        if (DateOnly.TryParseExact(text, Dates, British, DateTimeStyles.AllowWhiteSpaces, out var born))
        {
            return read.Children.Where(child => child.BornOn == born || child.ExpectedOn == born);
        }
        // Each word begins some word of the name, in any order, so that "smith j" finds Jo Smith.
        var children = read.Children.AsQueryable();
        var number = text.ToUpperInvariant();
        foreach (var word in SearchName.Words(text))
        {
            var beginning = " " + word;
            children = children.Where(child =>
                child.SearchName.Contains(beginning) || child.Number == number || child.Upn == number
            );
        }
        return children;
    }
}

/// <summary>A child found, and whether the person asking may open the record.</summary>
public sealed record FoundChild(
    Guid Id,
    string Name,
    string Number,
    DateOnly? BornOn,
    DateOnly? ExpectedOn,
    string? Lead,
    Answer Answer
);
