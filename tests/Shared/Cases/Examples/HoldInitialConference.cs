using Kith.Casework.Meetings;
using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example HoldInitialConference =>
        new(
            Past.ConferenceDue(),
            Team.Chris,
            new HoldInitialConference
            {
                Chair = "chris",
                Attendees =
                [
                    .. Attended.AtConference,
                    new(
                        "c",
                        "child",
                        Came: Attendance.SentReport,
                        WhyNot: "a drawing",
                        Advocacy: AdvocacyOffer.Declined,
                        InGroup: true
                    ),
                ],
                ReportNotSharedReason = "the family came to it from abroad",
                ChildSaid = "help Mum",
                ParentsSay = "we want help",
                Threshold = "likely",
                Decision = ConferenceDecision.ChildProtectionPlan,
                Category = AbuseCategory.Neglect,
                Actions = Steps.Full,
                NotAskedReason = "Grandfather is at sea",
                WishNotFollowed = "Dad wanted no plan; two bruises in a month",
                ComplaintTold = "by the chair, with the leaflet",
            }
        );
}
