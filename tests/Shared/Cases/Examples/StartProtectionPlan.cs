using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example StartProtectionPlan =>
        new(
            Past.ConferenceDue()
                .And(
                    new InitialConferenceHeld(
                        ConferenceDecision.ChildProtectionPlan,
                        AbuseCategory.Neglect,
                        "chris",
                        Attendees: Attended.AtConference
                    )
                    {
                        Episode = 1,
                    },
                    by: "chris"
                ),
            Team.Amira,
            new StartProtectionPlan
            {
                Category = AbuseCategory.Neglect,
                Outcomes = "safe",
                Actions = Steps.Full,
                CoreGroup = "Mum, Gran",
                PreviousPlans = 1,
                WishNotFollowed = "Dad wanted no plan; two bruises in a month",
                Expectations = FourExpectations,
                Contingency = "Gran comes for the night, and we meet the next day",
            }
        );
}
