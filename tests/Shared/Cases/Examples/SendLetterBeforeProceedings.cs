using Kith.Casework.BeforeCourt;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example SendLetterBeforeProceedings =>
        new(
            Past.LegallyPlanned(),
            Team.Amira,
            new SendLetterBeforeProceedings
            {
                Recipients = TwoRecipients,
                Concerns = "nights alone",
                Expects = "an adult at night",
                Support = "a sitter",
                LegalAdvice = true,
                FamilyMeetingOffered = true,
                BestInterestsReason = "offered before",
                MeetingOn = new DateOnly(2024, 6, 3),
            }
        );

    internal static Rows<LetterRecipient> TwoRecipients =>
        [
            new("k3f9", null, "Rosa Hart", "Polish", "by hand", "Amira", "she signed"),
            new("b7", null, "Joe Hart", null, "by post", null, null, "at sea until May"),
        ];
}
