using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal sealed partial class Past
{
    /// <summary>Another council told us of a child with a plan who moves here; Amira leads.</summary>
    public static Past MovingIn(string from = "2024-01-08") => Registered(from).And(Told).LedBy(Team.Amira);

    /// <summary>The conference here was held.</summary>
    public static Past MovedIn(ConferenceDecision decision, string from = "2024-01-08") =>
        MovingIn(from)
            .And(
                new InitialConferenceHeld(decision, AbuseCategory.Neglect, "chris", TransferredFrom: "Quayshire")
                {
                    Episode = 1,
                },
                by: "chris"
            );

    /// <summary>A child with a plan of ours has moved, and the other council was told.</summary>
    public static Past MovingOut(string from = "2024-01-08") =>
        ProtectionPlan(from)
            .And(
                new TransferOutNotified("Quayshire", "Jo Firth, 01632 960101", "we do, every week", "Amira, of ours")
                {
                    Episode = 1,
                }
            );

    private static TransferInNotified Told =>
        new(
            "Quayshire",
            "Jo Firth, 01632 960101",
            AbuseCategory.Neglect,
            "often left alone",
            "Quayshire, every week",
            "Jo Firth of Quayshire",
            new DateOnly(2024, 1, 15)
        )
        {
            Episode = 1,
        };
}
