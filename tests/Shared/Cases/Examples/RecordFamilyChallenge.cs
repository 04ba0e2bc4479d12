using Kith.Casework.Challenges;
using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordFamilyChallenge
    {
        get
        {
            var past = Past.Authorised().And(Mina);
            return new(
                past,
                Team.Amira,
                new RecordFamilyChallenge
                {
                    Whose = ChallengedBy.Family,
                    Person = Mina.Person,
                    Decision = past.Facts.ToList().FindIndex(before => before.Fact is AssessmentSubmitted) + 1,
                    Words = "We never said that he shouts",
                    Wants = "Take it out",
                    To = "helen",
                }
            );
        }
    }
}
