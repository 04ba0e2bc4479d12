using Kith.Casework.Access;
using Kith.Casework.Partnership;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Partnership;

/// <summary>The reports of the safeguarding partners, with the day by which the next one is due.</summary>
public static class PartnershipPage
{
    /// <summary>The name under which what is typed of a new report is kept.</summary>
    internal const string Draft = "partnership-report";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partnership", ShowAsync).Needs(Permission.Figures);
        routes.MapPost("/partnership", AddAsync).Needs(Permission.KeepProtocol).KeepsTyping();
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var kept = viewer.May(Permission.KeepProtocol) ? await drafts.FindAsync(viewer, Draft, stop) : null;
        var form = kept is null ? new ReportForm { On = DateParts.Of(clock.Today) } : ReportForm.Read(kept.Values);
        return await PageAsync(viewer, records, guidance, clock, form, new FormErrors(), stop);
    }

    private static async Task<IResult> AddAsync(
        SignedIn viewer,
        HttpRequest request,
        EventStore records,
        PageDrafts drafts,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = ReportForm.Read(values);
        var errors = form.Check(clock.Today);
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("title", ActEntry.UnseenNotice);
        if (!errors.Any && await StoreAsync(viewer, records, clock, form, stop) is { } problem)
            errors.Add("title", problem);
        if (errors.Any)
            return await PageAsync(viewer, records, guidance, clock, form, errors, stop);
        await drafts.ForgetAsync(viewer, Draft, values, stop);
        return TypedResults.LocalRedirect(StaffAddress.Partnership);
    }

    private static async Task<string?> StoreAsync(
        SignedIn viewer,
        EventStore records,
        AuthorityClock clock,
        ReportForm form,
        CancellationToken stop
    )
    {
        var earlier = await records.LoadAuthorityAsync(AuthoritySubjects.Partnership, stop);
        var fact = form.ToFact();
        // A page that is sent twice says the second time what is recorded already.
        if (earlier.Any(recorded => recorded.Fact.Equals(fact)))
            return null;
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            "publish-partnership-report",
            viewer.Id,
            clock.UtcNow,
            $"{viewer.Id}/{Guid.NewGuid():N}",
            []
        )
        {
            Authority =
            [
                new AuthorityAppend(
                    AuthoritySubjects.Partnership,
                    earlier.Count,
                    [new Dated(fact, form.On.ToDate()!.Value)]
                ),
            ],
        };
        return await records.AppendAsync(append, stop) is AppendResult.Stored
            ? null
            : "Somebody else recorded a report meanwhile. Look at it, then save again";
    }

    private static async Task<IResult> PageAsync(
        SignedIn viewer,
        EventStore records,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        ReportForm form,
        FormErrors errors,
        CancellationToken stop
    )
    {
        var facts = await records.LoadAuthorityAsync(AuthoritySubjects.Partnership, stop);
        return Pages.Render(
            new PartnershipView
            {
                Reports =
                [
                    .. facts.Where(one => one.Fact is PartnershipReportPublished).OrderByDescending(one => one.On),
                ],
                Next = YearlyReport.Next(guidance, facts, clock.Now),
                Today = clock.Today,
                Form = form,
                MayRecord = viewer.May(Permission.KeepProtocol),
                Errors = errors,
            },
            errors
        );
    }
}
