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
    // Some referrals were told to write so where there is one name.
    private const string NotKnown = "not known";

    /// <summary>The day of death; null for a child who lives.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>What everybody calls the child: the name liked, or the first name; null when no name is known.</summary>
    public string? FirstName => Name is null ? null : Said(Name.KnownAs) ?? Said(Name.Given) ?? Said(Name.Family);

    /// <summary>True while the child is called Baby, and has no name of its own.</summary>
    public bool IsUnnamed => Name is null || (Name.Given == "Baby" && Name.KnownAs is null);

    /// <summary>True from the birth until the first birthday.</summary>
    public bool IsBaby(DateOnly on) => DiedOn is null && BornOn <= on && on < BornOn.Value.AddYears(1);

    private static string? Said(string? name) =>
        string.IsNullOrWhiteSpace(name) || name.Trim().Equals(NotKnown, StringComparison.OrdinalIgnoreCase)
            ? null
            : name.Trim();

    /// <summary>Nothing known yet.</summary>
    public static PersonState Unknown { get; } = new(null, null, null, null, [], null, null);

    /// <summary>The authority's number for the child; empty before registration.</summary>
    public string Number => Registered?.Number ?? "";

    /// <summary>How the child is shown: by name, or by number when no name is known.</summary>
    // One name is a name.
    public string DisplayName =>
        FirstName is { } first
            ? string.Join(' ', new[] { first, Said(Name!.Family) }.Distinct().Where(part => part is not null))
            : $"Child {Number}";

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
                DiedOn = registered.DiedOn ?? person.DiedOn,
            },
            ChildDetailsChanged details => person with
            {
                Registered = person.Registered is { } known ? details.After(known) : null,
                BornOn = details.BornOn ?? person.BornOn,
                Sex = details.Sex,
            },
            ChildDied => person with { DiedOn = happened.On },
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
