using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Protocols;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Departures;
using Kith.Web.StaffSite.People;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Web.StaffSite.Approvals;

/// <summary>Work that waits for approval, the longest waiting first.</summary>
public static class ApprovalsPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/approvals", ShowAsync).Needs(Permission.Approve);
        routes.MapGet("/children/{child}/approve", ReviewAsync).SeesChild(Purpose.Record, "authorise-assessment");
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        ActRules rules,
        AuthorityClock clock,
        GuidanceLibrary guidance,
        FormLibrary forms,
        PostService posts,
        HttpContext http,
        int page = 1,
        [FromQuery(Name = "departures")] int departuresPage = 1
    )
    {
        var duties = new RegisteredDuties(guidance, forms);
        await using var read = database.ReadModels();
        var waiting = await WaitingWork.ForAsync(viewer, read, duties, page, http.RequestAborted);
        var proposals = await WaitingProposals.ForAsync(viewer, read, guidance, http.RequestAborted);
        var departures = await WaitingDepartures.ForAsync(viewer, read, departuresPage, http.RequestAborted);
        Guid[] children =
        [
            .. waiting
                .Lines.Select(line => line.Child)
                .Concat(departures.Lines.Select(line => line.Child))
                .Concat(proposals.Select(line => line.Child))
                .Distinct(),
        ];
        await audit.ShownAsync(viewer.Id, children, http.Request.Path, http.RequestAborted);
        var under = await rules.OfFactsAsync(
            children,
            [
                Facts.NameOf<DepartureRecorded>(),
                .. waiting.Lines.SelectMany(line => duties.SentBy(line.Duty)).Distinct(),
            ],
            http.RequestAborted
        );
        return Pages.Render(
            new ApprovalsView
            {
                Viewer = viewer,
                Posts = (await posts.WaitingAsync(http.RequestAborted)).Count(one =>
                    ProposedPosts.MayAnswer(viewer.Person, one.By, ((PostProposed)one.Fact).User)
                ),
                Today = clock.Today,
                Waiting = waiting,
                Departures = departures,
                Proposals = proposals,
                Duties = duties,
                Under = under,
            }
        );
    }

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
        var works = SubmittedWork.Of(child.Record, new Telling(forms, viewer.Workforce, child.Record));
        if (works.Count == 0)
            return TypedResults.LocalRedirect(ChildAddress.Of(child.Id));
        return Pages.Render(
            new ReviewView
            {
                Child = child,
                Viewer = viewer,
                Works = works,
                Today = clock.Today,
                Under = await rules.OfFactsAsync([child.Id], [.. works.Select(work => work.Asked.Sent)], stop),
                Why = guidance
                    .Read(child.Record.Standing, clock.Now)
                    .Approvals.Select(waiting => waiting.Duty)
                    .DistinctBy(duty => ((ApprovalRule)duty.Rule).Of)
                    .ToDictionary(duty => ((ApprovalRule)duty.Rule).Of),
            }
        );
    }
}
