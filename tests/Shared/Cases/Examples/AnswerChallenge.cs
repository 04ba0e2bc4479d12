using Kith.Casework.Challenges;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AnswerChallenge =>
        new(
            Past.Held(Team.Amira).And(new ChallengeRaised("no visit for a month", "amira") { Episode = 1 }, by: "ruth"),
            Team.Amira,
            new AnswerChallenge { Challenge = 5, Answer = "I go tomorrow" }
        );
}
