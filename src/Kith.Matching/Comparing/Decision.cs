namespace Kith.Matching.Comparing;

/// <summary>What is proposed of a record that came in and one that is held.</summary>
public enum Decision
{
    /// <summary>Not this person, or nobody knows of a reason to think so.</summary>
    New,

    /// <summary>Somebody has to look.</summary>
    Perhaps,

    /// <summary>Records of one person.</summary>
    Same,
}
