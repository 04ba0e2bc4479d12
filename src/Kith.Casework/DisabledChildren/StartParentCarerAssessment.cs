using Kith.Casework.Record;

namespace Kith.Casework.DisabledChildren;

/// <summary>Starts to assess what a parent who cares for a disabled child needs for themselves. It goes on beside the child's own assessment or plan.</summary>
[ActName("start-parent-carer-assessment", "Start a parent carer’s assessment", Place = 95)]
public sealed record StartParentCarerAssessment : Act<ParentCarerAssessmentStarted>
{
    /// <summary>Who it is.</summary>
    public string? Carer { get; init; }

    /// <summary>Why it starts; null until chosen.</summary>
    public CarerAssessmentReason? Because { get; init; }

    /// <summary>What the parent says about caring, and about life beside it.</summary>
    public string? CarerSaid { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.DisabledChildren.IsAssessing ? "A parent carer’s assessment is going on already." : null;
}
