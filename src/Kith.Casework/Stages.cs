using System.Collections.Immutable;
using Kith.Casework.AwayFromHome;
using Kith.Casework.BeforeCourt;
using Kith.Casework.ChildInNeed;
using Kith.Casework.DisabledChildren;
using Kith.Casework.EarlyHelp;
using Kith.Casework.EmergencyProtection;
using Kith.Casework.FamilyLed;
using Kith.Casework.FrontDoor;
using Kith.Casework.LookedAfter;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework;

/// <summary>The stages of the work. The one place that names them: each is a folder that brings its facts, acts and state.</summary>
public static class Stages
{
    /// <summary>A contact or referral waits for its decision.</summary>
    public const string FrontDoor = "front-door";

    /// <summary>Early help with the family's agreement.</summary>
    public const string EarlyHelp = "early-help";

    /// <summary>Assessment under section 17 of the Children Act 1989.</summary>
    public const string Section17 = "section-17";

    /// <summary>Support for a disabled child where nothing suggests harm.</summary>
    public const string DisabledChildSupport = "disabled-child-support";

    /// <summary>A child in need plan.</summary>
    public const string ChildInNeed = "child-in-need";

    /// <summary>A strategy discussion is wanted, or was held and its outcome is open.</summary>
    public const string StrategyDiscussion = "strategy-discussion";

    /// <summary>Enquiries under section 47 of the Children Act 1989.</summary>
    public const string Section47 = "section-47";

    /// <summary>A child protection conference is awaited.</summary>
    public const string Conference = "conference";

    /// <summary>A child protection plan.</summary>
    public const string ChildProtectionPlan = "child-protection-plan";

    /// <summary>The episode is closed.</summary>
    public const string Closed = "closed";

    /// <summary>Where an episode is before anything says otherwise.</summary>
    public const string Beginning = FrontDoor;

    /// <summary>Every stage with nothing done in it, the one that protects most first: where several run side by side, that one counts.</summary>
    public static ImmutableArray<StageState> All { get; } =
    [
        ProtectionState.Nothing,
        EmergencyState.Nothing,
        LookedAfterState.Nothing,
        AwayState.Nothing,
        BeforeCourtState.Nothing,
        DisabledChildrenState.Nothing,
        ChildInNeedState.Nothing,
        FamilyLedState.Nothing,
        EarlyHelpState.Nothing,
        FrontDoorState.Nothing,
    ];

    /// <summary>The stages at which a case is open, in the order in which a child meets them.</summary>
    public static IReadOnlyList<string> Open { get; } =
    [.. All.Reverse().SelectMany(stage => stage.Names).Select(stage => stage.Name)];

    /// <summary>The names that guidance files may give an episode's stage.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Open, Closed];

    private static readonly Dictionary<string, string> Titles = All.SelectMany(stage => stage.Names)
        .Append(new StageName(Closed, "Closed"))
        .ToDictionary(stage => stage.Name, stage => stage.Title, StringComparer.Ordinal);

    /// <summary>A stage as people say it; null for what is none.</summary>
    public static string? TitleOf(string stage) => Titles.GetValueOrDefault(stage);

    /// <summary>Where a stage stands on the journey; a part of the work that is no stage comes last.</summary>
    public static int PlaceOf(string stage)
    {
        for (var place = 0; place < Names.Count; place++)
            if (Names[place] == stage)
                return place;
        return Names.Count;
    }
}
