namespace Kith.Matching.Comparing;

/// <summary>What two records may be to one another.</summary>
public enum Hypothesis
{
    /// <summary>Records of one person.</summary>
    Same,

    /// <summary>Two people of one household or family, born together.</summary>
    Twin,

    /// <summary>Two other people of one household or family: brothers and sisters, parent and child.</summary>
    Household,

    /// <summary>Two people who have nothing to do with one another.</summary>
    Stranger,
}
