using System.Text.Json.Serialization;

namespace Kith.Casework.Record;

/// <summary>Whoever proposed an act takes it back while it waits, or puts it away once it was sent back.</summary>
[ActName("withdraw-proposal", "Take back what you proposed")]
public sealed record WithdrawProposal : Act<ProposalWithdrawn>
{
    /// <summary>The version of the proposal.</summary>
    public int? Proposal { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Proposals.Of(record).Any(proposal => proposal.IsOpen) ? null : "Nothing that was proposed is open here.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var own = Find(record);
        return
        [
            .. own is null ? [] : NotBefore(own.Recorded.On, "when it was proposed"),
            .. Problem.Of(
                (own is null, "proposal", "Choose what you are taking back"),
                (
                    own is not null && own.Recorded.By != practice.Actor.Id,
                    "proposal",
                    $"Only {practice.Workforce.Find(own?.Recorded.By)?.Name ?? own?.Recorded.By} can take this back. A manager who may agree to it can send it back"
                )
            ),
        ];
    }

    protected override ProposalWithdrawn Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var own = Find(record)!;
        return Answered(record) with { ActName = own.Fact.ActName, Episode = own.Recorded.Episode };
    }

    private Proposed? Find(ChildRecord record) =>
        Proposals.Of(record).FirstOrDefault(proposal => proposal.IsOpen && proposal.Recorded.Version == Proposal);
}
