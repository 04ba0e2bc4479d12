using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Store;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Approvals;

/// <summary>Work that waits for approval, the longest waiting first.</summary>
public static class ApprovalsPage
{
    private const int Most = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/approvals", ShowAsync).Needs(Permission.Approve);
        routes.MapGet("/children/{child}/approve", Review).SeesChild(Purpose.Record);
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var team = viewer
            .Workforce.Current.Where(person => person.Details.Supervisor == viewer.Id)
            .Select(person => person.Id)
            .Append(viewer.Id)
            .ToList();
        await using var read = database.ReadModels();
        var waiting = await (
            from approval in read.Approvals
            join child in read.Children on approval.Child equals child.Id
            where team.Contains(child.Lead!)
            orderby approval.SubmittedOn, child.Name
            select new WaitingApproval(
                child.Id,
                child.Name,
                child.LeadName,
                approval.Says,
                approval.SubmittedOn,
                approval.Author
            )
        )
            .Take(Most)
            .ToListAsync(http.RequestAborted);
        await audit.ShownAsync(
            viewer.Id,
            [.. waiting.Select(line => line.Child).Distinct()],
            http.Request.Path,
            http.RequestAborted
        );
        return Pages.Render<ApprovalsView>(
            new
            {
                Viewer = viewer,
                Today = clock.Today,
                Waiting = waiting,
            }
        );
    }

    private static IResult Review(SeenChild child, SignedIn viewer, FormLibrary forms, AuthorityClock clock) =>
        SubmittedWork.Of(child.Record, new Telling(forms, viewer.Workforce, child.Record)) is { } work
            ? Pages.Render<ReviewView>(
                new
                {
                    Child = child,
                    Work = work,
                    Author = viewer.Workforce.Find(work.Author)?.Name ?? work.Author,
                    IsOwnWork = work.Author == viewer.Id,
                    Today = clock.Today,
                }
            )
            : TypedResults.LocalRedirect($"/children/{child.Id}");
}

/// <summary>Work that waits for approval.</summary>
public sealed record WaitingApproval(
    Guid Child,
    string Name,
    string? Lead,
    string Says,
    DateOnly SubmittedOn,
    string Author
);
