using Kith.Casework.AwayFromHome;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example OfferReturnInterview =>
        new(
            Past.BackAgain(),
            Team.Amira,
            new OfferReturnInterview
            {
                Interviewer = "Jan, of the youth project",
                Independent = true,
                Answer = InterviewAnswer.Later,
                ChildSaid = "not to Mum",
                Told = "the police, with his yes",
            }
        );
}
