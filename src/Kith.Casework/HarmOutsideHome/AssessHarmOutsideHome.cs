using Kith.Casework.Record;

namespace Kith.Casework.HarmOutsideHome;

/// <summary>Looks at harm outside the home or online, with the parents as partners, and decides the way on.</summary>
[ActName("assess-harm-outside-home", "Assess harm outside the home", Place = 34)]
public sealed record AssessHarmOutsideHome : Act<HarmOutsideHomeAssessed>
{
    /// <summary>What kinds of harm, as codes.</summary>
    public IReadOnlyList<string>? Harms { get; init; }

    /// <summary>Where and with whom, and what may happen to the child there.</summary>
    public string? Worries { get; init; }

    /// <summary>What is done about the place and those who harm, and for the parents.</summary>
    public Rows<PlanAction>? Safer { get; init; }

    /// <summary>How the parents take part as partners.</summary>
    public string? Parents { get; init; }

    /// <summary>The way on; null until chosen.</summary>
    public HarmRoute? Route { get; init; }

    /// <summary>Why this way.</summary>
    public string? Because { get; init; }

    /// <summary>What makes the child strong, and what makes the child vulnerable. This child only.</summary>
    public string? Strengths { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }
}
