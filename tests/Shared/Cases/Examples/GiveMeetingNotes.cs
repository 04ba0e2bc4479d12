using Kith.Casework.Diary;
using Kith.Casework.Meetings;
using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example GiveMeetingNotes =>
        new(
            CoreGroupHeld,
            Team.Amira,
            new GiveMeetingNotes
            {
                Meeting = CoreGroupHeld.Facts.Count,
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

    private static Past CoreGroupHeld =>
        Past.ProtectionPlan().And(new CoreGroupMet(Attended.ByFamily, "Better", Steps.Full) { Episode = 1 });
}
