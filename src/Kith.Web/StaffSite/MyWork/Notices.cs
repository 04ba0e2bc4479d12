using Kith.Casework.Access;
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
    public static Task<Paged<NoticeLine>> ForAsync(
        ReadModels read,
        SignedIn viewer,
        DateOnly today,
        int page,
        CancellationToken stop
    ) =>
        Paging.PageOfManyAsync(
            [.. Of(read, viewer, today).Select(part => Lines(read, part))],
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
    private static IReadOnlyList<IQueryable<NoticeRow>> Of(ReadModels read, SignedIn viewer, DateOnly today)
    {
        var until = today.AddDays(DaysAhead);
        var workforce = viewer.Workforce;
        var answered = workforce.AnsweredForBy(viewer.Person, today);
        List<string> below = [.. answered.Select(person => person.Id)];
        // Of what a manager did themselves, and of a record from which they are kept, their own manager is told.
        var managers = answered.Where(person => workforce.IsManager(person.Id)).ToList();
        List<string> did = [.. managers.Select(manager => manager.Id)];
        List<string> further =
        [
            .. managers
                .SelectMany(manager => workforce.AnsweredForBy(manager, today))
                .Select(person => person.Id)
                .Distinct(),
        ];
        List<string> told = [viewer.Id, .. below, .. further];
        var visible = read.NotKeptFrom(viewer);
        var keptFrom = Naming(read, NamedRow.KeptFrom, did);
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
        var theirs = notices.Where(notice =>
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
        var restricted = Naming(read, NamedRow.RestrictedTo, [viewer.Id]);
        var onThem = notices.Where(notice =>
            restricted.Contains(notice.Child)
            && notice.Recipient != null
            && !told.Contains(notice.Recipient)
            && (
                notice.Manager
                || (
                    notice.Act != null && read.Practitioners.Any(person => person.Id == notice.Recipient && person.Gone)
                )
            )
        );
        return viewer.May(Permission.Approve)
            ? [theirs, onThem, notices.Where(notice => notice.Recipient == null && notice.Manager)]
            : [theirs, onThem];
    }

    private static IQueryable<Guid> Naming(ReadModels read, string kind, List<string> people) =>
        read
            .Named.Where(named => named.Kind == kind && people.Contains(named.Practitioner))
            .Select(named => named.Child);

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
            foreach (var part in Of(read, viewer, clock.Today))
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
