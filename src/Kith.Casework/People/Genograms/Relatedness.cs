using System.Collections.Immutable;
using Kith.Casework.Record;

namespace Kith.Casework.People.Genograms;

/// <summary>Somebody in a family, as a genogram draws them.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Name; empty for somebody of whom only the place is known.</param>
/// <param name="Sex">Sex; null when not known.</param>
/// <param name="BornOn">Date of birth; null when not known.</param>
/// <param name="DiedOn">Date of death; null for somebody who lives.</param>
/// <param name="Unborn">True for a child not born yet.</param>
public sealed record Kin(
    Guid Id,
    string Name,
    Sex? Sex = null,
    DateOnly? BornOn = null,
    DateOnly? DiedOn = null,
    bool Unborn = false
)
{
    /// <summary>True for a parent of whom nothing is known: drawn, because somebody is missing there.</summary>
    public bool Unknown { get; init; }

    /// <summary>How the pregnancy ended; null for anybody who was born, or is to be.</summary>
    public PregnancyEnd? Ended { get; init; }

    /// <summary>When it ended, as far as is known.</summary>
    public PartDate? EndedOn { get; init; }

    /// <summary>Where among brothers and sisters somebody stands.</summary>
    internal DateOnly? Order => BornOn ?? EndedOn?.Earliest;
}

/// <summary>Two people who have or had children or a life together; one alone where nobody is known beside them.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other; the same again for one alone.</param>
/// <param name="Children">Their children.</param>
/// <param name="ByLaw">True where the children are theirs by adoption.</param>
/// <param name="Parted">How their life together ended, by the day as at which it is drawn.</param>
public sealed record Union(
    Guid One,
    Guid Other,
    ImmutableArray<Guid> Children,
    bool ByLaw = false,
    Parting Parted = Parting.None
)
{
    /// <summary>What is recorded of the two as a couple; null where nothing is.</summary>
    public Couple? Couple { get; init; }

    /// <summary>True for somebody beside whom nobody is known: a pregnancy of which the other parent is not said.</summary>
    public bool IsOfOne => One == Other;
}

/// <summary>Who is whose parent, child and partner in a family.</summary>
/// <param name="Child">The child from whose record it is seen.</param>
/// <param name="People">Everybody in it.</param>
/// <param name="Unions">Who belongs together, and whose children are whose.</param>
/// <param name="Around">Who matters to the child and is no family, or of whom it is not said how they are related: the relationship beside each.</param>
public sealed record Relatedness(
    Guid Child,
    IReadOnlyList<Kin> People,
    IReadOnlyList<Union> Unions,
    IReadOnlyList<(Kin Person, string Relationship)> Around
);
