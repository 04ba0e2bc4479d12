using System.Text.Json.Serialization;
using Kith.Casework.Diary;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>A fact of child protection: strategy discussion, enquiry, conference, plan.</summary>
public abstract record ProtectionFact : Fact
{
    /// <summary>The lane of discussions, enquiries and the first conference in the journey picture.</summary>
    internal const string EnquiryLane = "Enquiry";

    /// <summary>The lane of plans in the journey picture.</summary>
    internal const string PlanLane = "Child protection plan";
}

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

/// <summary>What a review conference decided.</summary>
public enum ReviewDecision
{
    /// <summary>The plan goes on.</summary>
    Continue,

    /// <summary>The plan ends.</summary>
    End,
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
/// <param name="Attendees">Who was asked, each with whether they took part.</param>
/// <param name="Reason">Why: what harm is suspected.</param>
/// <param name="Plan">What is planned next.</param>
/// <param name="MissingAgencyReason">Why an agency that should take part did not, and how it is followed up.</param>
/// <param name="Taken">Who takes what on, for which agency, by when.</param>
/// <param name="Continues">The day of the discussion that this one continues; null for the first about a matter.</param>
[FactName("strategy-discussion-held", "A strategy discussion was held.")]
[InLane(ProtectionFact.EnquiryLane, BeginsWork = true, Point = "Strategy discussion")]
public sealed record StrategyDiscussionHeld(
    StrategyOutcome Outcome,
    Rows<MeetingPerson>? Attendees = null,
    string? Reason = null,
    string? Plan = null,
    string? MissingAgencyReason = null,
    Rows<MinuteAction>? Taken = null,
    DateOnly? Continues = null
) : ProtectionFact, IMeeting;

/// <summary>Enquiries under section 47 started.</summary>
/// <param name="Plan">What will be looked into, who is seen, in what order.</param>
/// <param name="ConferenceTarget">The latest day for the initial conference as a return states it; null for what was recorded here.</param>
/// <param name="ParentsTold">Whether the parents were told that there is an enquiry; null where nobody said.</param>
/// <param name="ToldWhat">Who was told, when, and what the enquiry is for.</param>
/// <param name="NotToldBecause">Why they are not told yet.</param>
/// <param name="Leads">The user who leads it, where that is not whoever leads the work with the family; null where it is.</param>
/// <param name="LeadsName">Their name, so that the story reads after they have left.</param>
[FactName("section-47-enquiry-started", "Enquiries under section 47 started.")]
[InLane(ProtectionFact.EnquiryLane, Begins = true, BeginsWork = true)]
public sealed record EnquiryStarted(
    string? Plan = null,
    DateOnly? ConferenceTarget = null,
    bool? ParentsTold = null,
    string? ToldWhat = null,
    string? NotToldBecause = null,
    string? Leads = null,
    string? LeadsName = null
) : ProtectionFact, INamesLead;

/// <summary>
/// A return says whether an enquiry ended without a conference being needed, but not when it ended. Dated on the last day
/// the return covers.
/// </summary>
/// <param name="ConferenceNotRequired">True when it ended and no conference was needed; false when one was held, or it was still open.</param>
[FactName("enquiry-outcome-reported", "A return says whether an enquiry ended without a conference, without the day.")]
public sealed record EnquiryOutcomeReported(bool ConferenceNotRequired) : ProtectionFact;

/// <summary>Enquiries under section 47 were concluded.</summary>
/// <param name="Outcome">What they concluded; null when an imported return does not say.</param>
/// <param name="Findings">What was found.</param>
/// <param name="ChildSaid">What the child said.</param>
/// <param name="ChildNotSeenReason">Why the child was not seen, where not.</param>
/// <param name="Chair">Who is to chair the conference.</param>
/// <param name="Adults">Each adult in the child's life, what they mean for the child, and whether they were seen and checked.</param>
/// <param name="FamilyNeeds">What the child needs, and how the needs of the family bear on that.</param>
/// <param name="ParentsTold">Whether the parents know by now that there is an enquiry; null where nobody said.</param>
/// <param name="ToldWhat">Who was told, when, and what the enquiry is for.</param>
/// <param name="NotToldBecause">Why they are not told yet.</param>
[FactName("section-47-enquiry-concluded", "Enquiries under section 47 were concluded.")]
[InLane(ProtectionFact.EnquiryLane, Ends = true)]
public sealed record EnquiryConcluded(
    EnquiryOutcome? Outcome,
    string? Findings = null,
    string? ChildSaid = null,
    string? ChildNotSeenReason = null,
    string? Chair = null,
    Rows<EnquiryAdult>? Adults = null,
    string? FamilyNeeds = null,
    bool? ParentsTold = null,
    string? ToldWhat = null,
    string? NotToldBecause = null
) : ProtectionFact, ITakesTime;

/// <summary>An initial child protection conference was held.</summary>
/// <param name="Decision">What it decided; null when an imported return does not say.</param>
/// <param name="Category">Category of abuse, when a plan is needed.</param>
/// <param name="Chair">Who chaired.</param>
/// <param name="Threshold">How the threshold was or was not met.</param>
/// <param name="Attendees">Who was asked, the family first, each with whether they came.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="ParentsSay">What the parents say.</param>
/// <param name="Dissent">Who disagreed, and why, where it was written as text; each person says it in their row now.</param>
/// <param name="ReportNotSharedReason">Why the report was not gone through with the family before, where it was not.</param>
/// <param name="TransferredFrom">The authority with whose plan the child moved here, where that is what it was for.</param>
/// <param name="WishNotFollowed">What the family wanted that was not followed, and why not.</param>
/// <param name="ComplaintTold">How the family was told how to complain or challenge it.</param>
/// <param name="Actions">The outline of the plan: what has to change, who does what by when, and who is helped.</param>
/// <param name="NotAskedReason">Why a parent, wider family or the child is not in the core group, where one of them is not.</param>
[FactName("initial-conference-held", "An initial child protection conference was held.")]
[InLane(ProtectionFact.EnquiryLane, Ends = true, Point = "Initial conference")]
public sealed record InitialConferenceHeld(
    ConferenceDecision? Decision,
    AbuseCategory? Category = null,
    string? Chair = null,
    string? Threshold = null,
    Rows<MeetingPerson>? Attendees = null,
    string? ChildSaid = null,
    string? ParentsSay = null,
    string? Dissent = null,
    string? ReportNotSharedReason = null,
    string? TransferredFrom = null,
    string? WishNotFollowed = null,
    string? ComplaintTold = null,
    Rows<PlanAction>? Actions = null,
    string? NotAskedReason = null
) : ProtectionFact, IMeeting, IRecordCirculated;

/// <summary>A child protection plan started.</summary>
/// <param name="Category">Category of abuse at the start.</param>
/// <param name="Outcomes">What has to change for the child to be safe.</param>
/// <param name="Actions">Who does what by when, and how the family is helped.</param>
/// <param name="CoreGroup">Who is in the core group, the family first.</param>
/// <param name="PreviousPlans">How many child protection plans the child had before; null when not known.</param>
/// <param name="WishNotFollowed">What the family wanted that was not followed, and why not.</param>
/// <param name="Expectations">What is expected on every side, with the help to meet it.</param>
/// <param name="Contingency">What happens where it does not help.</param>
/// <param name="ActionsForChild">What is done for this child alone, where the plan is for brothers and sisters too.</param>
[FactName("child-protection-plan-started", "A child protection plan started.")]
[InLane(ProtectionFact.PlanLane, Begins = true)]
public sealed record ProtectionPlanStarted(
    AbuseCategory? Category,
    string? Outcomes = null,
    Rows<PlanAction>? Actions = null,
    string? CoreGroup = null,
    int? PreviousPlans = null,
    string? WishNotFollowed = null,
    Rows<Expectation>? Expectations = null,
    string? Contingency = null,
    Rows<PlanAction>? ActionsForChild = null
) : ProtectionFact;

/// <summary>The decisions or the record of a conference were given to those entitled to them.</summary>
/// <param name="Conference">The version of the fact that the conference was held.</param>
/// <param name="People">Who was given what, each under the id they have in the conference.</param>
/// <param name="DecisionsOwed">The roles of those who have still not been told the main decisions.</param>
/// <param name="RecordOwed">The roles of those who still do not have the record.</param>
[FactName(
    "conference-record-sent",
    "The decisions or the record of a conference were given to those entitled to them."
)]
public sealed record ConferenceRecordSent(
    int Conference,
    Rows<MeetingPerson>? People = null,
    IReadOnlyList<string>? DecisionsOwed = null,
    IReadOnlyList<string>? RecordOwed = null
) : ProtectionFact, IGivenOut
{
    int IGivenOut.Meeting => Conference;
}

/// <summary>The report for a conference was gone through with the family.</summary>
/// <param name="SharedWith">With whom, the family first, each with their language, or why not.</param>
/// <param name="FamilySays">What they say of it, and what they disagree with.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="ReportOwed">The roles of those of the family who have still to go through a report.</param>
[FactName("conference-report-shared", "The report for a conference was gone through with the family.")]
public sealed record ConferenceReportShared(
    Rows<MeetingPerson>? SharedWith = null,
    string? FamilySays = null,
    string? ChildSaid = null,
    IReadOnlyList<string>? ReportOwed = null
) : ProtectionFact;

/// <summary>The core group met.</summary>
/// <param name="Attendees">Who was asked, the family first, each with whether they came.</param>
/// <param name="Progress">What has changed.</param>
/// <param name="Actions">Who does what by when.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="NotAskedReason">Why a parent, wider family or the child is not in the group, where one of them is not.</param>
/// <param name="WishNotFollowed">What the family wanted that was not followed, and why not.</param>
/// <param name="Expectations">What is expected on every side, with the help to meet it.</param>
/// <param name="Contingency">What happens where it does not help.</param>
/// <param name="Results">What came of each action of the plan as it was.</param>
/// <param name="ActionsForChild">What is done for this child alone, where the plan is for brothers and sisters too.</param>
/// <param name="ResultsForChild">What came of what was done for this child alone.</param>
[FactName("core-group-met", "The core group met."), InLane(ProtectionFact.PlanLane, Point = "Core group")]
public sealed record CoreGroupMet(
    Rows<MeetingPerson>? Attendees = null,
    string? Progress = null,
    Rows<PlanAction>? Actions = null,
    string? ChildSaid = null,
    string? NotAskedReason = null,
    string? WishNotFollowed = null,
    Rows<Expectation>? Expectations = null,
    string? Contingency = null,
    Rows<ActionResult>? Results = null,
    Rows<PlanAction>? ActionsForChild = null,
    Rows<ActionResult>? ResultsForChild = null
) : ProtectionFact, IMeeting;

/// <summary>A review child protection conference was held.</summary>
/// <param name="Decision">Whether the plan goes on; null when an imported return does not say.</param>
/// <param name="Category">Category of abuse from now on.</param>
/// <param name="Chair">Who chaired.</param>
/// <param name="Progress">What has changed for the child.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="ParentsSay">What the parents say.</param>
/// <param name="Attendees">Who was asked, the family first, each with whether they came.</param>
/// <param name="WishNotFollowed">What the family wanted that was not followed, and why not.</param>
/// <param name="ComplaintTold">How the family was told how to complain or challenge it.</param>
/// <param name="Results">What came of each action of the plan as it was.</param>
/// <param name="Together">True where it was the review of a looked-after child too; null where nobody said.</param>
/// <param name="ResultsForChild">What came of what was done for this child alone.</param>
[FactName("review-conference-held", "A review child protection conference was held.")]
[InLane(ProtectionFact.PlanLane, Point = "Review conference")]
public sealed record ReviewConferenceHeld(
    ReviewDecision? Decision,
    AbuseCategory? Category = null,
    string? Chair = null,
    string? Progress = null,
    string? ChildSaid = null,
    string? ParentsSay = null,
    Rows<MeetingPerson>? Attendees = null,
    string? WishNotFollowed = null,
    string? ComplaintTold = null,
    Rows<ActionResult>? Results = null,
    bool? Together = null,
    Rows<ActionResult>? ResultsForChild = null
) : ProtectionFact, IMeeting, IRecordCirculated;

/// <summary>A child protection plan ended.</summary>
/// <param name="Reason">Why: review-decision, moved, eighteen, died, left-country; null when an imported return does not say.</param>
/// <param name="Summary">What was achieved and what help goes on.</param>
/// <param name="ReceivingConferenceOn">For a child who has moved for good: the day of the new authority's conference.</param>
/// <param name="ReceivingAuthority">Which authority that is.</param>
[
    FactName("child-protection-plan-ended", "A child protection plan ended."),
    InLane(ProtectionFact.PlanLane, Ends = true)
]
public sealed record ProtectionPlanEnded(
    string? Reason,
    string? Summary = null,
    DateOnly? ReceivingConferenceOn = null,
    string? ReceivingAuthority = null
) : ProtectionFact;

/// <summary>
/// A return gives a plan's latest category of abuse, but not when it changed. Dated on the last day the return covers, or
/// on the day the plan ended.
/// </summary>
/// <param name="Category">The category by then.</param>
[FactName(
    "category-of-abuse-reported",
    "A return gives a plan's latest category of abuse, without the day it changed."
)]
public sealed record CategoryOfAbuseReported(AbuseCategory? Category) : ProtectionFact;

/// <summary>Pre-proceedings and family group decision making as a return from 2026-27 on reports them. Dated on the last day it covers.</summary>
/// <param name="StartedOn">When it was decided to begin.</param>
/// <param name="LetterSentOn">When the letter before proceedings was sent.</param>
/// <param name="FamilyMeetingOffered">Whether the letter offered a family group decision meeting.</param>
/// <param name="FamilyMeetingHeld">Whether that meeting took place.</param>
/// <param name="FirstMeetingOn">The first pre-proceedings meeting.</param>
/// <param name="ReviewMeetings">How many review meetings were held; 0 or more.</param>
/// <param name="StepDecidedOn">When it was decided to step up or down.</param>
/// <param name="Outcome">The outcome as the census codes it.</param>
/// <param name="CourtApplicationOn">When the application to court was submitted.</param>
/// <param name="ProceedingsLetterOn">When the letter to start care proceedings was sent.</param>
[FactName("pre-proceedings-reported", "Pre-proceedings and family group decision making, as a return reports them.")]
public sealed record PreProceedingsReported(
    DateOnly? StartedOn,
    DateOnly? LetterSentOn = null,
    bool? FamilyMeetingOffered = null,
    bool? FamilyMeetingHeld = null,
    DateOnly? FirstMeetingOn = null,
    int? ReviewMeetings = null,
    DateOnly? StepDecidedOn = null,
    string? Outcome = null,
    DateOnly? CourtApplicationOn = null,
    DateOnly? ProceedingsLetterOn = null
) : ProtectionFact;

/// <summary>Whether harm has come to a child, or is likely to.</summary>
public enum HarmIs
{
    /// <summary>The child is suffering it.</summary>
    Actual,

