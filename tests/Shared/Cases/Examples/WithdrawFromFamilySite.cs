using Kith.Casework.FamilySite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example WithdrawFromFamilySite =>
        new(
            Past.Held(Team.Amira).And(Mina).And(new FamilySiteInvited(Mina.Person, Mina.Name)),
            Team.Amira,
            new WithdrawFromFamilySite { Person = Mina.Person, Reason = "There is an order of the court now" }
        );
}
