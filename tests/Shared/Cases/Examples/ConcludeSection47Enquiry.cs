using Kith.Casework.ChildInNeed;
using Kith.Casework.Protection;
using Kith.Casework.Record;

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
                Adults = TwoAdults,
                ParentsTold = true,
                ToldWhat = "Mum and Dad, on the Tuesday, that it is about the mark",
                FamilyNeeds = "rest for her mother",
                Findings = "harm",
                Outcome = EnquiryOutcome.Conference,
                Chair = "chris",
            }
        );

    internal static Rows<EnquiryAdult> TwoAdults =>
        [
            new(
                "mother",
                "The mother: not on record",
                null,
                "warm, and afraid of him",
                AdultSeen.WithOthers,
                "He would not leave the room",
                AdultChecked.SomethingFound,
                "two calls to the police",
                "a safe place of her own"
            ),
            new(
                "father",
                "The father: not on record",
                Means: "nobody says",
                Seen: AdultSeen.NotSeen,
                SeenWhy: "not known",
                Checked: AdultChecked.NotChecked,
                CheckedWhy: "no name"
            ),
        ];
}
