using Kith.Casework.ChildInNeed;
using Kith.Casework.Meetings;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example TellOfAssessment =>
        new(
            Past.Authorised(),
            Team.Amira,
            new TellOfAssessment
            {
                People =
                [
                    new("child", "child", GivenHow: "in person, with the drawn page", Proof: "she told it back"),
                    new("r1", "referrer", Name: "Ms Bell", WhyNot: "left the school"),
                ],
            }
        );
}
