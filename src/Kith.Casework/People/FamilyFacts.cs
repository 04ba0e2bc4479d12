using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>What kind of tie there is between a child and somebody, as those who live it say.</summary>
public enum TieKind
{
    /// <summary>Close, and holds.</summary>
    Strong,

    /// <summary>Weak, or seldom.</summary>
    Weak,

    /// <summary>Stressful.</summary>
    Stressful,
}

/// <summary>Somebody in a child's family or network, one of several recorded at once.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Person">The person. A sibling with a record of their own has the child's id here.</param>
/// <param name="Name">Name.</param>
/// <param name="Relationship">To the child: mother, father, grandmother …</param>
/// <param name="LivesWithChild">Whether they live with the child; null when not known.</param>
/// <param name="ParentalResponsibility">Whether they have parental responsibility; null when not known.</param>
/// <param name="Contact">Telephone or other contact.</param>
/// <param name="Note">What to know when in touch with them.</param>
/// <param name="HasRecord">True when the person is a child with a record here.</param>
/// <param name="ResponsibilityBy">Who says that they have parental responsibility, and what shows it.</param>
/// <param name="ResponsibilityFrom">From when they have it; null where that is not known.</param>
/// <param name="ResponsibilityUntil">The last day they had it; null while they have.</param>
/// <param name="Until">The last day they were this to the child, such as a partner who has left; null while they are.</param>
/// <param name="Offers">What they have offered: a lift, a bed, money, minding.</param>
/// <param name="Tie">What kind of tie the child has to them; null where nobody says.</param>
/// <param name="From">Since when they are this to the child, as far as is known; null for always, or where that is not known.</param>
public sealed record Relative(
    string Id,
    Guid? Person = null,
    string? Name = null,
    string? Relationship = null,
    bool? LivesWithChild = null,
    bool? ParentalResponsibility = null,
    string? Contact = null,
    string? Note = null,
    bool HasRecord = false,
    string? ResponsibilityBy = null,
    DateOnly? ResponsibilityFrom = null,
    DateOnly? ResponsibilityUntil = null,
    PartDate? Until = null,
    string? Offers = null,
    TieKind? Tie = null,
    PartDate? From = null
) : IRow<Relative>
{
    static Relative IRow<Relative>.From(string id, string text) => new(id, Name: text);
}

/// <summary>Who belongs to a child's family and network, several at once. What is left blank of somebody known stays as it was.</summary>
/// <param name="People">Who.</param>
[FactName("family-recorded", "Who belongs to a child's family and network, several people at once.")]
public sealed record FamilyRecorded(Rows<Relative> People) : PersonFact;

/// <summary>Who somebody of the family is was recorded: it stands on the person's own record, for every child they belong to.</summary>
/// <param name="Person">The person.</param>
[FactName("family-member-described", "Who somebody of the family is was recorded, on the person's own record.")]
public sealed record FamilyMemberDescribed(Guid Person) : PersonFact;

/// <summary>Why nothing is known of a parent.</summary>
public enum NotKnownBecause
{
    /// <summary>The mother or carer does not say, or not yet.</summary>
    NotSaid,

    /// <summary>Nobody in the family knows.</summary>
    NobodyKnows,

    /// <summary>The child was conceived with donated sperm or eggs.</summary>
    Donor,

    /// <summary>Asking now would put somebody at risk.</summary>
    NotSafeToAsk,

    /// <summary>Nobody has asked yet.</summary>
    NotAsked,

    /// <summary>For another reason: the words beside it say which.</summary>
    InWords,
}

/// <summary>A parent of the child is not known, and why. Asked again until somebody is recorded.</summary>
/// <param name="Parent">Which: father or mother.</param>
/// <param name="Because">Why.</param>
/// <param name="AskAgainOn">When to ask again.</param>
/// <param name="Note">Why in words, and what was tried.</param>
[FactName("parent-not-known", "A parent of the child is not known, with the reason and when to ask again.")]
public sealed record ParentNotKnown(
    string Parent,
    NotKnownBecause Because,
    DateOnly? AskAgainOn = null,
    string? Note = null
) : PersonFact;
