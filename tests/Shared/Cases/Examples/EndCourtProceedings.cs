using Kith.Casework.BeforeCourt;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndCourtProceedings =>
        new(
            Past.InCourt(),
            Team.Amira,
            new EndCourtProceedings
            {
                Outcome = CourtOutcome.FamilyOrder,
                Said = "Gran looks after her",
                ParentSupport = "a worker of her own",
            }
        );
}
