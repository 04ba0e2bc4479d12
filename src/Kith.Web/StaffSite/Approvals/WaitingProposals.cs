using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Approvals;

/// <summary>The acts that wait for somebody's agreement before they take effect.</summary>
internal static class WaitingProposals
{
    /// <summary>The oldest first. They are few: each holds an act back, and none is left for a second page.</summary>
    public static async Task<IReadOnlyList<WaitingProposal>> ForAsync(
        SignedIn viewer,
        ReadModels read,
        GuidanceLibrary guidance,
        CancellationToken stop
    )
    {
        var below = Below.Of(viewer);
        var open = read.Proposals.Where(proposal => proposal.Status == "waiting");
        var theirLine = open.Where(proposal => proposal.Lead != null && below.Contains(proposal.Lead))
            .Union(open.Where(proposal => below.Contains(proposal.Manager)))
            .Union(open.Where(proposal => below.Contains(proposal.Author)))
            .Union(open.Where(proposal => proposal.Lead == null));
        var proposals = await theirLine.ToListAsync(stop);
        var children = await read.VisibleAsync(viewer, proposals.Select(proposal => proposal.Child), stop);
        return
        [
            .. proposals
                .Where(proposal =>
                    children.TryGetValue(proposal.Child, out var child)
                    && AskedOf(proposal, child, viewer, guidance) == viewer.Id
                )
                .Select(proposal => new WaitingProposal(
                    proposal.Child,
                    children[proposal.Child].Name,
                    children[proposal.Child].Pathway,
                    proposal
                ))
                .OrderBy(one => one.Row.ProposedOn)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .ThenBy(one => (one.Child, one.Row.Number)),
        ];
    }

    /// <summary>The user who is to answer now; null when nobody may.</summary>
    internal static string? AskedOf(ProposalRow proposal, ChildRow child, SignedIn viewer, GuidanceLibrary guidance) =>
        Proposals
            .AskedOf(
                proposal.Manager,
                proposal.Author,
                Proposals.DutiesOf(proposal.Duties.Split(' '), proposal.ProposedOn, guidance),
                SeenChild.SubjectOf(child),
                viewer.Workforce
            )
            ?.Id;
}

/// <summary>An act that waits for a manager's agreement.</summary>
public sealed record WaitingProposal(Guid Child, string Name, string? Pathway, ProposalRow Row);
