using Kith.Casework;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>The parts of the work in the order in which people read them: a child's journey, with what belongs beside it, then what surrounds it.</summary>
internal static class DutyStages
{
    private static readonly string[] InOrder =
    [
        .. Stages.Names.SelectMany(stage => Before(stage).Append(stage)),
        "information-sharing",
        "cross-cutting",
        "allegations",
        "serious-incident",
        "child-death",
        "partnership",
    ];

    /// <summary>Where a stage stands; one that is not listed comes last.</summary>
    public static int PlaceOf(string stage) =>
        Array.IndexOf(InOrder, stage) is var place and >= 0 ? place : InOrder.Length;

    private static string[] Before(string stage) =>
        stage switch
        {
            Stages.StrategyDiscussion => ["disabled-children", "pre-birth", "emergency-protection"],
            Stages.Closed => ["family-networks", "looked-after-interface", "extra-familial-harm"],
            _ => [],
        };
}
