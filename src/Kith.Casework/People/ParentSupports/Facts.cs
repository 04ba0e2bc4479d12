using Kith.Casework.Record;

namespace Kith.Casework.People.ParentSupports;

/// <summary>What a parent said to the offer of support in their own right.</summary>
public enum ParentSupportAnswer
{
    /// <summary>They have not said yet.</summary>
    Undecided,

    /// <summary>They want it.</summary>
    Accepted,

    /// <summary>They do not want it, or not now.</summary>
    Declined,
}

/// <summary>Why the support of a parent in their own right ends.</summary>
public enum ParentSupportEnd
{
    /// <summary>It is not needed any more.</summary>
    NotNeeded,

    /// <summary>They want it no more.</summary>
    TheirWish,

    /// <summary>They have moved, and somebody else goes on with it or was asked to.</summary>
    Moved,

    /// <summary>It cannot be given any more.</summary>
    NotGiven,
}

/// <summary>A fact about the support of a parent in their own right. It stands on their own record, and outlives our work with any of their children.</summary>
public abstract record ParentSupportFact : IdentityFact;

/// <summary>A parent was offered support in their own right.</summary>
/// <param name="What">What was offered.</param>
/// <param name="Answer">What they said.</param>
/// <param name="Words">In their words.</param>
/// <param name="Supporter">The user who leads it; null where it does not begin.</param>
/// <param name="ReviewOn">When it is looked at again; null where it does not begin.</param>
/// <param name="Name">By what name they stood on the record of the child through whom it was offered.</param>
[FactName("parent-support-offered", "A parent was offered support in their own right.")]
public sealed record ParentSupportOffered(
    string What,
    ParentSupportAnswer Answer,
    string? Words = null,
    string? Supporter = null,
    DateOnly? ReviewOn = null,
    string? Name = null
) : ParentSupportFact;

/// <summary>The support of a parent in their own right was looked at with them, and goes on.</summary>
/// <param name="How">How it goes.</param>
/// <param name="Words">In their words.</param>
/// <param name="Supporter">The user who leads it from now on.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
[FactName(
    "parent-support-reviewed",
    "The support of a parent in their own right was looked at with them, and goes on."
)]
public sealed record ParentSupportReviewed(string How, string? Words, string Supporter, DateOnly ReviewOn)
    : ParentSupportFact;

/// <summary>The support of a parent in their own right has ended.</summary>
/// <param name="Why">Why.</param>
/// <param name="How">What came of it.</param>
/// <param name="Words">In their words.</param>
[FactName("parent-support-ended", "The support of a parent in their own right has ended.")]
public sealed record ParentSupportEnded(ParentSupportEnd Why, string How, string? Words = null) : ParentSupportFact;

/// <summary>The support of somebody of the family in their own right was recorded on their own record. What was said stands there, and not here.</summary>
/// <param name="Person">The person.</param>
[FactName("parent-support-recorded", "The support of a parent in their own right was recorded, on their own record.")]
public sealed record ParentSupportRecorded(Guid Person) : PersonFact;
