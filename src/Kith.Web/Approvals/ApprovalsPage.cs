using Kith.Casework.Access;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Protocols;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Departures;
using Kith.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Web.Approvals;

/// <summary>Work that waits for approval, the longest waiting first.</summary>
public static class ApprovalsPage
{
    private const int PageSize = 25;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/approvals", ShowAsync).Needs(Permission.Approve);
        routes.MapGet("/children/{child}/approve", ReviewAsync).SeesChild(Purpose.Record);
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        ActRules rules,
        AuthorityClock clock,
        GuidanceLibrary guidance,
        FormLibrary forms,
        HttpContext http,
        int page = 1,
        [FromQuery(Name = "departures")] int departuresPage = 1
    )
    {
        var team = viewer
            .Workforce.Everybody.Where(person => person.Details.Supervisor == viewer.Id)
            .Select(person => person.Id)
            .Append(viewer.Id)
            .ToList();
        await using var read = database.ReadModels();
        var waiting = await WorkOf(team, read).PageAsync(page, PageSize, http.RequestAborted);
        var departures = await WaitingDepartures.ForAsync(viewer, read, departuresPage, http.RequestAborted);
        Guid[] children =
        [
            .. waiting.Lines.Select(line => line.Child).Concat(departures.Lines.Select(line => line.Child)).Distinct(),
        ];
        await audit.ShownAsync(viewer.Id, children, http.Request.Path, http.RequestAborted);
        var duties = new RegisteredDuties(guidance, forms);
        var under = await rules.OfFactsAsync(
            children,
            [
                Facts.NameOf<DepartureRecorded>(),
                .. waiting.Lines.SelectMany(line => duties.SentBy(line.Duty)).Distinct(),
            ],
            http.RequestAborted
        );
        return Pages.Render<ApprovalsView>(
            new
            {
                Viewer = viewer,
                Today = clock.Today,
                Waiting = waiting,
                Departures = departures,
                Duties = duties,
                Under = under,
            }
        );
    }

    private static IQueryable<WaitingApproval> WorkOf(List<string> team, ReadModels read) =>
        from approval in read.Approvals
        join child in read.Children on approval.Child equals child.Id
        where team.Contains(child.Lead!)
        orderby approval.SubmittedOn, child.Name, child.Id, approval.Number
        select new WaitingApproval(
            child.Id,
            child.Name,
            child.LeadName,
            approval.Says,
            approval.Duty,
            approval.SubmittedOn,
            approval.Author
        );

    private static async Task<IResult> ReviewAsync(
        SeenChild child,
        SignedIn viewer,
        FormLibrary forms,
        ActRules rules,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (SubmittedWork.Of(child.Record, new Telling(forms, viewer.Workforce, child.Record)) is not { } work)
        {
            return TypedResults.LocalRedirect($"/children/{child.Id}");
        }
        var under = await rules.OfFactsAsync([child.Id], [Facts.NameOf<AssessmentSubmitted>()], stop);
        return Pages.Render<ReviewView>(
            new
            {
                Child = child,
                Work = work,
                Author = viewer.Workforce.Find(work.Author)?.Name ?? work.Author,
                IsOwnWork = work.Author == viewer.Id,
                Today = clock.Today,
                Under = under.GetValueOrDefault((child.Id, work.Version)),
                Why = guidance
                    .Read(child.Record.Standing, clock.Now)
                    .Approvals.Select(one => one.Duty)
                    .FirstOrDefault(),
            }
        );
    }
}

/// <summary>Work that waits for approval.</summary>
public sealed record WaitingApproval(
    Guid Child,
    string Name,
    string? Lead,
    string Says,
    string Duty,
    DateOnly SubmittedOn,
    string Author
);
