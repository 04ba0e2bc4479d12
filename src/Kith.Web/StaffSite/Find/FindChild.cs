using System.Globalization;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Matching.Searching;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Store.Search;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Find;

/// <summary>Finding a child by name, date of birth or number. Each child shown is audited; each is opened only by those who may.</summary>
public static partial class FindChild
{
    private const int PageSize = 20;

    // Who fits much less than the best is not shown: every child shown is a child looked at.
    private const int MostFound = 60;
    private const double LeastShare = 0.7;

    // Of a mother who shares the name that is looked for and no more, nobody needs to be told.
    private const double LeastShareOfAdult = 0.85;

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
            await using var models = database.ReadModels();
            return Pages.Render(
                new FindChildView
                {
                    Text = text,
                    Today = clock.Today,
                    KeepsRegister = await models.KeepsDisabledRegisterAsync(viewer, rules, clock, http.RequestAborted),
                }
            );
        }
        if (TooLittleOrMuch(q!.Trim(), bounds) is { } problem)
            return Refused(text, problem, clock, StatusCodes.Status422UnprocessableEntity);
        var shown = await ShownTodayAsync(viewer, audit, clock, http.RequestAborted);
        if (shown >= bounds.FoundInADay)
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
        var found = IsDate(text, out var born)
            ? await BornAsync(viewer, read, born, page, clock, http.RequestAborted)
            : (await FittingAsync(viewer, database, read, text, MostFound, clock, http.RequestAborted)).Page(
                page,
                PageSize
            );
        var lines = found.Lines;
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

    private static async Task<Paged<FoundChild>> BornAsync(
        SignedIn viewer,
        ReadModels read,
        DateOnly born,
        int page,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var found = await read.NotKeptFrom(viewer, orShown: true)
            .NotSealed()
            .Where(child => child.MergedInto == null && (child.BornOn == born || child.ExpectedOn == born))
            .OrderBy(child => child.Name)
            .ThenBy(child => child.Number)
            .PageAsync(page, PageSize, stop);
        return new(await LinesAsync(viewer, read, found.Lines, clock, stop), found.Count, found.Number, found.Pages);
    }

    private static async Task<List<FoundChild>> FittingAsync(
        SignedIn viewer,
        Database database,
        ReadModels read,
        string text,
        int mostLookedAt,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var hits = await new PeopleSearch(database).FindAsync(text, mostLookedAt, stop);
        var children = hits.Where(hit => PersonParticulars.PersonOf(hit.Id) is null).ToList();
        var near = children
            .Where(hit => hit.Bits >= children[0].Bits * LeastShare)
            .Select(hit => (Id: Guid.TryParse(hit.Id, out var id) ? id : Guid.Empty, hit.Why))
            .ToList();
        var ids = near.Select(hit => hit.Id).ToList();
        var number = text.Trim().ToUpperInvariant();
        // A sealed record is found by its own number alone.
        var rows = await read.NotKeptFrom(viewer, orShown: true)
            .Where(child => ids.Contains(child.Id) && (child.Restricted != ChildRow.Sealed || child.Number == number))
            .ToListAsync(stop);
        var found = await read.KeptInsteadAsync(viewer, rows, stop, orShown: true);
        List<ChildRow> kept = [.. found.Values.DistinctBy(child => child.Id)];
        var lines = (await LinesAsync(viewer, read, kept, clock, stop)).ToDictionary(line => line.Id);
        var second = rows.Where(row => row.MergedInto is not null).ToDictionary(row => row.Id, row => row.Number);
        var direct = near.Where(hit => found.ContainsKey(hit.Id))
            .Select(hit => lines[found[hit.Id].Id].For(hit.Why)?.Through(second.GetValueOrDefault(hit.Id)))
            .OfType<FoundChild>();
        var through = await ThroughFamilyAsync(viewer, read, hits, clock, stop);
        // Where somebody of a family fits best, what is known of them says more than that a child is close to somebody of the name.
        var isAdult = hits is [var best, ..] && PersonParticulars.PersonOf(best.Id) is not null;
        return [.. (isAdult ? through.Concat(direct) : direct.Concat(through)).DistinctBy(line => line.Id)];
    }

    // Somebody of a family is found by what stands on a record of their own, and shown through the children whose records may be opened.
    private static async Task<IEnumerable<FoundChild>> ThroughFamilyAsync(
        SignedIn viewer,
        ReadModels read,
        IReadOnlyList<Found> hits,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var people = KnownAdults.In(hits.Where(hit => hit.Bits >= hits[0].Bits * LeastShareOfAdult));
        return (await KnownAdults.TiesAsync(viewer, read, [.. people.Keys], clock, stop)).Select(tie =>
            tie.Child.Beside(tie.Relationship, tie.Name, people[tie.Person])
        );
    }

    /// <summary>The children a name or a number may mean, best first, of those that may be shown to somebody.</summary>
    internal static async Task<List<FoundChild>> NamedAsync(
        SignedIn viewer,
        Database database,
        string text,
        int most,
        AuthorityClock clock,
        CancellationToken stop,
        int mostLookedAt = MostFound
    )
    {
        await using var read = database.ReadModels();
        var found = await FittingAsync(viewer, database, read, text, mostLookedAt, clock, stop);
        return [.. found.Where(child => child.Ask is null).Take(most)];
    }

    /// <summary>As much of these children as somebody may know.</summary>
    internal static async Task<List<FoundChild>> LinesAsync(
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
                    {
                        LeadTelephone = viewer.Workforce.Find(child.Lead)?.Details.Telephone,
                    }
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

    /// <summary>True for what is long enough to suggest somebody by, and no date: a date is looked for once it stands there whole.</summary>
    internal static bool MaySuggest(string text, Bounds bounds) =>
        !IsDate(text, out _) && text.Any(char.IsLetterOrDigit) && TooLittleOrMuch(text, bounds) is null;

    /// <summary>True for somebody who was shown as many different children today as anybody is.</summary>
    internal static async Task<bool> IsAtTheBoundAsync(
        SignedIn viewer,
        Audit audit,
        Bounds bounds,
        AuthorityClock clock,
        CancellationToken stop
    ) => await ShownTodayAsync(viewer, audit, clock, stop) >= bounds.FoundInADay;

    private static async Task<int> ShownTodayAsync(
        SignedIn viewer,
        Audit audit,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var today = AuthorityClock.Utc(clock.Today.ToDateTime(TimeOnly.MinValue));
        return await audit.FoundSinceAsync(today, viewer.Id, stop) is [var (_, shown)] ? shown : 0;
    }

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

    [LoggerMessage(LogLevel.Warning, "Searches showed {Person} {Children} different children today: no more are shown")]
    private static partial void ShownMany(ILogger log, string person, int children);
}
