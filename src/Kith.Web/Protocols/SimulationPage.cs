using Kith.Casework.Access;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Replay;
using Kith.Web.Site;

namespace Kith.Web.Protocols;

/// <summary>What the draft would change: every record under the version in force and under the draft, side by side.</summary>
public static class SimulationPage
{
    // Longer than a person waits for a page.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"{ProtocolEditor.Home}/draft/simulation", ShowAsync).Needs(Permission.KeepProtocol);

    private static async Task<IResult> ShowAsync(
        ProtocolDesk desk,
        Records records,
        AuthorityClock clock,
        CancellationToken aborted
    )
    {
        var draft = desk.Check(await desk.FormAsync(aborted), desk.Earliest);
        if (draft is not { Protocol: { } protocol, Rules: { } withDraft })
            return Page(draft, null, "The draft has mistakes. Put them right, then see what it would change.");
        using var patience = new CancellationTokenSource(Patience);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted, patience.Token);
        try
        {
            return Page(
                draft,
                await ReplayRun.OverAllAsync(
                    records,
                    Sides(desk, protocol, withDraft, clock),
                    Period.Always,
                    clock.Now,
                    stop: stop.Token
                ),
                null
            );
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return Page(
                draft,
                null,
                "There are too many records for a page. Ask your administrator to replay a copy of the database."
            );
        }
    }

    // The edition of today under both, so that only the protocols differ.
    private static ReplaySides Sides(ProtocolDesk desk, Protocol draft, GuidanceLibrary withDraft, AuthorityClock clock)
    {
        var edition = desk.Rules.Library.InForceOn(clock.Today).Edition;
        return new ReplaySides(
            Named(desk.InForce is { } now ? $"version {now.Version}" : "no protocol"),
            desk.Rules.Library.Always(edition, desk.InForce),
            Named("draft"),
            withDraft.Always(edition, draft)
        );
    }

    private static Edition Named(string name) => new(name, name, EditionStatus.Draft, null, null);

    private static IResult Page(DraftChecked draft, ReplayFigures? figures, string? because) =>
        Pages.Render<SimulationView>(
            new
            {
                Draft = draft,
                Figures = figures,
                Because = because,
            }
        );
}
