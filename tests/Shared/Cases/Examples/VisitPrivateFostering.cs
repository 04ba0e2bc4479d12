using Kith.Casework.AwayFromHome;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example VisitPrivateFostering =>
        new(
            Past.PrivatelyFostered(),
            Team.Amira,
            new VisitPrivateFostering
            {
                Alone = true,
                ChildSaid = "I like the dog",
                Account = "a room of her own",
                Suits = "it does",
            }
        );
}
