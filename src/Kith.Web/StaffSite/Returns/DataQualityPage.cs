using Kith.Casework.Access;
using Kith.Store;
using Kith.Store.Returns;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.MyWork;

namespace Kith.Web.StaffSite.Returns;

/// <summary>A child with something to put right.</summary>
/// <param name="Child">The child.</param>
/// <param name="Name">How the child is shown.</param>
/// <param name="Lead">Who leads.</param>
/// <param name="MayRecord">Whether the viewer may put it right.</param>
/// <param name="Points">What is open.</param>
public sealed record QualityLine(
    Guid Child,
    string Name,
    string? Lead,
    bool MayRecord,
    IReadOnlyList<ReturnPoint> Points
);

/// <summary>What the yearly return would find, all year: one's own children, or those of the people one supervises.</summary>
public static class DataQualityPage
{
    private const int PageSize = 20;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/data-quality", ShowAsync).Needs(Permission.MyWork);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        ReturnCheck check,
        AuthorityClock clock,
        HttpContext http,
        int page = 1,
        string? who = null
    )
    {
        var people = viewer.OwnAndSupervised();
        var chosen = people.Find(person => person.Id == who);
        IReadOnlyList<string> leads = chosen is null ? [.. people.Select(person => person.Id)] : [chosen.Id];
        // Who has most to put right is not known before everybody was looked at. Of each batch only what was found is kept.
        var count = 0;
        List<QualityLine> found = [];
        await foreach (var children in new NumberedChildren(database).LedByAsync(leads, http.RequestAborted))
        {
            count += children.Count;
            found.AddRange(
                children
                    .AsParallel()
                    .AsOrdered()
                    .Select(child => Line(child, viewer, check, clock))
                    .OfType<QualityLine>()
            );
        }
        var shown = found
            .OrderByDescending(line => line.Points.Count(point => !point.IsQuery))
            .ThenBy(line => line.Name, StringComparer.Ordinal)
            .ToList()
            .Page(page, PageSize);
        await audit.ShownAsync(
            viewer.Id,
            [.. shown.Lines.Select(line => line.Child)],
            http.Request.Path,
            http.RequestAborted
        );
        return Pages.Render(
            new DataQualityView
            {
                Year = check.Year.ToString(),
                Found = shown,
                Children = count,
                People = people,
                Who = chosen?.Id,
            }
        );
    }

    private static QualityLine? Line(NumberedChild child, SignedIn viewer, ReturnCheck check, AuthorityClock clock)
    {
        var subject = SeenChild.SubjectOf(child.Record);
        var answer = viewer.Sees(subject, clock);
        if (!answer.Allowed)
            return null;
        var open = check.Of(child.Record, child.Second).Open.ToList();
        return open.Count == 0
            ? null
            : new QualityLine(
                child.Record.Id,
                child.Record.State.Person.DisplayName,
                viewer.Workforce.Find(child.Lead)?.Name,
                answer.Allows(Purpose.Record),
                open
            );
    }
}
