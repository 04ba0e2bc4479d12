using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>What two people are, or were, to each other.</summary>
public enum CoupleKind
{
    /// <summary>Married.</summary>
    Married,

    /// <summary>In a civil partnership.</summary>
    CivilPartnership,

    /// <summary>Living together.</summary>
    LivingTogether,

    /// <summary>Together, in homes of their own.</summary>
    Together,
}

/// <summary>How two people parted.</summary>
public enum Parting
{
    /// <summary>They are together, as far as is known.</summary>
    None,

    /// <summary>They live apart.</summary>
    Separated,

    /// <summary>They are divorced, or their civil partnership was dissolved.</summary>
    Divorced,
}

/// <summary>Two people of a family who are together, or were.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Kind">What they are, or were, to each other; null where that is not said.</param>
/// <param name="From">Since when, as far as is known.</param>
/// <param name="Parted">How they parted; null while they are together, or where that is not said.</param>
/// <param name="Until">The last day they were together.</param>
/// <param name="DivorcedOn">When they were divorced.</param>
public sealed record Couple(
    string Id,
    Guid? One = null,
    Guid? Other = null,
    CoupleKind? Kind = null,
    PartDate? From = null,
    Parting? Parted = null,
    PartDate? Until = null,
    PartDate? DivorcedOn = null
) : IRow<Couple>
{
    static Couple IRow<Couple>.From(string id, string text) => new(id);

    /// <summary>True where they had come together by a day, as far as is known.</summary>
    public bool HadBegun(DateOnly on) => !(From?.Earliest > on);

    /// <summary>How they had parted by a day. What has no day counts from the day from which it is recorded.</summary>
    /// <param name="on">The day.</param>
    /// <param name="saidOn">From which day the record says so.</param>
    public Parting PartedBy(DateOnly on, DateOnly saidOn)
    {
        if ((Parted ?? Parting.None) == Parting.None)
            return Parting.None;
        var apart =
            Until is { } until ? until.Latest < on
            : DivorcedOn is { } day ? day.Earliest <= on
            : saidOn <= on;
        var divorced = Parted == Parting.Divorced && (DivorcedOn is { } divorce ? divorce.Earliest <= on : apart);
        return divorced ? Parting.Divorced
            : apart ? Parting.Separated
            : Parting.None;
    }
}

/// <summary>A couple, with the day from which the record says so.</summary>
/// <param name="Said">What is said.</param>
/// <param name="SaidOn">The day.</param>
public sealed record KnownCouple(Couple Said, DateOnly SaidOn);

/// <summary>Who of the child’s family is or was together, as it is known from now on.</summary>
/// <param name="Couples">The couples.</param>
[FactName(
    "couples-recorded",
    "Who of the child's family is or was together, from when until when, and how they parted."
)]
public sealed record CouplesRecorded(Rows<Couple> Couples) : PersonFact;

/// <summary>How a pregnancy ended.</summary>
public enum PregnancyEnd
{
    /// <summary>Miscarriage.</summary>
    Miscarriage,

    /// <summary>Stillbirth.</summary>
    Stillbirth,

    /// <summary>Termination.</summary>
    Termination,
}

/// <summary>A pregnancy that ended without a child who lives.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="End">How it ended.</param>
/// <param name="When">When, as far as is known.</param>
/// <param name="Name">The name the family gives the child; null where there is none.</param>
/// <param name="With">The other parent, of the same family; null where that is not said.</param>
/// <param name="InConfidence">True for what was told in confidence: only whoever may record it is shown it.</param>
public sealed record EndedPregnancy(
    string Id,
    PregnancyEnd? End = null,
    PartDate? When = null,
    string? Name = null,
    Guid? With = null,
    bool? InConfidence = null
) : IRow<EndedPregnancy>
{
    static EndedPregnancy IRow<EndedPregnancy>.From(string id, string text) => new(id, Name: text);
}

/// <summary>The pregnancies of somebody of a family that ended, as they are known from now on: on her own record, for every child she belongs to.</summary>
/// <param name="Pregnancies">The pregnancies; empty where what was recorded was wrong.</param>
/// <param name="SaidBy">Who says so.</param>
[FactName("pregnancies-told", "The pregnancies of somebody of a family that ended, as they are known from now on.")]
public sealed record PregnanciesTold(Rows<EndedPregnancy>? Pregnancies = null, string? SaidBy = null) : IdentityFact;

/// <summary>Pregnancies that ended were recorded on the record of somebody of the family. What was said stands there, and not here.</summary>
/// <param name="Person">The person.</param>
[FactName("pregnancies-recorded", "Pregnancies that ended were recorded, on the person's own record.")]
public sealed record PregnanciesRecorded(Guid Person) : PersonFact;
