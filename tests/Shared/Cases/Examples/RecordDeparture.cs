using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordDeparture =>
        new(
            Past.Held(Team.Amira),
            Team.Amira,
            new RecordDeparture
            {
                Duty = "assessment-max-duration",
                Reason = "Mum was in hospital",
                Cause = "illness",
                AuthorisedBy = "ruth",
            }
        );
}
