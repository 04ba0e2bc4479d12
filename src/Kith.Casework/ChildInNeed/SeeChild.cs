using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Records that the child was seen as part of an assessment or enquiry.</summary>
[ActName("see-child", "See the child", Place = 120)]
[AlsoLeaves(typeof(ChildAsked))]
public sealed record SeeChild : Act<ChildSeen>, IHearsChild
{
    /// <summary>True when seen alone.</summary>
    public bool? Alone { get; init; }

    /// <summary>Why not alone. This child only.</summary>
    public string? NotAloneWhy { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What the child asked for: a fact of its own. This child only.</summary>
    public string? Asked { get; init; }

    /// <summary>What the child was promised. This child only.</summary>
    public string? Promised { get; init; }

    /// <summary>Where.</summary>
    public string? Where { get; init; }

    /// <summary>Pictures, sounds and papers of this child.</summary>
    public Rows<AttachedFile>? Files { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.IsUnborn
            ? "The child is not born yet. Record a home visit to the parents instead, or the birth."
        : episode!.ChildInNeed.HasOpenAssessment || episode!.Runs(Stages.Section47) ? null
        : "No assessment is going on. Record a home visit instead.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotSeenAfterDeath(record, seen: true);

    public override bool IsAwaited(Episode episode) =>
        episode.Runs(Stages.Section47)
        || episode.ChildInNeed.Assessment is { Step: AssessmentStep.Started } open && !open.WasSeen(episode);
}
