using Kith.Casework.FamilySite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example InviteToFamilySite =>
        new(
            Past.Held(Team.Amira).And(Mina),
            Team.Amira,
            new InviteToFamilySite { Person = Mina.Person, Shows = ["people", "happening"] }
        );
}
