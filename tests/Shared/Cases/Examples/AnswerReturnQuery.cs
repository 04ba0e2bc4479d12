using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AnswerReturnQuery =>
        new(
            Past.Registered(),
            Team.Fay,
            new AnswerReturnQuery
            {
                Rule = "2991Q",
                CollectionYear = "2025-26",
                About = "CINdetails[1]",
                Reason = "The family moved here in the middle of the enquiry",
            }
        );
}
