using Kith.Casework.People.Addresses;
using Kith.Casework.Record;

namespace Kith.Casework.People.Families;

/// <summary>Children of a family who live together, and who lives with them.</summary>
/// <param name="Address">Where; null where that is not known.</param>
/// <param name="Children">The children.</param>
/// <param name="Others">Who lives with them and has no record as a child here, each once.</param>
/// <param name="OtherNights">Who does on other nights of the week.</param>
public sealed record FamilyHousehold(
    AddressRecorded? Address,
    IReadOnlyList<ChildRecord> Children,
    IReadOnlyList<FamilyTie> Others,
    IReadOnlyList<FamilyTie> OtherNights
);

/// <summary>Somebody who lives elsewhere, as far as is known.</summary>
/// <param name="Tie">Who, and to which child.</param>
/// <param name="Stay">Where; null where that is not said.</param>
public sealed record LivesElsewhere(FamilyTie Tie, Residence? Stay);

/// <summary>Who of a family lives where on a day.</summary>
/// <param name="Households">The households of the children.</param>
/// <param name="Elsewhere">Who lives elsewhere, each once.</param>
/// <param name="NotKnown">Of whom no record says where they live, each once.</param>
public sealed record FamilyHouseholds(
    IReadOnlyList<FamilyHousehold> Households,
    IReadOnlyList<LivesElsewhere> Elsewhere,
    IReadOnlyList<FamilyTie> NotKnown
)
{
    /// <summary>Reads it.</summary>
    /// <param name="children">The children of the family, in their order.</param>
    /// <param name="on">The day.</param>
    public static FamilyHouseholds Of(IReadOnlyList<ChildRecord> children, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(children);
        var homes = children.Select(child => (Child: child, Home: Household.Of(child, on))).ToList();
        var together = new List<List<(ChildRecord Child, Household Home)>>();
        foreach (var home in homes)
        {
            var beside = together.FindAll(others => others.Exists(other => AreTogether(home, other)));
            together.RemoveAll(beside.Contains);
            together.Add([.. beside.SelectMany(others => others), home]);
        }
        var households = together
            .OrderBy(some => homes.IndexOf(some[0]))
            .Select(some => new FamilyHousehold(
                some.Select(one => one.Home.Address).FirstOrDefault(address => address is not null),
                [.. some.Select(one => one.Child)],
                Once(some, home => home.Lived),
                Once(some, home => home.OtherNights)
            ))
            .ToList();
        // Whoever lives with one of the children is said to elsewhere by the record of another.
        var placed = households
            .SelectMany(household => household.Others.Concat(household.OtherNights))
            .Select(tie => FamilyPeople.One(tie.Child, tie.Member))
            .ToHashSet();
        var elsewhere = All(homes, home => home.Elsewhere)
            .Where(one => placed.Add(FamilyPeople.One(one.Tie.Child, one.Tie.Member)))
            .ToList();
        return new FamilyHouseholds(
            households,
            elsewhere,
            [
                .. All(homes, home => home.NotKnown)
                    .Select(one => one.Tie)
                    .Where(tie => placed.Add(FamilyPeople.One(tie.Child, tie.Member))),
            ]
        );
    }

    private static IReadOnlyList<FamilyTie> Once(
        IEnumerable<(ChildRecord Child, Household Home)> homes,
        Func<Household, IReadOnlyList<Housemate>> which
    ) => [.. All(homes, which).Select(one => one.Tie).DistinctBy(tie => FamilyPeople.One(tie.Child, tie.Member))];

    // Children with a record stand as children of the family, where they may be known at all.
    private static IEnumerable<LivesElsewhere> All(
        IEnumerable<(ChildRecord Child, Household Home)> homes,
        Func<Household, IReadOnlyList<Housemate>> which
    ) =>
        from one in homes
        from mate in which(one.Home)
        where !mate.Member.HasRecord
        select new LivesElsewhere(new FamilyTie(one.Child, mate.Member), mate.Stay);

    // An address says more than that somebody said they live together.
    private static bool AreTogether(
        (ChildRecord Child, Household Home) one,
        (ChildRecord Child, Household Home) other
    ) =>
        one.Home.Address is { } here && other.Home.Address is { } there
            ? SpeltAddress.Letters(here.Lines) == SpeltAddress.Letters(there.Lines)
            : one.Home.Lived.Any(mate => mate.Member.Person == other.Child.Id)
                || other.Home.Lived.Any(mate => mate.Member.Person == one.Child.Id);
}
