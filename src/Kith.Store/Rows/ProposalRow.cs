using Kith.Casework.Record;

namespace Kith.Store.Rows;

/// <summary>An act that was proposed and that somebody still has something to do about: it waits, or was sent back. Table <c>proposal</c>.</summary>
public sealed record ProposalRow : IChildRow<ProposalRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's open proposals, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The version of the fact on the child's record, to answer it by.</summary>
    public required int Version { get; init; }

    /// <summary>The act.</summary>
    public required string Act { get; init; }

    /// <summary>The duties that stand against it, by id, joined by spaces.</summary>
    public required string Duties { get; init; }

    /// <summary>Why it is right all the same.</summary>
    public required string Reason { get; init; }

    /// <summary>The manager asked.</summary>
    public required string Manager { get; init; }

    /// <summary>When it was proposed.</summary>
    public required DateOnly ProposedOn { get; init; }

    /// <summary>The user who proposed it.</summary>
    public required string Author { get; init; }

    /// <summary><c>waiting</c>, or <c>sent-back</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What the manager said when sending it back; null while it waits.</summary>
    public string? Said { get; init; }

    /// <summary>Who leads the child now, or on a closed record led last; null for nobody.</summary>
    public string? Lead { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<ProposalRow> IChildRow<ProposalRow>.In(ChildSource child) =>
        Proposals
            .Of(child.Record)
            .Where(proposal => proposal.IsOpen)
            .Select(
                (proposal, index) =>
                    new ProposalRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        Version = proposal.Recorded.Version,
                        Act = proposal.Fact.ActName,
                        Duties = string.Join(' ', proposal.Fact.Duties ?? []),
                        Reason = proposal.Fact.Reason,
                        Manager = proposal.Fact.Manager,
                        ProposedOn = proposal.Recorded.On,
                        Author = proposal.Recorded.By,
                        Status = proposal.Status == ProposalStatus.Waiting ? "waiting" : "sent-back",
                        Said = proposal.Said,
                        Lead = child.Record.State.Current?.Lead?.Practitioner,
                    }
            );
}
