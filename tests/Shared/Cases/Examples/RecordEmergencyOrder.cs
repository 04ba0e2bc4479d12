using Kith.Casework.EmergencyProtection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordEmergencyOrder =>
        new(
            Past.PoliceProtected(),
            Team.Amira,
            new RecordEmergencyOrder
            {
                At = new TimeOnly(16, 0),
                Applicant = OrderApplicant.LocalAuthority,
                Court = "Saltby family court, 7 of 2024",
                Expires = new DateOnly(2024, 1, 22),
                ExpiresAt = new TimeOnly(12, 0),
                Reason = "hurt again",
                Place = "with Gran",
                Contact = "Mum at Gran's, daily",
                Examination = "the arm, by the doctor",
                Exclusion = "Wayne, from the flat",
                Told = ["parents"],
                NotTold = "Dad is at sea",
                ParentsSay = "we will go to court",
                ChildSaid = "not with Wayne",
            }
        );
}
