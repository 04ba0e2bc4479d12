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
/// <param name="Person">Who it is in the family; null where their name alone is known.</param>
[FactName("parent-carer-assessment-started", "The assessment of a parent carer’s own need for support started.")]
[InLane(DisabledChildrenFact.Lane, Begins = true)]
public sealed record ParentCarerAssessmentStarted(
    string Carer,
    CarerAssessmentReason Because,
    string? CarerSaid = null,
    Guid? Person = null
) : DisabledChildrenFact;

/// <summary>The assessment of a parent carer's own need for support was concluded, with the three decisions that follow it.</summary>
/// <param name="Caring">Whether it is right for the parent to care, or to go on caring, and why.</param>
/// <param name="WellBeing">How the parent is.</param>
/// <param name="Welfare">What this means for the disabled child and the other children.</param>
/// <param name="NeedsSupport">True when the parent has needs for support.</param>
/// <param name="CouldBeMet">True when services under section 17 could meet them; null where there are none.</param>
/// <param name="WillBeGiven">True when they will be given; null where there are none.</param>
/// <param name="Reasons">Why, and what is given instead where nothing is.</param>
/// <param name="Assessment">Whose it was: the version of the entry that started it; null where one alone could go on.</param>
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
    string Reasons,
    int? Assessment = null
) : DisabledChildrenFact, ITakesTime;

/// <summary>Where something stands that the law gives a disabled child and their family.</summary>
public enum DutyStanding
{
    /// <summary>It was offered, and the family has not answered.</summary>
    Offered,

    /// <summary>The family took it up.</summary>
    Accepted,

    /// <summary>The family did not want it.</summary>
    Declined,

    /// <summary>It was done, or is in place.</summary>
    Done,

    /// <summary>It does not apply to this family.</summary>
    NotNeeded,
}

/// <summary>Something that the law gives a disabled child and their family, and where it stands.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Duty">What: a word of <c>forms/codes/support-duties.yaml</c>, which names its legal basis.</param>
/// <param name="Standing">Where it stands; null while nobody has looked at it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Note">What was said, or why not.</param>
public sealed record SupportDuty(
    string Id,
    string? Duty = null,
    DutyStanding? Standing = null,
    DateOnly? Since = null,
    string? Note = null
) : IRow<SupportDuty>
{
    public static SupportDuty From(string id, string text) => new(id, Note: text);
}

/// <summary>What the law gives a disabled child and their family was gone through: offered, taken up, declined or done.</summary>
/// <param name="Duties">Each that was looked at, as it stands now.</param>
[FactName(
    "support-duties-recorded",
    "What the law gives a disabled child and their family was gone through: each offered, accepted, declined or done."
)]
public sealed record SupportDutiesRecorded(Rows<SupportDuty> Duties) : DisabledChildrenFact;

/// <summary>A step on the way to an education, health and care plan.</summary>
public enum EhcStep
{
    /// <summary>A needs assessment was asked for: the twenty weeks begin.</summary>
    PlanRequested,

    /// <summary>Our advice was asked for: the six weeks begin.</summary>
    AdviceRequested,

    /// <summary>Our advice was given.</summary>
    AdviceGiven,

    /// <summary>The plan is final.</summary>
    PlanFinal,

    /// <summary>There will be no plan.</summary>
    PlanRefused,
}

/// <summary>A step on the way to an education, health and care plan was recorded.</summary>
/// <param name="Step">Which.</param>
/// <param name="Note">What matters about it.</param>
[FactName("ehc-step-recorded", "A step on the way to an education, health and care plan was recorded.")]
public sealed record EhcStepRecorded(EhcStep Step, string? Note = null) : DisabledChildrenFact;

/// <summary>A step into a family's private life that an assessment for support does not take as a matter of course.</summary>
public enum IntrusiveStep
{
    /// <summary>To look round the home.</summary>
    Home,

    /// <summary>To look in a bedroom.</summary>
    Bedroom,

    /// <summary>To speak with the child without the parents.</summary>
    Apart,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Why a step into a family's private life is taken was written down before it is taken, with what the family said.</summary>
/// <param name="Step">Which step.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Necessity">Why it is needed.</param>
/// <param name="Alternative">What less was considered, and why it would not do.</param>
/// <param name="FamilySaid">What the family was told beforehand, and what they said.</param>
/// <param name="Agreed">True where they agreed.</param>
[FactName(
    "intrusive-step-justified",
    "Why a step into a family’s private life is needed was written down, with the less intrusive alternative."
)]
public sealed record IntrusiveStepJustified(
    IntrusiveStep Step,
    string Purpose,
    string Necessity,
    string Alternative,
    string FamilySaid,
    bool Agreed
) : DisabledChildrenFact;
