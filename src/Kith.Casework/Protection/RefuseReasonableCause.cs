using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Says that what was written down is no reasonable cause. Support goes on as before.</summary>
[ActName("refuse-reasonable-cause", "Say that there is no reasonable cause", Place = 26)]
public sealed record RefuseReasonableCause : Act<ReasonableCauseNotApproved>
{
    /// <summary>Why not.</summary>
    public string? Reason { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        ReasonableCauses.Waits(episode!) ? null : ReasonableCauses.None;

    public override bool IsAwaited(Episode episode) => ReasonableCauses.Waits(episode);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Protection.Cause?.On, "when the reason was written down");
}
