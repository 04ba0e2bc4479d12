using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>A fact of child protection: strategy discussion, enquiry, conference, plan.</summary>
public abstract record ProtectionFact : Fact;

/// <summary>What a strategy discussion decided.</summary>
public enum StrategyOutcome
{
    /// <summary>Enquiries under section 47.</summary>
    [JsonStringEnumMemberName("section-47-enquiry")]
    Section47Enquiry,

    /// <summary>No enquiries; needs are assessed under section 17.</summary>
    [JsonStringEnumMemberName("section-17-assessment")]
    Section17Assessment,

    /// <summary>Immediate protection.</summary>
    ImmediateProtection,

    /// <summary>No further action.</summary>
    NoFurtherAction,
}

/// <summary>What an enquiry concluded.</summary>
public enum EnquiryOutcome
{
    /// <summary>The child has suffered or is likely to suffer significant harm: an initial conference.</summary>
    Conference,

    /// <summary>Concern without continuing significant harm: a child in need plan.</summary>
    ChildInNeedPlan,

    /// <summary>Not substantiated, nothing further.</summary>
    NoFurtherAction,
}

/// <summary>What a conference decided.</summary>
public enum ConferenceDecision
{
    /// <summary>A child protection plan.</summary>
    ChildProtectionPlan,

    /// <summary>No child protection plan; help under a child in need plan.</summary>
    ChildInNeedPlan,

    /// <summary>No plan is needed.</summary>
    NoPlan,
}

/// <summary>Category of abuse, as the census codes it.</summary>
public enum AbuseCategory
{
    /// <summary>Neglect.</summary>
    [JsonStringEnumMemberName("NEG")]
    Neglect,

    /// <summary>Physical abuse.</summary>
    [JsonStringEnumMemberName("PHY")]
    Physical,

    /// <summary>Sexual abuse.</summary>
    [JsonStringEnumMemberName("SAB")]
    Sexual,

    /// <summary>Emotional abuse.</summary>
    [JsonStringEnumMemberName("EMO")]
    Emotional,

    /// <summary>Several categories.</summary>
    [JsonStringEnumMemberName("MUL")]
    Multiple,
}

/// <summary>A strategy discussion was held.</summary>
/// <param name="Outcome">What it decided.</param>
/// <param name="Attendees">Agencies that took part: social-worker, police, health, education …</param>
/// <param name="Reason">Why: what harm is suspected.</param>
/// <param name="Plan">Who does what next.</param>
/// <param name="MissingAgencyReason">Why an agency that should take part did not, and how it is followed up.</param>
[FactName("strategy-discussion-held", "A strategy discussion was held.")]
public sealed record StrategyDiscussionHeld(
    StrategyOutcome Outcome,
    IReadOnlyList<string>? Attendees = null,
    string? Reason = null,
    string? Plan = null,
    string? MissingAgencyReason = null
) : ProtectionFact;

/// <summary>Enquiries under section 47 started.</summary>
/// <param name="Plan">What will be looked into, who is seen, in what order.</param>
[FactName("section-47-enquiry-started", "Enquiries under section 47 started.")]
public sealed record EnquiryStarted(string? Plan = null) : ProtectionFact;

/// <summary>Enquiries under section 47 were concluded.</summary>
/// <param name="Outcome">What they concluded; null when an imported return does not say.</param>
/// <param name="Findings">What was found.</param>
/// <param name="ChildSaid">What the child said.</param>
/// <param name="ChildNotSeenReason">Why the child was not seen, where not.</param>
/// <param name="Chair">Who is to chair the conference.</param>
[FactName("section-47-enquiry-concluded", "Enquiries under section 47 were concluded.")]
public sealed record EnquiryConcluded(
    EnquiryOutcome? Outcome,
    string? Findings = null,
    string? ChildSaid = null,
    string? ChildNotSeenReason = null,
    string? Chair = null
) : ProtectionFact;

/// <summary>An initial child protection conference was held.</summary>
/// <param name="Decision">What it decided; null when an imported return does not say.</param>
/// <param name="Category">Category of abuse, when a plan is needed.</param>
/// <param name="Chair">Who chaired.</param>
/// <param name="Threshold">How the threshold was or was not met.</param>
/// <param name="Attendees">Who took part, the family first.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="ParentsSay">What the parents say.</param>
/// <param name="Dissent">Who disagreed, and why.</param>
[FactName("initial-conference-held", "An initial child protection conference was held.")]
public sealed record InitialConferenceHeld(
    ConferenceDecision? Decision,
    AbuseCategory? Category = null,
    string? Chair = null,
    string? Threshold = null,
    string? Attendees = null,
    string? ChildSaid = null,
    string? ParentsSay = null,
    string? Dissent = null
) : ProtectionFact;

/// <summary>A child protection plan started.</summary>
/// <param name="Category">Category of abuse at the start.</param>
/// <param name="Outcomes">What has to change for the child to be safe.</param>
/// <param name="Actions">Who does what by when, and how the family is helped.</param>
/// <param name="CoreGroup">Who is in the core group, the family first.</param>
/// <param name="PreviousPlans">How many child protection plans the child had before; null when not known.</param>
[FactName("child-protection-plan-started", "A child protection plan started.")]
public sealed record ProtectionPlanStarted(
    AbuseCategory? Category,
    string? Outcomes = null,
    string? Actions = null,
    string? CoreGroup = null,
    int? PreviousPlans = null
) : ProtectionFact;

/// <summary>The core group met.</summary>
/// <param name="Attendees">Who came, the family first.</param>
/// <param name="Progress">What has changed.</param>
/// <param name="Actions">Who does what by when.</param>
/// <param name="ChildSaid">What the child says.</param>
[FactName("core-group-met", "The core group met.")]
public sealed record CoreGroupMet(
    string? Attendees = null,
    string? Progress = null,
    string? Actions = null,
    string? ChildSaid = null
) : ProtectionFact;

/// <summary>A review child protection conference was held.</summary>
/// <param name="Decision">continue or end; null when an imported return does not say.</param>
/// <param name="Category">Category of abuse from now on.</param>
/// <param name="Chair">Who chaired.</param>
/// <param name="Progress">What has changed for the child.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="ParentsSay">What the parents say.</param>
[FactName("review-conference-held", "A review child protection conference was held.")]
public sealed record ReviewConferenceHeld(
    string? Decision,
    AbuseCategory? Category = null,
    string? Chair = null,
    string? Progress = null,
    string? ChildSaid = null,
    string? ParentsSay = null
) : ProtectionFact;

/// <summary>A child protection plan ended.</summary>
/// <param name="Reason">Why: review-decision, moved, eighteen, died, left-country; null when an imported return does not say.</param>
/// <param name="Summary">What was achieved and what help goes on.</param>
[FactName("child-protection-plan-ended", "A child protection plan ended.")]
public sealed record ProtectionPlanEnded(string? Reason, string? Summary = null) : ProtectionFact;
