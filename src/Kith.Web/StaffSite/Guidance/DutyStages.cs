namespace Kith.Web.StaffSite.Guidance;

/// <summary>The parts of the work in the order in which people read them: a child's journey first, then what surrounds it.</summary>
internal static class DutyStages
{
    private static readonly string[] InOrder =
    [
        "front-door",
        "early-help",
        "section-17",
        "child-in-need",
        "disabled-child-support",
        "disabled-children",
        "pre-birth",
        "emergency-protection",
        "strategy-discussion",
        "section-47",
        "conference",
        "child-protection-plan",
        "family-networks",
        "looked-after-interface",
        "extra-familial-harm",
        "closed",
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
}
