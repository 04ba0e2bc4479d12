using Kith.Casework.Challenges;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EscalateChallenge =>
        new(
            Past.Held(Team.Amira).And(new ChallengeRaised("no visit for a month", "ruth") { Episode = 1 }, by: "amira"),
            Team.Amira,
            new EscalateChallenge
            {
                Challenge = 5,
                To = "helen",
                Why = "no answer came",
            }
        );
}
