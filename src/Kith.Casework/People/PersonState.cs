using System.Collections.Immutable;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Who the child is, and the family.</summary>
/// <param name="Registered">Numbers and characteristics; null before registration.</param>
/// <param name="Name">Name; null for a child known by number only.</param>
/// <param name="BornOn">Date of birth; null when not known or not born.</param>
/// <param name="Described">Language, communication, school, doctor; null when not recorded.</param>
/// <param name="Links">Family and network as this record says it, in the order they became known.</param>
/// <param name="Address">Where the child lives now; null when not known.</param>
/// <param name="Sex">Sex; null when not recorded.</param>
public sealed record PersonState(
    ChildRegistered? Registered,
    ChildNamed? Name,
    DateOnly? BornOn,
    ChildDescribed? Described,
    ImmutableArray<FamilyMemberRecorded> Links,
    AddressRecorded? Address,
    Sex? Sex
)
{
    // Some referrals were told to write so where there is one name.
    private const string NotKnown = "not known";

    /// <summary>Who those people are by records of their own, which hold for every child they belong to; those without one are missing.</summary>
    public KnownPeople Known { get; init; } = KnownPeople.Nobody;

    /// <summary>The parents that are not known, with why: by <see cref="Kinship.Mother"/> and <see cref="Kinship.Father"/>.</summary>
    public ImmutableDictionary<string, Recorded> ParentsNotKnown { get; init; } =
        ImmutableDictionary<string, Recorded>.Empty;

    /// <summary>The record into which this one was merged; null where it was not, or was taken apart again.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>The second records of the child that are merged into this one, in the order merged.</summary>
    public ImmutableArray<Guid> Joined { get; init; } = [];

    /// <summary>Who works with the family from other agencies, or did.</summary>
    public ImmutableArray<Professional> Professionals { get; init; } = [];

    /// <summary>The orders of a court about the child, those that stand no more included.</summary>
    public ImmutableArray<LegalOrder> Orders { get; init; } = [];

    /// <summary>Who of the family is or was together.</summary>
    public ImmutableArray<KnownCouple> Couples { get; init; } = [];

    /// <summary>What the family agreed to, said no to, or took back.</summary>
    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    /// <summary>Where the child and the people of the family live and lived.</summary>
    public ImmutableArray<KnownResidence> Residences { get; init; } = [];

    /// <summary>Family and network, each as they are known now and once, in the order they became known.</summary>
    public ImmutableArray<FamilyMemberRecorded> Family =>
        Known.AreAllOnce
            ? Known.Count == 0
                ? Links
                : [.. Links.Select(Named)]
            : [.. Links.GroupBy(link => Known.One(link.Person)).Select(links => Named(OneOf([.. links], links.Key)))];

    /// <summary>Somebody of the family, by any record of theirs; null for nobody of it.</summary>
    public FamilyMemberRecorded? Find(Guid? person) =>
        person is { } id ? Family.FirstOrDefault(member => AreOne(member.Person, id)) : null;

    /// <summary>True for one person, by whichever of their records.</summary>
    public bool AreOne(Guid? one, Guid? other) =>
        one == other || one is { } first && other is { } second && Known.One(first) == Known.One(second);

    /// <summary>
    /// What is known of the birth where the day is not; null where the day is known, or nothing is. No age is worked out from it: what
    /// depends on an age holds for nobody whose day is not known.
    /// </summary>
    public string? BornAbout => BornOn is null ? Said(Registered?.BornAbout) : null;

    /// <summary>The day of death; null for a child who lives.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>What everybody calls the child: the name liked, or the first name; null when no name is known.</summary>
    public string? FirstName => Name is null ? null : Said(Name.KnownAs) ?? Said(Name.Given) ?? Said(Name.Family);

    /// <summary>True while the child is called Baby, or Baby 2 of twins, and has no name of its own.</summary>
    public bool IsUnnamed =>
        Name is null
        || (
            Name.KnownAs is null
            && (
                Name.Given == Unnamed
                || (Name.Given.StartsWith(Unnamed + " ", StringComparison.Ordinal) && char.IsAsciiDigit(Name.Given[^1]))
            )
        );

    /// <summary>What a child is called who has no name yet; of several, with a number.</summary>
    internal const string Unnamed = "Baby";

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
            FamilyMemberRecorded member => person.Linked(member),
            FamilyRecorded family => family.People.Aggregate(person, (state, row) => state.Linked(row)),
            ParentNotKnown parent => person with
            {
                ParentsNotKnown = person.ParentsNotKnown.SetItem(parent.Parent, happened),
            },
            AddressRecorded address => person with { Address = address },
            ProfessionalsRecorded professionals => person with { Professionals = [.. professionals.Professionals] },
            LegalOrdersRecorded orders => person with { Orders = [.. orders.Orders] },
            AgreementsRecorded agreements => person with
            {
                Agreements = [.. AgreementRows.After(person, agreements.Agreements)],
            },
            CouplesRecorded couples => person with
            {
                Couples =
                [
                    .. couples.Couples.Select(row =>
                        person.Couples.FirstOrDefault(known => known.Said == row) ?? new KnownCouple(row, happened.On)
                    ),
                ],
            },
            ResidencesRecorded residences => person.Living(residences, happened.On),
            RecordMerged merged => person with { MergedInto = merged.Kept },
            RecordSeparated => person with { MergedInto = null },
            RecordJoined joined => person with
            {
                Joined = [.. person.Joined.Where(one => one != joined.Second), joined.Second],
            },
            RecordParted parted => person with { Joined = [.. person.Joined.Where(one => one != parted.Second)] },
            _ => person,
        };

    private FamilyMemberRecorded Named(FamilyMemberRecorded link) =>
        Known.GetValueOrDefault(link.Person) is { } who
            ? link with
            {
                Name = who.DisplayName,
                Contact = who.Now.Telephone ?? link.Contact,
            }
            : link;

    // Recorded twice in this family: what the one entry leaves out the other says, and nothing that warns is left out.
    private static FamilyMemberRecorded OneOf(IReadOnlyList<FamilyMemberRecorded> links, Guid kept)
    {
        if (links.Count == 1)
            return links[0];
        FamilyMemberRecorded[] ordered = [.. links.OrderBy(link => link.Person == kept ? 0 : 1)];
        return ordered[0] with
        {
            Relationship = (
                ordered.FirstOrDefault(link => Kinship.ParentOf(link.Relationship) is not null) ?? ordered[0]
            ).Relationship,
            LivesWithChild = ordered.Select(link => link.LivesWithChild).FirstOrDefault(said => said is not null),
            ParentalResponsibility = ordered.Any(link => link.ParentalResponsibility == true)
                ? true
                : ordered.Select(link => link.ParentalResponsibility).FirstOrDefault(said => said is not null),
            ResponsibilityBy = ordered.Select(link => link.ResponsibilityBy).FirstOrDefault(said => said is not null),
            ResponsibilityFrom = ordered
                .Select(link => link.ResponsibilityFrom)
                .FirstOrDefault(said => said is not null),
            ResponsibilityUntil = ordered.All(link => link.ResponsibilityUntil is not null)
                ? ordered.Max(link => link.ResponsibilityUntil)
                : null,
            Until = ordered.All(link => link.Until is not null) ? ordered[0].Until : null,
            From = ordered.Select(link => link.From).FirstOrDefault(said => said is not null),
            Offers = Both(ordered, link => link.Offers),
            Tie = ordered.Select(link => link.Tie).FirstOrDefault(said => said is not null),
            Contact = Both(ordered, link => link.Contact),
            Note = Both(ordered, link => link.Note),
        };
    }

    private static string? Both(FamilyMemberRecorded[] links, Func<FamilyMemberRecorded, string?> what) =>
        string.Join("; ", links.Select(what).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct())
            is { Length: > 0 } all
            ? all
            : null;

    private PersonState Living(ResidencesRecorded said, DateOnly on) =>
        this with
        {
            Residences =
            [
                .. said.Residences.Select(row =>
                    Residences.FirstOrDefault(known => known.Said.Says(row)) ?? new KnownResidence(row, on)
                ),
            ],
        };

    private PersonState Linked(FamilyMemberRecorded member) =>
        this with
        {
            Links = [.. Links.Where(known => known.Person != member.Person), member],
        };

    // What was left blank of somebody known stays as it was.
    private PersonState Linked(Relative row)
    {
        if (row.Person is not { } person)
            return this;
        var known = Links.FirstOrDefault(link => link.Person == person);
        return Linked(
            new FamilyMemberRecorded(
                person,
                row.Name ?? known?.Name ?? "",
                row.Relationship ?? known?.Relationship ?? "",
                row.LivesWithChild ?? known?.LivesWithChild,
                row.ParentalResponsibility ?? known?.ParentalResponsibility,
                row.HasRecord || known is { HasRecord: true },
                row.Contact ?? known?.Contact,
                row.Note ?? known?.Note,
                row.ResponsibilityBy ?? known?.ResponsibilityBy,
                row.ResponsibilityFrom ?? known?.ResponsibilityFrom,
                row.ResponsibilityUntil ?? known?.ResponsibilityUntil,
                row.Until ?? known?.Until,
                row.Offers ?? known?.Offers,
                row.Tie ?? known?.Tie,
                row.From ?? known?.From
            )
        );
    }
}
