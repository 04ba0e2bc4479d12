using Kith.Casework.Challenges;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AnswerFamilyChallenge
    {
        get
        {
            var past = Past.Authorised()
                .And(
                    new FamilyChallenged(ChallengedBy.Child, "Dad never shouts", Name: "Max", To: "helen")
                    {
                        Episode = 1,
                    }
                );
            return new(
                past,
                Team.Helen,
                new AnswerFamilyChallenge
                {
                    Challenge = past.Facts.Count,
                    Outcome = FamilyChallengeOutcome.Changed,
                    Answer = "You are right. We take it out today",
                    How = "At his school",
                }
            );
        }
    }
}
