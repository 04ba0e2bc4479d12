namespace Kith.Web.StaffSite.Find;

/// <summary>Who is known around a child of whom it is decided what becomes of a referral, or what a contact changes, and what it says that is new.</summary>
/// <param name="Likely">Who may be the same child.</param>
/// <param name="Beside">The children of other families on whose records the address stands.</param>
/// <param name="Siblings">Brothers and sisters, with what was before.</param>
public sealed record AroundReferral(
    IReadOnlyList<LikelyChild> Likely,
    IReadOnlyList<FoundChild> Beside,
    IReadOnlyList<SiblingBefore> Siblings
)
{
    /// <summary>Nobody.</summary>
    public static AroundReferral Nobody { get; } = new([], [], []);

    /// <summary>What was sent and the record does not hold.</summary>
    public IReadOnlyList<NewBehind> News { get; init; } = [];

    /// <summary>The telephone numbers of agencies that work with the family, as the list of agencies has them, by name.</summary>
    public IReadOnlyDictionary<string, string> Numbers { get; init; } = new Dictionary<string, string>();
}
