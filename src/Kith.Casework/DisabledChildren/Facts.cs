using Kith.Casework.Record;

namespace Kith.Casework.DisabledChildren;

/// <summary>A fact of the support for a disabled child and those who care for the child.</summary>
public abstract record DisabledChildrenFact : Fact
{
    /// <summary>Its lane of the journey picture.</summary>
    internal const string Lane = "Parent carer’s assessment";
}

/// <summary>Why a parent carer's own needs are assessed, as section 17ZD of the Children Act 1989 has it.</summary>
public enum CarerAssessmentReason
{
    /// <summary>The parent asked.</summary>
    Asked,

    /// <summary>It appears to the authority that the parent may have needs for support.</summary>
    Appears,
}

/// <summary>The assessment of what a parent who cares for a disabled child needs for themselves started.</summary>
/// <param name="Carer">Who it is.</param>
/// <param name="Because">Why it started.</param>
/// <param name="CarerSaid">What the parent says about caring, and about life beside it.</param>
[FactName("parent-carer-assessment-started", "The assessment of a parent carer’s own need for support started.")]
[InLane(DisabledChildrenFact.Lane, Begins = true)]
public sealed record ParentCarerAssessmentStarted(string Carer, CarerAssessmentReason Because, string? CarerSaid = null)
    : DisabledChildrenFact;

/// <summary>The assessment of a parent carer's own need for support was concluded, with the three decisions that follow it.</summary>
/// <param name="Caring">Whether it is right for the parent to care, or to go on caring, and why.</param>
/// <param name="WellBeing">How the parent is.</param>
/// <param name="Welfare">What this means for the disabled child and the other children.</param>
/// <param name="NeedsSupport">True when the parent has needs for support.</param>
/// <param name="CouldBeMet">True when services under section 17 could meet them; null where there are none.</param>
/// <param name="WillBeGiven">True when they will be given; null where there are none.</param>
/// <param name="Reasons">Why, and what is given instead where nothing is.</param>
[FactName(
    "parent-carer-assessment-concluded",
    "The assessment of a parent carer’s own need for support was concluded."
)]
[InLane(DisabledChildrenFact.Lane, Ends = true)]
public sealed record ParentCarerAssessmentConcluded(
    string Caring,
    string WellBeing,
    string Welfare,
    bool NeedsSupport,
    bool? CouldBeMet,
    bool? WillBeGiven,
    string Reasons
) : DisabledChildrenFact;
