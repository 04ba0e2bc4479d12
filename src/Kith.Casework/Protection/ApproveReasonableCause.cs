using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Approves reasonable cause. Protection begins beside the support, which goes on.</summary>
[ActName("approve-reasonable-cause", "Agree that there is reasonable cause", Place = 25)]
public sealed record ApproveReasonableCause : Act<ReasonableCauseApproved>
{
    /// <summary>What the manager adds.</summary>
    public string? Note { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        ReasonableCauses.Waits(episode!) ? null : ReasonableCauses.None;

    public override bool IsAwaited(Episode episode) => ReasonableCauses.Waits(episode);

    public override string? AlsoDoes(Episode episode) =>
        "A strategy discussion has to be held. The support of the child and the family goes on.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Protection.Cause?.On, "when the reason was written down");
}
