using Kith.Casework.AwayFromHome;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example NotifyPrivateFostering =>
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new NotifyPrivateFostering
            {
                Carer = "Mrs Odu, a friend of the mother",
                Year = FosteredYear.First,
                Agreed = "until summer",
                ParentsSay = "grateful",
            }
        );
}
