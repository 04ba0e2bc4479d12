using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>What somebody has to be told: of facts on their children, and on those of the people they supervise.</summary>
public static class Notices
{
    private const int PageSize = 10;

    // What has to be settled by a day is told when the day is near; before that it would hide what is new.
    private const int DaysAhead = 30;

    private const string FrontDoor = "/front-door";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/my-work/notices/seen", SeenAsync).Needs(Permission.MyWork);

    /// <summary>A page of them: what came back first, then what has to be settled, then the latest.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="viewer">Who is told.</param>
    /// <param name="restricted">The children whose records are restricted to them.</param>
    /// <param name="today">The day.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public static Task<Paged<NoticeLine>> ForAsync(
        ReadModels read,
        SignedIn viewer,
        List<Guid> restricted,
        DateOnly today,
        int page,
        CancellationToken stop
    ) =>
        Paging.PageOfManyAsync(
            [.. Of(read, viewer, restricted, today).Select(part => Lines(read, part))],
            line => (line.Urgency, -line.Since.DayNumber),
            page,
            PageSize,
            stop
        );

    private static IQueryable<NoticeLine> Lines(ReadModels read, IQueryable<NoticeRow> notices) =>
        from notice in notices
        join child in read.Children on notice.Child equals child.Id
        orderby notice.Urgency, notice.SinceOn descending, notice.Child, notice.Number descending
        select new NoticeLine(
            notice.Child,
            child.Name,
            notice.Version,
            notice.Kind,
            notice.SinceOn,
            notice.ByUser,
            notice.Says,
            notice.Act,
            notice.DueOn,
            notice.Urgency,
            child.Pathway
        );

    // What they and those they answer for are told; apart from it, for a manager, what is of nobody's children, which has an
    // index of its own and may be much; and what is told of records restricted to them, of which others hear nothing.
    // In the words of the database what Undone says.
    private static List<IQueryable<NoticeRow>> Of(
        ReadModels read,
        SignedIn viewer,
        List<Guid> restricted,
        DateOnly today
    )
    {
        var until = today.AddDays(DaysAhead);
        var visible = read.NotKeptFrom(viewer);
        var notices = read.Notices.Where(notice =>
            (notice.DueOn == null || notice.DueOn <= until)
            && (notice.DueOn != null || notice.ByUser != viewer.Id)
            && visible.Any(child => child.Id == notice.Child)
            && (
                notice.Act != null
                || !read.NoticesSeen.Any(seen =>
                    seen.Viewer == viewer.Id && seen.Child == notice.Child && seen.Version == notice.Version
                )
            )
        );
        // Of what a manager did themselves, and of a record from which they are kept, their own manager is told.
        var answered = viewer.Workforce.AnsweredForBy(viewer.Person, today);
        var managers = answered.Where(person => viewer.Workforce.IsManager(person.Id)).ToList();
        List<string> further =
        [
            .. managers
                .SelectMany(manager => viewer.Workforce.AnsweredForBy(manager, today))
                .Select(person => person.Id)
                .Distinct(),
        ];
        List<IQueryable<NoticeRow>> all =
        [
            // Most people answer for nobody, and what they are told is asked in a word.
            answered.Count == 0
                ? notices.Where(notice => notice.Recipient == viewer.Id && !notice.Manager)
                : ToldTo(read, notices, viewer, answered, managers, further),
        ];
        if (restricted.Count > 0)
            all.Add(
                OnRestricted(
                    read,
                    notices.Where(notice => restricted.Contains(notice.Child)),
                    [viewer.Id, .. answered.Select(person => person.Id), .. further]
                )
            );
        if (viewer.May(Permission.Approve))
            all.Add(notices.Where(notice => notice.Recipient == null && notice.Manager));
        return all;
    }

    private static IQueryable<NoticeRow> ToldTo(
        ReadModels read,
        IQueryable<NoticeRow> notices,
        SignedIn viewer,
        IEnumerable<Practitioner> answered,
        IEnumerable<Practitioner> managers,
        List<string> further
    )
    {
        List<string> below = [.. answered.Select(person => person.Id)];
        List<string> did = [.. managers.Select(manager => manager.Id)];
        List<string> told = [viewer.Id, .. below, .. further];
        var keptFrom = read
            .Named.Where(named => named.Kind == NamedRow.KeptFrom && did.Contains(named.Practitioner))
            .Select(named => named.Child);
        return notices.Where(notice =>
            notice.Recipient != null
            && told.Contains(notice.Recipient)
            && (
                (!notice.Manager && notice.Recipient == viewer.Id)
                || (notice.Manager && below.Contains(notice.Recipient!))
                || (
                    notice.Manager
                    && further.Contains(notice.Recipient!)
                    && (did.Contains(notice.ByUser) || keptFrom.Contains(notice.Child))
                )
            )
        );
    }

    private static IQueryable<NoticeRow> OnRestricted(
        ReadModels read,
        IQueryable<NoticeRow> notices,
        List<string> told
    ) =>
        notices.Where(notice =>
            notice.Recipient != null
            && !told.Contains(notice.Recipient)
            && (
                notice.Manager
                || (
                    notice.Act != null && read.Practitioners.Any(person => person.Id == notice.Recipient && person.Gone)
                )
            )
        );

    private static async Task<IResult> SeenAsync(
        SignedIn viewer,
        Database database,
        NoticesSeen seen,
        AuthorityClock clock,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var form = await request.ReadFormAsync(stop);
        await using var read = database.ReadModels();
        // Only what they are shown can be put away, and only by themselves.
        if (Guid.TryParse(form["child"], out var child) && int.TryParse(form["version"], out var version))
        {
            foreach (var part in Of(read, viewer, await read.RestrictedToAsync(viewer, stop), clock.Today))
            {
                if (await part.AnyAsync(one => one.Child == child && one.Version == version, stop))
                {
                    await seen.MarkAsync(viewer.Id, child, version, stop);
                    break;
                }
            }
        }
        return TypedResults.LocalRedirect(form["back"] == FrontDoor ? FrontDoor : StaffAddress.MyWork);
    }
}

/// <summary>A notice in the list.</summary>
public sealed record NoticeLine(
    Guid Child,
    string Name,
    int Version,
    string Kind,
    DateOnly Since,
    string By,
    string Says,
    string? Act,
    DateOnly? DueOn,
    int Urgency,
    string? Pathway = null
);
