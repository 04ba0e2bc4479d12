using Kith.Casework.Record;

namespace Kith.Casework.HarmOutsideHome;

/// <summary>The way on from an assessment of harm outside the home.</summary>
public enum HarmRoute
{
    /// <summary>Early help with the family's agreement.</summary>
    EarlyHelp,

    /// <summary>Assessment or a plan under section 17 of the Children Act 1989.</summary>
    Section17,

    /// <summary>A strategy discussion, and enquiries under section 47 of the Children Act 1989 where it decides so.</summary>
    Section47,

    /// <summary>What goes on already is enough.</summary>
    GoesOn,
}

/// <summary>Harm outside the home or online was looked at with the child and the parents, and the way on was decided.</summary>
/// <param name="Harms">What kinds of harm, as codes.</param>
/// <param name="Worries">Where and with whom, and what may happen to the child there.</param>
/// <param name="Safer">What is done about the place and those who harm, and for the parents: by whom, by when.</param>
/// <param name="Parents">How the parents take part as partners.</param>
/// <param name="Route">The way on.</param>
/// <param name="Because">Why this way.</param>
/// <param name="Strengths">What makes the child strong, who the child is, and what makes the child vulnerable, at home too.</param>
/// <param name="ChildSaid">What the child said or showed. This child only.</param>
[FactName(
    "harm-outside-home-assessed",
    "Harm outside the home or online was looked at with the child and the parents, and the way on was decided."
)]
public sealed record HarmOutsideHomeAssessed(
    IReadOnlyList<string> Harms,
    string Worries,
    Rows<PlanAction> Safer,
    string Parents,
    HarmRoute Route,
    string Because,
    string? Strengths = null,
    string? ChildSaid = null
) : Fact;
