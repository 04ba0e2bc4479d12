using System.Collections.Immutable;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Who the child is, and the family.</summary>
/// <param name="Registered">Numbers and characteristics; null before registration.</param>
/// <param name="Name">Name; null for a child known by number only.</param>
/// <param name="BornOn">Date of birth; null when not known or not born.</param>
/// <param name="Described">Language, communication, school, doctor; null when not recorded.</param>
/// <param name="Family">Family and network, in the order they became known.</param>
/// <param name="Address">Where the child lives now; null when not known.</param>
/// <param name="Sex">Sex; null when not recorded.</param>
public sealed record PersonState(
    ChildRegistered? Registered,
    ChildNamed? Name,
    DateOnly? BornOn,
    ChildDescribed? Described,
    ImmutableArray<FamilyMemberRecorded> Family,
    AddressRecorded? Address,
    Sex? Sex
)
{
    /// <summary>Nothing known yet.</summary>
    public static PersonState Unknown { get; } = new(null, null, null, null, [], null, null);

    /// <summary>The authority's number for the child; empty before registration.</summary>
    public string Number => Registered?.Number ?? "";

    /// <summary>How the child is shown: by name, or by number when no name is known.</summary>
    public string DisplayName => Name is { } name ? $"{name.KnownAs ?? name.Given} {name.Family}" : $"Child {Number}";

    /// <summary>True while only an expected date of birth is known.</summary>
    public bool IsUnborn => BornOn is null && Registered?.ExpectedOn is not null;

    /// <summary>True when a disability is recorded.</summary>
    public bool IsDisabled => Registered?.Disabilities is { Count: > 0 } codes && !codes.Contains("NONE");

    /// <summary>The state after one more fact.</summary>
    public static PersonState Evolve(PersonState person, PersonFact fact, Recorded happened) =>
        fact switch
        {
            ChildRegistered registered => person with
            {
                Registered = registered,
                BornOn = registered.BornOn ?? person.BornOn,
                Sex = registered.Sex ?? person.Sex,
            },
            ChildNamed named => person with { Name = named },
            ChildBorn born => person with { BornOn = happened.On, Sex = born.Sex ?? person.Sex },
            ChildDescribed described => person with { Described = described },
            FamilyMemberRecorded member => person with
            {
                Family = [.. person.Family.Where(known => known.Person != member.Person), member],
            },
            AddressRecorded address => person with { Address = address },
            _ => person,
        };
}
