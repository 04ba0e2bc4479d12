using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Where an assessment stands.</summary>
public enum AssessmentStep
{
    /// <summary>Going on.</summary>
    Started,

    /// <summary>Waiting for approval.</summary>
    Submitted,

    /// <summary>Authorised.</summary>
    Authorised,
}

/// <summary>An assessment.</summary>
/// <param name="StartedOn">When it started.</param>
/// <param name="Step">Where it stands.</param>
/// <param name="Submitted">What was submitted last; null when nothing was.</param>
/// <param name="SubmittedOn">When it was submitted.</param>
/// <param name="SubmittedBy">Who submitted it.</param>
/// <param name="ReturnedBecause">Why it was sent back last; null when it was not.</param>
/// <param name="AuthorisedOn">When it was authorised; null while not.</param>
/// <param name="ChildSeenOn">When the child was last seen for it; null when not.</param>
public sealed record Assessment(
    DateOnly StartedOn,
    AssessmentStep Step,
    AssessmentSubmitted? Submitted,
    DateOnly? SubmittedOn,
    string? SubmittedBy,
    string? ReturnedBecause,
    DateOnly? AuthorisedOn,
    DateOnly? ChildSeenOn
)
{
    /// <summary>True once the child was seen for it, or at home since it started.</summary>
    public bool WasSeen(Episode episode) => ChildSeenOn is not null || episode.LastVisit >= StartedOn;
}

/// <summary>A child in need plan.</summary>
/// <param name="StartedOn">When it was agreed.</param>
/// <param name="Agreed">What was agreed.</param>
/// <param name="ReviewedOn">The latest review; null when none was held.</param>
/// <param name="EndedOn">When it ended; null while it runs.</param>
public sealed record NeedPlan(
    DateOnly StartedOn,
    ChildInNeedPlanAgreed Agreed,
    DateOnly? ReviewedOn,
    DateOnly? EndedOn
);

/// <summary>A child in need plan that was drafted and is not agreed yet.</summary>
/// <param name="Written">What was drafted last.</param>
/// <param name="SentOn">When.</param>
/// <param name="SentBy">By whom.</param>
/// <param name="ReturnedBecause">Why it was sent back last; null when it was not.</param>
/// <param name="Waits">True while it waits for approval; false while it has to be written again.</param>
public sealed record PlanDraft(
    ChildInNeedPlanDrafted Written,
    DateOnly SentOn,
    string SentBy,
    string? ReturnedBecause,
    bool Waits
);
