using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AnswerTransferIn =>
        new(
            Past.MovingIn(),
            Team.Amira,
            new AnswerTransferIn
            {
                Accepted = false,
                Reason = "They went back after a week",
                Told = "Jo Firth, by telephone",
            }
        );
}
