using Kith.Casework.Access;
using Kith.Store;
using Kith.Store.Sealing;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>What shows that nothing was changed, and how often people looked. Names no child: it is for those who keep the machines.</summary>
public static class EvidencePage
{
    /// <summary>How far back looks are counted.</summary>
    private const int Days = 7;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/system/evidence", ShowAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/evidence/verification", VerifyAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/evidence/verification/cancel", CancelAsync).Needs(Permission.KeepSystem);
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        EvidenceLog log,
        Sealer sealer,
        VerifyWork work,
        Audit audit,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var stop = http.RequestAborted;
        var counts = await audit.CountsAsync(clock.UtcNow.AddDays(-Days), clock.UtcNow.AddMinutes(1), stop);
        var latest = await work.LatestAsync(stop);
        latest?.ShownBy(http.Response);
        return Pages.Render(
            new EvidenceView
            {
                Now = await log.NowAsync(stop),
                Rebuild = await Rebuilder.ProgressAsync(database, stop),
                Verifying = latest,
                Found = await work.FoundAsync(latest, stop),
                Troubles = sealer.Troubles,
                Looks = LookLine.Of(counts, viewer.Workforce),
                Days = Days,
            }
        );
    }

    private static async Task<IResult> VerifyAsync(SignedIn viewer, VerifyWork work, CancellationToken stop)
    {
        await work.StartAsync(viewer.Id, stop);
        return TypedResults.LocalRedirect(StaffAddress.SystemEvidence);
    }

    private static async Task<IResult> CancelAsync(VerifyWork work, Jobs jobs, CancellationToken stop)
    {
        if (await work.LatestAsync(stop) is { } latest)
            await jobs.CancelAsync(latest.Id, stop);
        return TypedResults.LocalRedirect(StaffAddress.SystemEvidence);
    }
}

/// <summary>How often one person looked, by kind.</summary>
public sealed record LookLine(string Who, long Read, long Shown, long Recorded, long Searched, long Refused)
{
    internal static IReadOnlyList<LookLine> Of(IReadOnlyList<LookCount> counts, Casework.People.Workforce workforce) =>
        [
            .. counts
                .GroupBy(count => count.Viewer, StringComparer.Ordinal)
                .Select(person =>
                {
                    long Sum(string purpose) => person.Where(one => one.Purpose == purpose).Sum(one => one.Count);
                    return new LookLine(
                        workforce.Find(person.Key)?.Name ?? person.Key,
                        Sum(Purposes.Read),
                        Sum(Purposes.List) + Sum(Purposes.Search),
                        Sum(Purposes.Record),
                        Sum(Purposes.Searched),
                        Sum(Purposes.Refused)
                    );
                })
                .OrderByDescending(line => line.Read + line.Shown)
                .ThenBy(line => line.Who, StringComparer.Ordinal),
        ];
}
