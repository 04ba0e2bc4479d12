using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Approvals;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>What of somebody's work is with a manager, came back from one, or stands although one did not agree to it.</summary>
/// <param name="SentBack">What they proposed and a manager sent back, with the reason.</param>
/// <param name="Waiting">What they proposed and nobody has answered.</param>
/// <param name="Unanswerable">Where they departed from guidance, and no manager is left who may answer.</param>
/// <param name="Refused">What was not agreed to on children they answer for, and is not settled.</param>
public sealed record BetweenHands(
    IReadOnlyList<OwnProposal> SentBack,
    IReadOnlyList<OwnProposal> Waiting,
    IReadOnlyList<OwnDeparture> Unanswerable,
    IReadOnlyList<OwnDeparture> Refused
)
{
    private const string Waits = "waiting";
    private const string Declined = "declined";

    /// <summary>True when there is nothing.</summary>
    public bool IsEmpty => SentBack.Count + Waiting.Count + Unanswerable.Count + Refused.Count == 0;

    /// <summary>The children named.</summary>
    public IEnumerable<Guid> Children =>
        SentBack.Concat(Waiting).Select(one => one.Child).Concat(Unanswerable.Concat(Refused).Select(one => one.Child));

    /// <summary>Reads it.</summary>
    public static async Task<BetweenHands> OfAsync(
        ReadModels read,
        SignedIn viewer,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var own = await ProposedAsync(viewer, read, guidance, clock, stop);
        var departed = (await WaitingDepartures.OfLineAsync(viewer, read, [Waits, Declined], stop)).ToLookup(one =>
            one.Departure.Status
        );
        return new(
            own.FindAll(one => one.Row.Status == "sent-back"),
            own.FindAll(one => one.Row.Status == Waits),
            Theirs(
                departed[Waits],
                (row, subject) =>
                    row.DepartedBy == viewer.Id
                    && Departing.AskedOf(row.AuthorisedBy, row.DepartedBy, subject, viewer.Workforce) is null
            ),
            Theirs(
                departed[Declined],
                (row, subject) =>
                    Settling
                        .Owners(row.AuthorisedBy, row.DepartedBy, subject, viewer.Workforce)
                        .Any(owner => owner.Id == viewer.Id)
            )
        );
    }

    private static async Task<List<OwnProposal>> ProposedAsync(
        SignedIn viewer,
        ReadModels read,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var rows = await read
            .Proposals.Where(proposal =>
                (proposal.Status == Waits || proposal.Status == "sent-back") && proposal.Author == viewer.Id
            )
            .ToListAsync(stop);
        var children = await read.VisibleAsync(viewer, rows.Select(row => row.Child), stop);
        var seen = await new Sight(viewer, clock).OfAsync(read, [.. children.Values], stop);
        return
        [
            .. rows.Where(row => seen.TryGetValue(row.Child, out var answer) && answer.Allowed)
                .Select(row => new OwnProposal(
                    row.Child,
                    children[row.Child].Name,
                    children[row.Child].Pathway,
                    row,
                    WaitingProposals.AskedOf(row, children[row.Child], viewer, guidance)
                ))
                .OrderBy(one => one.Row.ProposedOn)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .ThenBy(one => (one.Child, one.Row.Number)),
        ];
    }

    private static IReadOnlyList<OwnDeparture> Theirs(
        IEnumerable<(DepartureRow Departure, ChildRow Child)> departed,
        Func<DepartureRow, Casework.Access.Subject, bool> isTheirs
    ) =>
        [
            .. departed
                .Where(one => isTheirs(one.Departure, SeenChild.SubjectOf(one.Child, [])))
                .Select(one => new OwnDeparture(one.Child.Id, one.Child.Name, one.Departure))
                .OrderBy(one => one.Row.AnsweredOn)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .ThenBy(one => (one.Child, one.Row.Number)),
        ];
}

/// <summary>Something the person proposed.</summary>
/// <param name="Child">The child.</param>
/// <param name="Name">Their name.</param>
/// <param name="Pathway">The pathway, which has words of its own; null for the usual.</param>
/// <param name="Row">The proposal.</param>
/// <param name="Asked">The user who is to answer now; null when nobody may.</param>
public sealed record OwnProposal(Guid Child, string Name, string? Pathway, ProposalRow Row, string? Asked);

/// <summary>A departure that is theirs to see to.</summary>
public sealed record OwnDeparture(Guid Child, string Name, DepartureRow Row);
