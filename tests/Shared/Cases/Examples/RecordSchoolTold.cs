using Kith.Casework.FrontDoor;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordSchoolTold =>
        new(
            Past.Incident(),
            Team.Fay,
            new RecordSchoolTold
            {
                By = "the police",
                Whom = "Mrs Lane, Quay Primary",
                Does = "a quiet start",
            }
        );
}
