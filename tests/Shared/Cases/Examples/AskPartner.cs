using Kith.Casework.PartnerSite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AskPartner =>
        new(
            Past.Held(Team.Amira),
            Team.Amira,
            new AskPartner
            {
                Name = "Helen Sharrow",
                Role = "Class teacher",
                Agency = "Oak School",
                Telephone = "01632 960320",
                Purpose = "conference",
                Asks = "How are the mornings, and what do you see at the gate?",
                By = new DateOnly(2024, 2, 15),
                Ring = "01632 960400",
                Basis = PartnerBasis.PublicTask,
                ShownToFamily = false,
                WhyNot = "They learn of it from us on Monday",
                Sections = ["identity", "people"],
                Until = new DateOnly(2024, 3, 30),
            }
        );

    /// <summary>A teacher who was asked for a report, and nothing has come.</summary>
    private static PartnerAsked Teacher =>
        new(
            "Helen Sharrow",
            "Oak School",
            "conference",
            "How are the mornings?",
            new DateOnly(2024, 2, 20),
            PartnerBasis.Agreed,
            ShownToFamily: true
        )
        {
            Episode = 1,
        };
}
