using Kith.Casework.Record;

namespace Kith.Casework.Replay;

/// <summary>The stages in the order in which a child meets them.</summary>
public static class StageOrder
{
    /// <summary>The stages at which a case is open.</summary>
    public static IReadOnlyList<string> Open { get; } =
    [
        Stages.FrontDoor,
        Stages.EarlyHelp,
        Stages.Section17,
        Stages.DisabledChildSupport,
        Stages.ChildInNeed,
        Stages.StrategyDiscussion,
        Stages.Section47,
        Stages.Conference,
        Stages.ChildProtectionPlan,
    ];

    private static readonly string[] All = [.. Open, Stages.Closed];

    /// <summary>Where a stage stands; a part of the work that is no stage of a journey comes last.</summary>
    public static int PlaceOf(string stage) => Array.IndexOf(All, stage) is var place and >= 0 ? place : All.Length;
}
