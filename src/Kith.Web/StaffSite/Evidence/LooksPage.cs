using System.Globalization;
using Kith.Casework.Access;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>Who looked at a child, for the supervisors of the case; and what somebody of one's own line looked at. Asking is a look too.</summary>
public static class LooksPage
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/looks", OfChildAsync).SeesChildAs(Relation.Supervisor);
        routes.MapGet("/children/{child}/looks.csv", OfChildCsv).SeesChildAs(Relation.Supervisor);
        routes.MapGet("/looks", OfPersonAsync).Needs(Permission.Approve);
        ManyLooksPage.Map(routes);
    }

    /// <summary>A moment in local time, for people.</summary>
    internal static string Moment(DateTimeOffset at) =>
        AuthorityClock.Local(at).ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en-GB"));

    private static async Task<IResult> OfChildAsync(
        SeenChild child,
        SignedIn viewer,
        Audit audit,
        AuthorityClock clock,
        HttpContext http,
        string? from = null,
        string? until = null,
        long? before = null
    )
    {
        var question = Asked(from, until, before) with { Child = child.Id };
        var looks = await audit.LooksAsync(question, PageSize + 1, http.RequestAborted);
        return Pages.Render(
            new LooksView
            {
                Title = "Who looked",
                Caption = child.State.Person.DisplayName,
                Path = ChildAddress.Looks(child.Id),
                Csv = ChildAddress.Looks(child.Id) + ".csv",
                Back = new Link(child.State.Person.DisplayName, ChildAddress.Of(child.Id)),
                From = from,
                Until = until,
                Lines = Lines(looks, viewer, null),
                Next = looks.Count > PageSize ? looks[PageSize - 1].Position : (long?)null,
            }
        );
    }

    private static IResult OfChildCsv(
        SeenChild child,
        SignedIn viewer,
        Audit audit,
        string? from = null,
        string? until = null
    )
    {
        var question = Asked(from, until, null) with { Child = child.Id };
        return TypedResults.Stream(
            stream => LooksCsv.WriteAsync(stream, audit, question, viewer.Workforce, CancellationToken.None),
            "text/csv; charset=utf-8",
            "looks.csv"
        );
    }

    // A supervisor sees whom a worker of their line looked at. A child whose record they may not open is not named: that
    // somebody looked far from home is seen all the same.
    private static async Task<IResult> OfPersonAsync(
        SignedIn viewer,
        Audit audit,
        Database database,
        AuthorityClock clock,
        HttpContext http,
        string? person = null,
        string? from = null,
        string? until = null,
        long? before = null
    )
    {
        var line = viewer.Workforce.Everybody.Where(one => viewer.Workforce.IsAbove(viewer.Person, one)).ToList();
        var chosen = line.Find(one => one.Id == person);
        if (person is not null && chosen is null)
            return Refusals.NotYours("You see whom somebody looked at when you are in their line of supervision.");
        IReadOnlyList<Look> looks = chosen is null
            ? []
            : await audit.LooksAsync(
                Asked(from, until, before) with
                {
                    Viewer = chosen.Id,
                },
                PageSize + 1,
                http.RequestAborted
            );
        var ids = looks.Take(PageSize).Select(look => look.Child).Distinct().ToList();
        await using var read = database.ReadModels();
        var children = await read.Children.Where(child => ids.Contains(child.Id)).ToListAsync(http.RequestAborted);
        var seen = await new Sight(viewer, clock).OfAsync(read, children, http.RequestAborted);
        var open = children.Where(child => seen[child.Id].Allowed).ToDictionary(child => child.Id, child => child.Name);
        await audit.ShownAsync(viewer.Id, [.. open.Keys], "GET /looks", http.RequestAborted);
        return Pages.Render(
            new LooksView
            {
                Title = "Whom somebody looked at",
                Caption = chosen?.Name,
                Path = StaffAddress.Looks,
                Person = person,
                People =
                    (IReadOnlyList<Choice>)
                        [
                            new("", "Choose somebody of your line"),
                            .. line.OrderBy(one => one.Name, StringComparer.Ordinal)
                                .Select(one => new Choice(one.Id, one.Name)),
                        ],
                From = from,
                Until = until,
                Lines = Lines(looks, viewer, open),
                Next = looks.Count > PageSize ? looks[PageSize - 1].Position : (long?)null,
            }
        );
    }

    private static IReadOnlyList<LookedAt> Lines(
        IReadOnlyList<Look> looks,
        SignedIn viewer,
        Dictionary<Guid, string>? children
    ) =>
        [
            .. looks
                .Take(PageSize)
                .Select(look => new LookedAt(
                    Moment(look.At),
                    viewer.Workforce.NameOf(look.Viewer),
                    children is null || look.Child == Purposes.NoChild
                        ? ""
                        : children.GetValueOrDefault(look.Child) ?? "A child whose record you cannot open",
                    LooksCsv.Did(look.Purpose),
                    // An address holds the child's id.
                    children?.ContainsKey(look.Child) == false
                    && look.Child != Purposes.NoChild
                        ? ""
                        : LooksCsv.PageOf(look),
                    look.Detail ?? ""
                )),
        ];

    private static LookQuestion Asked(string? from, string? until, long? before) =>
        new()
        {
            From = Day(from) is { } first ? Start(first) : null,
            Until = Day(until) is { } last ? Start(last.AddDays(1)) : null,
            Before = before,
        };

    private static DateOnly? Day(string? text) =>
        IsoDay.Read(text) is { } day && day.Year is > 1900 and < 9000 ? day : null;

    private static DateTimeOffset Start(DateOnly day) => AuthorityClock.Utc(day.ToDateTime(TimeOnly.MinValue));
}

/// <summary>One look, in words.</summary>
public sealed record LookedAt(string When, string Who, string Child, string Did, string Page, string Detail);
