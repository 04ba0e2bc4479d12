using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>What kind of agency somebody works for.</summary>
public enum AgencyKind
{
    /// <summary>School, nursery or college.</summary>
    Education,

    /// <summary>Health.</summary>
    Health,

    /// <summary>A service or group that supports families.</summary>
    Support,

    /// <summary>Police.</summary>
    Police,

    /// <summary>Probation.</summary>
    Probation,

    /// <summary>Housing.</summary>
    Housing,

    /// <summary>Another agency.</summary>
    Other,
}

/// <summary>Somebody who works with the family and not here: a teacher, a health visitor, a probation officer.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Name">Name.</param>
/// <param name="Role">What they do.</param>
/// <param name="Agency">For whom.</param>
/// <param name="Telephone">Telephone number.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="LastContactOn">When we were last in touch.</param>
/// <param name="Until">The last day they worked with the family; null while they do.</param>
/// <param name="Kind">What kind of agency theirs is; null where nobody says.</param>
/// <param name="Tie">What kind of tie the child and the family have to them; null where nobody says.</param>
/// <param name="From">Since when they work with the family, as far as is known.</param>
public sealed record Professional(
    string Id,
    string? Name = null,
    string? Role = null,
    string? Agency = null,
    string? Telephone = null,
    string? Email = null,
    DateOnly? LastContactOn = null,
    PartDate? Until = null,
    AgencyKind? Kind = null,
    TieKind? Tie = null,
    PartDate? From = null
) : IRow<Professional>
{
    static Professional IRow<Professional>.From(string id, string text) => new(id, Name: text);
}

/// <summary>Who works with the family and not here, as it is known from now on.</summary>
/// <param name="Professionals">Who.</param>
[FactName("professionals-recorded", "Who works with the family from other agencies.")]
public sealed record ProfessionalsRecorded(Rows<Professional> Professionals) : PersonFact;

/// <summary>A kind of order or agreement that says who may decide for a child, or what they may do.</summary>
public enum OrderKind
{
    /// <summary>A parental responsibility order or agreement.</summary>
    ParentalResponsibility,

    /// <summary>With whom the child lives or spends time.</summary>
    ChildArrangements,

    /// <summary>Special guardianship.</summary>
    SpecialGuardianship,

    /// <summary>Adoption.</summary>
    Adoption,

    /// <summary>Care order.</summary>
    Care,

    /// <summary>Interim care order.</summary>
    InterimCare,

    /// <summary>Supervision order.</summary>
    Supervision,

    /// <summary>Emergency protection order.</summary>
    EmergencyProtection,

    /// <summary>An order not to come near, or not to harm.</summary>
    NonMolestation,

    /// <summary>A prohibited steps or specific issue order.</summary>
    ProhibitedStepsOrSpecificIssue,

    /// <summary>Another order.</summary>
    Other,
}

/// <summary>An order of a court about a child, or an agreement that stands like one.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Kind">Which.</param>
/// <param name="Court">The court that made it.</param>
/// <param name="From">From which day.</param>
/// <param name="Until">The last day; null while it stands, or where it has none.</param>
/// <param name="About">Whom it names, and what it says.</param>
/// <param name="Seen">True when somebody here has seen the paper.</param>
public sealed record LegalOrder(
    string Id,
    OrderKind? Kind = null,
    string? Court = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    string? About = null,
    bool? Seen = null
) : IRow<LegalOrder>
{
    static LegalOrder IRow<LegalOrder>.From(string id, string text) => new(id, About: text);
}

/// <summary>Which orders of a court there are about the child, as it is known from now on.</summary>
/// <param name="Orders">The orders.</param>
[FactName("legal-orders-recorded", "Which orders of a court there are about the child.")]
public sealed record LegalOrdersRecorded(Rows<LegalOrder> Orders) : PersonFact;
