using Kith.Casework.FrontDoor;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example DecideContact =>
        new(
            Past.Held(Team.Amira).And(new ContactReceived("Gran", "No coat again", ToDecide: true) { Episode = 1 }),
            Team.Amira,
            new DecideContact
            {
                Outcome = ContactOutcome.GoesOn,
                Reason = "Amira asks at home tomorrow",
                How = "e-mail",
                Said = "We look into it",
                Proof = "Gran rang back",
            }
        );
}
