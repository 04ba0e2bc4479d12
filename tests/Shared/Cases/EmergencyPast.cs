using Kith.Casework.EmergencyProtection;

namespace Kith.Tests.Cases;

internal sealed partial class Past
{
    /// <summary>The police took the child into protection. No strategy discussion was held.</summary>
    public static Past PoliceProtected(string from = "2024-01-08") =>
        HarmSuspected(from)
            .And(
                new PoliceProtectionTaken(
                    "PC Hollis",
                    "alone in the street",
                    "with Gran",
                    ["parents"],
                    null,
                    "sorry",
                    "I was cold"
                )
                {
                    Episode = 1,
                }
            );

    /// <summary>An emergency protection order is in force.</summary>
    public static Past EmergencyOrder(
        string expires = "2024-01-22",
        OrderApplicant applicant = OrderApplicant.LocalAuthority,
        string from = "2024-01-08"
    ) =>
        PoliceProtected(from)
            .And(
                new EmergencyOrderMade(
                    applicant,
                    "Saltby family court",
                    Given.Day(expires),
                    null,
                    "hurt again",
                    "with Gran",
                    null,
                    null,
                    null,
                    ["parents"],
                    null,
                    "no"
                )
                {
                    Episode = 1,
                }
            );

    /// <summary>A child assessment order is in force.</summary>
    public static Past AssessmentOrder(string expires = "2024-01-19") =>
        HarmSuspected()
            .And(
                new ChildAssessmentOrderBegan(
                    "Saltby",
                    Given.Day(expires),
                    "growth",
                    "nobody opens",
                    ["parents"],
                    null,
                    "no"
                )
                {
                    Episode = 1,
                }
            );
}
