using Kith.Casework.FrontDoor;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example CorrectFact =>
        new(
            Past.Referral(),
            Team.Fay,
            new CorrectFact
            {
                Corrects = 2,
                Remove = false,
                Replacement = new ReferralReceived("3A", "often hungry"),
                ReplacementOn = Given.Day("2024-01-09"),
                Reason = "the doctor referred",
            }
        );
}
