using Kith.Casework.Record;

namespace Kith.Casework.HarmOutsideHome.Contexts;

/// <summary>
/// A fact about a place, a group or somebody outside the family where children may be harmed. It stands in a stream of its own, which
/// those alone read who keep these records; no child is named in it.
/// </summary>
public abstract record ContextFact : Fact;

/// <summary>What harms children outside the home.</summary>
public enum ContextKind
{
    /// <summary>A place, on the ground or online.</summary>
    Place,

    /// <summary>A group of young people.</summary>
    PeerGroup,

    /// <summary>Somebody outside the family.</summary>
    Person,
}

/// <summary>It was said what a place, a group or a person of concern is; the first time the record begins.</summary>
/// <param name="Kind">Which of them it is.</param>
/// <param name="Name">How it is called. Whoever works with a child who is linked reads it.</param>
/// <param name="Concern">What may happen to children there. Those who keep the record read it.</param>
/// <param name="Where">The address, the site, where the group meets, where the person is found.</param>
/// <param name="Description">What it looks like, who runs it.</param>
[FactName("context-described", "It was said what a place, a group or a person of concern outside the home is.")]
public sealed record ContextDescribed(
    ContextKind Kind,
    string Name,
    string Concern,
    string? Where = null,
    string? Description = null
) : ContextFact;

/// <summary>Something was learned of a place, a group or a person of concern.</summary>
/// <param name="What">What.</param>
/// <param name="From">Who told of it.</param>
[FactName("context-noted", "Something was learned of a place, a group or a person of concern.")]
public sealed record ContextNoted(string What, string? From = null) : ContextFact;

/// <summary>It was agreed who does what to stop the harm of a place, a group or a person.</summary>
/// <param name="People">Who agreed it, and for whom.</param>
/// <param name="Actions">Who does what by when: police, licensing, council, school, transport.</param>
/// <param name="Why">Why this.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
[FactName("disruption-agreed", "It was agreed who does what to stop the harm of a place, a group or a person.")]
public sealed record DisruptionAgreed(
    string People,
    Rows<PlanAction> Actions,
    string? Why = null,
    DateOnly? ReviewOn = null
) : ContextFact;

/// <summary>Something that was agreed to stop the harm was done, or is needed no more.</summary>
/// <param name="Action">Which.</param>
/// <param name="What">What came of it.</param>
[FactName("disruption-action-ended", "Something that was agreed to stop the harm was done, or is needed no more.")]
public sealed record DisruptionActionEnded(string Action, string What) : ContextFact;

/// <summary>A place, a group or a person of concern was looked at again, and it was said when next.</summary>
/// <param name="ReviewOn">When next.</param>
/// <param name="What">How it stands.</param>
[FactName(
    "context-reviewed",
    "A place, a group or a person of concern was looked at again, and it was said when next."
)]
public sealed record ContextReviewed(DateOnly ReviewOn, string What) : ContextFact;

/// <summary>A place, a group or a person is of concern no more.</summary>
/// <param name="Why">Why.</param>
[FactName("context-closed", "A place, a group or a person is of concern no more.")]
public sealed record ContextClosed(string Why) : ContextFact;

/// <summary>A place, a group or a person is of concern again.</summary>
/// <param name="Why">Why.</param>
[FactName("context-reopened", "A place, a group or a person is of concern again.")]
public sealed record ContextReopened(string Why) : ContextFact;
