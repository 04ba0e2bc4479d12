using Kith.Casework.Diary;
using Kith.Casework.Meetings;
using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example GiveMeetingNotes =>
        new(
            Past.ProtectionPlan().And(new CoreGroupMet(Attended.ByFamily, "Better", Steps.Full) { Episode = 1 }),
            Team.Amira,
            new GiveMeetingNotes
            {
                People =
                [
                    new(
                        "p1",
                        "parent",
                        Name: "Mum",
                        Given: GivenAfter.PartOfRecord,
                        GivenHow: "by hand",
                        WhyNot: "not the police’s part"
                    ),
                ],
            }
        );
}
