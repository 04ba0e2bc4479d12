using Kith.Casework.Agencies;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordAgencyChecks =>
        new(
            Past.Referral().And(new AgencyChecksRequested(TwoChecks) { Episode = 1 }),
            Team.Ruth,
            new RecordAgencyChecks { Answers = TwoAnswers }
        );

    internal static Rows<CheckAnswer> TwoAnswers =>
        [
            new(
                "k1",
                "Meena Patel, Oak School",
                CheckStanding.Received,
                new DateOnly(2024, 1, 9),
                "Meena Patel, by telephone",
                "Away twice a week"
            ),
            new("k2", "Duty sergeant", CheckStanding.Chased, new DateOnly(2024, 1, 9), "The desk"),
        ];
}
