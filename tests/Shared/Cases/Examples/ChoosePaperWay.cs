using Kith.Casework.FamilySite;
using Kith.Casework.Papers;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ChoosePaperWay =>
        new(PlanIssued(), Team.Amira, new ChoosePaperWay { Paper = PlanPrepared().Facts.Count, Way = PaperRoute.Post });
}
