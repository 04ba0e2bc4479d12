using Kith.Casework.Challenges;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example SettleChallenge =>
        new(
            Past.Held(Team.Amira).And(new ChallengeRaised("no visit for a month", "ruth") { Episode = 1 }, by: "amira"),
            Team.Amira,
            new SettleChallenge
            {
                Challenge = 5,
                Outcome = ChallengeOutcome.Changed,
                How = "a visit every week",
            }
        );
}
