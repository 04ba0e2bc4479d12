using System.Globalization;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Find;

/// <summary>Finding a child by name, date of birth or number. Each child shown is audited; each is opened only by those who may.</summary>
public static partial class FindChild
{
    private const int PageSize = 20;

    // As many as the query has room for, however many the settings allow.
    private const int WordsOfQuery = 8;

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
        Bounds bounds,
        ILoggerFactory logs,
        AccessRules rules,
        HttpContext http,
        string? q = null,
        int page = 1
    )
    {
        var text = bounds.Search(q);
        if (!text.Any(char.IsLetterOrDigit))
        {
            return Pages.Render(new FindChildView { Text = text, Today = clock.Today });
        }
        if (TooLittleOrMuch(q!.Trim(), bounds) is { } problem)
        {
            return Refused(text, problem, clock, StatusCodes.Status422UnprocessableEntity);
        }
        var today = AuthorityClock.Utc(clock.Today.ToDateTime(TimeOnly.MinValue));
        if (
            await audit.FoundSinceAsync(today, viewer.Id, http.RequestAborted) is [var (_, shown)]
            && shown >= bounds.FoundInADay
        )
        {
            ShownMany(logs.CreateLogger("Kith"), viewer.Id, shown);
            return Refused(
                text,
                $"Searches have shown you {shown} different children today, and show one person no more than {bounds.FoundInADay}. The children you work with are under My work. If you need to find others today, ask your manager.",
                clock,
                StatusCodes.Status429TooManyRequests
            );
        }
        await using var read = database.ReadModels();
        var found = await Matching(read.NotKeptFrom(viewer, orShown: true), text)
            .OrderBy(child => child.Name)
            .ThenBy(child => child.Number)
            .PageAsync(page, PageSize, http.RequestAborted);
        var lines = await LinesAsync(viewer, read, found.Lines, clock, http.RequestAborted);
        await audit.SearchedAsync(
            viewer.Id,
            [.. lines.Select(line => line.Id)],
            $"GET {http.Request.Path}",
            text,
            http.RequestAborted
        );
        return Pages.Render(
            new FindChildView
            {
                Text = text,
                Today = clock.Today,
                Found = lines,
                Count = found.Count,
                PageNumber = found.Number,
                PageCount = found.Pages,
                Rules = rules,
            }
        );
    }

    private static async Task<List<FoundChild>> LinesAsync(
        SignedIn viewer,
        ReadModels read,
        IReadOnlyList<ChildRow> found,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var seen = await new Sight(viewer, clock).OfAsync(read, found, stop);
        return
        [
            .. found.Select(child =>
                seen[child.Id].KeptOut == KeptOut.Restricted
                    ? FoundChild.RestrictedBy(
                        child.Id,
                        seen[child.Id],
                        viewer.Workforce.Find(child.RestrictionOwner)?.Name
                    )
                    : new FoundChild(
                        child.Id,
                        child.Name,
                        child.Number,
                        child.BornOn,
                        child.ExpectedOn,
                        child.DiedOn,
                        child.LeadName,
                        seen[child.Id]
                    )
            ),
        ];
    }

    private static IResult Refused(string text, string problem, AuthorityClock clock, int status) =>
        Pages.Render(
            new FindChildView
            {
                Text = text,
                Today = clock.Today,
                Problem = problem,
            },
            status
        );

    // One letter would list a twenty-sixth of all children, to people who need to find one.
    private static string? TooLittleOrMuch(string text, Bounds bounds)
    {
        var words = SearchName.Words(text.Length > bounds.SearchLetters ? "" : text);
        return text.Length > bounds.SearchLetters || words.Count > bounds.SearchWords
                ? $"Look for {bounds.SearchWords} words at most, and {bounds.SearchLetters} characters."
            : IsDate(text, out _) || words.Sum(word => word.Length) >= bounds.SearchLeastLetters ? null
            : $"Enter {bounds.SearchLeastLetters} letters or more: more of the name, the first name and the family name, or the date of birth.";
    }

    private static bool IsDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Dates, British, DateTimeStyles.AllowWhiteSpaces, out date);

    private static IQueryable<ChildRow> Matching(IQueryable<ChildRow> all, string text)
    {
        if (IsDate(text, out var born))
        {
            return all.Where(child => child.BornOn == born || child.ExpectedOn == born);
        }
        // Each word begins some word of the name, in any order, so that "smith j" finds Jo Smith. Always the same query,
        // whatever is typed: a word that is not there is empty, and every name holds that. The first words say enough.
        var words = SearchName
            .Words(text)
            .Select(word => " " + word)
            .Concat(Enumerable.Repeat("", WordsOfQuery))
            .ToList();
        var (one, two, three, four) = (words[0], words[1], words[2], words[3]);
        var (five, six, seven, eight) = (words[4], words[5], words[6], words[7]);
        var number = text.ToUpperInvariant();
        var pupil = PupilNumber.Clean(text);
        return all.Where(child =>
            child.Number == number
            || child.Upn == pupil
            || (
                child.SearchName.Contains(one)
                && child.SearchName.Contains(two)
                && child.SearchName.Contains(three)
                && child.SearchName.Contains(four)
                && child.SearchName.Contains(five)
                && child.SearchName.Contains(six)
                && child.SearchName.Contains(seven)
                && child.SearchName.Contains(eight)
            )
        );
    }

    [LoggerMessage(LogLevel.Warning, "Searches showed {Person} {Children} different children today: no more are shown")]
    private static partial void ShownMany(ILogger log, string person, int children);
}

/// <summary>A child found, and whether the person asking may open the record.</summary>
public sealed record FoundChild(
    Guid Id,
    string Name,
    string Number,
    DateOnly? BornOn,
    DateOnly? ExpectedOn,
    DateOnly? DiedOn,
    string? Lead,
    Answer Answer
)
{
    /// <summary>Of a restricted record, whom to ask; null of any other.</summary>
    public string? Ask { get; private init; }

    /// <summary>A restricted record: nothing of the child is shown but whom to ask.</summary>
    public static FoundChild RestrictedBy(Guid id, Answer answer, string? owner) =>
        new(id, "", "", null, null, null, null, answer) { Ask = owner ?? "your manager" };
}
