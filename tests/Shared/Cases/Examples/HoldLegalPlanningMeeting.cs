using Kith.Casework.BeforeCourt;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example HoldLegalPlanningMeeting =>
        new(
            Past.OptionsReviewed(),
            Team.Amira,
            new HoldLegalPlanningMeeting
            {
                Attendees = Attended.By("legal: Ms Frith", "manager: Ruth"),
                ThresholdMet = true,
                Decision = LegalPlan.PreProceedings,
                Reason = "nothing has changed",
                StillNeeded = "Gran, by June",
                ChildSaid = "with Gran",
            }
        );
}
