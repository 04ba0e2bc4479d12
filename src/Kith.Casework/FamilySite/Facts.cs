using Kith.Casework.Record;

namespace Kith.Casework.FamilySite;

/// <summary>A fact about what somebody of the family sees of the child on the family’s site. It is about the child, and no one episode.</summary>
public abstract record FamilySiteFact : Fact;

/// <summary>Somebody who brings the child up was invited to the family’s site.</summary>
/// <param name="Person">Who, of the family.</param>
/// <param name="Name">Their name then.</param>
/// <param name="Shows">What they see beside the papers issued to them: people, happening, next.</param>
[FactName("invited-to-family-site", "Somebody who brings the child up was invited to the family’s site.")]
public sealed record FamilySiteInvited(Guid Person, string? Name = null, IReadOnlyList<string>? Shows = null)
    : FamilySiteFact;

/// <summary>The family’s site shows somebody nothing of the child any more.</summary>
/// <param name="Person">Who, of the family.</param>
/// <param name="Name">Their name then.</param>
/// <param name="Reason">Why.</param>
[FactName("withdrawn-from-family-site", "The family’s site shows somebody nothing of the child any more.")]
public sealed record FamilySiteWithdrawn(Guid Person, string? Name = null, string? Reason = null) : FamilySiteFact;
