namespace Kith.Casework;

/// <summary>
/// Where a case is, where that is not the stage whose rules apply to it: what is to begin, or is over. A plan that has ended,
/// or has not been agreed, is never shown as a plan.
/// </summary>
public static class Positions
{
    /// <summary>An assessment has to start.</summary>
    public const string AssessmentToStart = "assessment-to-start";

    /// <summary>A finished assessment waits for approval.</summary>
    public const string AssessmentToApprove = "assessment-to-approve";

    /// <summary>The assessment is done, and what comes next has to be decided.</summary>
    public const string AssessmentDone = "assessment-done";

    /// <summary>A child in need plan has to be agreed.</summary>
    public const string NeedPlanToAgree = "child-in-need-plan-to-agree";

    /// <summary>A drafted child in need plan waits for approval.</summary>
    public const string NeedPlanToApprove = "child-in-need-plan-to-approve";

    /// <summary>A drafted plan of support for a disabled child waits for approval.</summary>
    public const string SupportPlanToApprove = "support-plan-to-approve";

    /// <summary>Early help has to start.</summary>
    public const string EarlyHelpToStart = "early-help-to-start";

    /// <summary>Early help has ended.</summary>
    public const string EarlyHelpEnded = "early-help-ended";

    /// <summary>A strategy discussion has to be held.</summary>
    public const string DiscussionToHold = "strategy-discussion-to-hold";

    /// <summary>An enquiry has to start.</summary>
    public const string EnquiryToStart = "section-47-to-start";

    /// <summary>An initial conference has to be held.</summary>
    public const string ConferenceToHold = "conference-to-hold";

    /// <summary>A child protection plan has to start.</summary>
    public const string ProtectionPlanToStart = "child-protection-plan-to-start";

    /// <summary>A review has decided that the child protection plan ends.</summary>
    public const string ProtectionPlanToEnd = "child-protection-plan-to-end";

    /// <summary>The last plan has ended.</summary>
    public const string PlanEnded = "plan-ended";

    /// <summary>Enquiries or a discussion ended, and what comes next has to be decided.</summary>
    public const string NextToDecide = "next-to-decide";

    /// <summary>True where the help or the plan is over, and nothing else goes on or was decided since.</summary>
    /// <param name="position">Where a case is.</param>
    public static bool IsOver(string position) => position is EarlyHelpEnded or PlanEnded;
}
