using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Returns.Build;

/// <summary>What the entries that came from a return are called in practice.</summary>
public static class Entries
{
    /// <summary>The name of an entry: "Referral", "Start of an assessment".</summary>
    public static string NameOf(Fact fact) =>
        fact switch
        {
            ReferralReceived => "Referral",
            ReferralOutcomeReported => "What came of the referral",
            EpisodeClosed => "End of our involvement",
            AssessmentStarted => "Start of an assessment",
            AssessmentReviewed => "Internal review of an assessment",
            AssessmentAuthorised => "Authorisation of an assessment",
            ChildInNeedPlanAgreed => "Start of a child in need plan",
            ChildInNeedPlanEnded => "End of a child in need plan",
            EnquiryStarted => "Start of a section 47 enquiry",
            EnquiryOutcomeReported => "Outcome of a section 47 enquiry",
            InitialConferenceHeld => "Initial conference",
            ProtectionPlanStarted => "Start of a child protection plan",
            ReviewConferenceHeld => "Review conference",
            CategoryOfAbuseReported => "Category of a child protection plan",
            ProtectionPlanEnded => "End of a child protection plan",
            PreProceedingsReported => "Work before proceedings",
            ChildRegistered => "Who the child is",
            _ => "Entry",
        };
}
