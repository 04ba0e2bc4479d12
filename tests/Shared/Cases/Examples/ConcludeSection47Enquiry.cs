using Kith.Casework.ChildInNeed;
using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ConcludeSection47Enquiry =>
        new(
            Past.Enquiry().And(new ChildSeen(true, "ow", "school") { Episode = 1 }),
            Team.Amira,
            new ConcludeSection47Enquiry
            {
                ChildSaid = "ow",
                ChildNotSeenReason = "was seen",
                Findings = "harm",
                Outcome = EnquiryOutcome.Conference,
                Chair = "chris",
            }
        );
}
