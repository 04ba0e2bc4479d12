using Kith.Casework.BeforeCourt;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal sealed partial class Past
{
    /// <summary>A protection plan runs, and the safe options within the family were gone through.</summary>
    public static Past OptionsReviewed(string from = "2024-05-08") =>
        ProtectionPlan(from)
            .And(
                new SafeFamilyOptionsReviewed(
                    FamilyMeetingStanding.Declined,
                    null,
                    Examples.TwoKin,
                    "both told",
                    "with Gran",
                    "Gran, with help"
                )
                {
                    Episode = 1,
                }
            );

    /// <summary>A legal planning meeting decided.</summary>
    public static Past LegallyPlanned(LegalPlan decision = LegalPlan.PreProceedings, string from = "2024-05-08") =>
        OptionsReviewed(from)
            .And(
                new LegalPlanningMeetingHeld(
                    Attended.By("legal: Ms Frith", "manager: Ruth", "social-worker: Amira"),
                    true,
                    decision,
                    "nothing has changed"
                )
                {
                    Episode = 1,
                }
            );

    /// <summary>The letter before proceedings was sent.</summary>
    public static Past BeforeProceedings(string from = "2024-05-08", bool offered = true) =>
        LegallyPlanned(from: from)
            .And(
                new LetterBeforeProceedingsSent(
                    Examples.TwoRecipients,
                    "nights alone",
                    "an adult at night",
                    "a sitter",
                    true,
                    offered
                )
                {
                    Episode = 1,
                }
            );

    /// <summary>A court is being asked.</summary>
    public static Past InCourt(string from = "2024-05-08") =>
        BeforeProceedings(from)
            .And(new PreProceedingsEnded(PreProceedingsOutcome.Proceedings, "no change", null, "told") { Episode = 1 })
            .And(new CourtApplicationMade(OrderAsked.Care, "not safe") { Episode = 1 });
}
