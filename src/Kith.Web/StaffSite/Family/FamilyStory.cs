using Kith.Casework.Record;
using Kith.Store.Protocols;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Family;

/// <summary>What of a family's story is asked for.</summary>
/// <param name="Child">Only what concerns one child, by id; null or empty for all of them.</param>
/// <param name="Kind">Only entries of a kind; null or empty for every kind.</param>
/// <param name="Text">Only entries that mention something; empty for all.</param>
public sealed record StoryChoice(string? Child, string? Kind, string Text)
{
    /// <summary>True where nothing is left out.</summary>
    public bool IsAll => string.IsNullOrEmpty(Child) && string.IsNullOrEmpty(Kind) && Text.Length == 0;
}

/// <summary>A page of a family's story.</summary>
/// <param name="Entries">The entries, the latest first.</param>
/// <param name="Kinds">The kinds of entries there are.</param>
/// <param name="Under">By which rules each was done.</param>
/// <param name="NotAgreed">The departures that a manager did not agree to, by act.</param>
/// <param name="Children">Whose record each is, second records included.</param>
/// <param name="Records">The records, second ones included.</param>
/// <param name="Choice">What was asked for.</param>
public sealed record FamilyStory(
    Paged<SharedEntry> Entries,
    IReadOnlyList<string> Kinds,
    IReadOnlyDictionary<(Guid Child, int Version), DoneUnder> Under,
    ILookup<Guid, Departed> NotAgreed,
    IReadOnlyDictionary<Guid, SeenChild> Children,
    IReadOnlyDictionary<Guid, SeenChild> Records,
    StoryChoice Choice
);
