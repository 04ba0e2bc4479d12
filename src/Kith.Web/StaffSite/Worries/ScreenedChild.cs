using Kith.Casework.FrontDoor.Worries;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;

namespace Kith.Web.StaffSite.Worries;

/// <summary>A child of a worry for whom nothing is decided, with the children known here who may be the same.</summary>
/// <param name="Child">The child.</param>
/// <param name="Likely">Who may be the same.</param>
/// <param name="Earlier">What was sent lately about the same child.</param>
public sealed record ScreenedChild(
    WorryChild Child,
    IReadOnlyList<FoundChild> Likely,
    IReadOnlyList<EarlierWorry> Earlier
)
{
    /// <summary>By the record of each who may be the same: what was sent and does not stand there.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<WorryNew>> News { get; init; } =
        new Dictionary<Guid, IReadOnlyList<WorryNew>>();
}

/// <summary>What was decided for a child of a worry.</summary>
/// <param name="Child">The child.</param>
/// <param name="Fact">What stands on the worry.</param>
/// <param name="Entry">What is recorded of the child; null where nothing is, or it cannot be.</param>
public sealed record Screened(WorryChild Child, WorryScreened Fact, Entry? Entry)
{
    /// <summary>True where it goes to whoever works with the child. Of a record that is kept from whoever screens nothing is said.</summary>
    public bool IsContact { get; init; }
}
