using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>This person is recorded a second time: they are the same as another, under whom they are known. What stands here stays here.</summary>
/// <param name="Kept">The other record of the person, which is kept.</param>
/// <param name="Reason">How it is known.</param>
[FactName("person-merged", "This is a second record of a person, who is known under the other one.")]
public sealed record PersonMerged(Guid Kept, string? Reason = null) : IdentityFact;

/// <summary>A second record of this person was found: both are of one person.</summary>
/// <param name="Second">The second record.</param>
/// <param name="Reason">How it is known.</param>
/// <param name="Despite">True when the two differ in what tells two people apart, and whoever merged them was sure all the same.</param>
[FactName("person-joined", "A second record of this person was found, and both are of one person.")]
public sealed record PersonJoined(Guid Second, string? Reason = null, bool? Despite = null) : IdentityFact;

/// <summary>This person is somebody of their own again: they had been taken for another.</summary>
/// <param name="Kept">The person they had been taken for.</param>
/// <param name="Reason">How it is known.</param>
[FactName("person-separated", "This person, who had been taken for another, is somebody of their own again.")]
public sealed record PersonSeparated(Guid Kept, string? Reason = null) : IdentityFact;

/// <summary>Somebody who had been taken for this person is somebody of their own again.</summary>
/// <param name="Second">The other person.</param>
/// <param name="Reason">How it is known.</param>
[FactName("person-parted", "Somebody who had been taken for this person is somebody of their own again.")]
public sealed record PersonParted(Guid Second, string? Reason = null) : IdentityFact;

/// <summary>Somebody of the family was found to be recorded twice, here and elsewhere or twice here: it stands on both records of the person.</summary>
/// <param name="Person">The person, of the child's family.</param>
/// <param name="SecondPerson">The other record of the person.</param>
/// <param name="SecondName">What they are called there.</param>
/// <param name="Despite">True when the two differ in what tells two people apart, and whoever merged them was sure all the same.</param>
/// <param name="Reason">How it is known.</param>
[FactName("family-member-merged", "Somebody of the family was found to be recorded twice, and is one person.")]
public sealed record FamilyMemberMerged(
    Guid Person,
    Guid SecondPerson,
    string? SecondName = null,
    bool? Despite = null,
    string? Reason = null
) : PersonFact, IOnPeople;

/// <summary>Two people who had been taken for one were taken apart again: it stands on both records.</summary>
/// <param name="Person">The person, of the child's family.</param>
/// <param name="SecondPerson">The other.</param>
/// <param name="SecondName">What they are called.</param>
/// <param name="Reason">How it is known.</param>
[FactName("family-member-separated", "Two people who had been taken for one are two again.")]
public sealed record FamilyMemberSeparated(
    Guid Person,
    Guid SecondPerson,
    string? SecondName = null,
    string? Reason = null
) : PersonFact, IOnPeople;

/// <summary>An import found that another record may be of the same person. It decides nothing: somebody has to look at both.</summary>
/// <param name="Other">The other record.</param>
/// <param name="Likelihood">How likely it is by what both say, in percent, on the day it was proposed.</param>
[FactName(
    "person-duplicate-proposed",
    "An import found that another record may be of the same person. Somebody has to look at both."
)]
public sealed record PersonDuplicateProposed(Guid Other, int? Likelihood = null) : IdentityFact;

/// <summary>Somebody looked at this record and another that may have been of the same person: they are of two people.</summary>
/// <param name="Other">The other record.</param>
/// <param name="Reason">How it is known.</param>
[FactName("person-kept-apart", "Somebody looked at this record and another, and found that they are of two people.")]
public sealed record PersonKeptApart(Guid Other, string? Reason = null) : IdentityFact;

/// <summary>Somebody of the family was found to be somebody else than a person who may have been the same. Who that is, is not said here: they may be of another family.</summary>
/// <param name="Person">The person, of the child's family.</param>
/// <param name="SecondPerson">The other.</param>
/// <param name="Reason">How it is known.</param>
[FactName(
    "family-member-kept-apart",
    "Somebody of the family was found to be somebody else than a person of a like record."
)]
public sealed record FamilyMemberKeptApart(Guid Person, Guid SecondPerson, string? Reason = null)
    : PersonFact,
        IOnPeople;