    /// <summary>The child is likely to suffer it.</summary>
    Likely,
}

/// <summary>Somebody wrote down what makes them think that a child who is supported suffers significant harm, or is likely to.</summary>
/// <param name="Harm">Whether it has come, or is likely.</param>
/// <param name="Evidence">What is known: who saw or said what, and when.</param>
/// <param name="Because">Why this is significant harm, and not a need for more support.</param>
/// <param name="ParentsTold">What the parents have been told, or why telling them would add to the danger.</param>
[FactName(
    "reasonable-cause-recorded",
    "Reasonable cause to suspect harm to a child on the pathway of support was written down, and sent for approval."
)]
public sealed record ReasonableCauseRecorded(HarmIs Harm, string Evidence, string Because, string ParentsTold)
    : ProtectionFact;

/// <summary>The cause was approved. Protection begins beside the support, which goes on.</summary>
/// <param name="Note">What the manager adds.</param>
[FactName("reasonable-cause-approved", "Reasonable cause was approved; protection begins beside the support.")]
public sealed record ReasonableCauseApproved(string? Note = null) : ProtectionFact;

/// <summary>The cause was not approved. Support goes on as before.</summary>
/// <param name="Reason">Why not.</param>
[FactName("reasonable-cause-not-approved", "Reasonable cause was not approved; support goes on as before.")]
public sealed record ReasonableCauseNotApproved(string Reason) : ProtectionFact, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        record.State.Episode(recorded.Episode)?.Protection.Cause is { IsAnswered: true, ApprovedOn: null } cause
            ? CameBack.Tells(
                recorded,
                record,
                cause.By,
                $"found no reasonable cause: {Reason}",
                "record-reasonable-cause"
            )
            : [];
}
