using Bogus;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Demo;

/// <summary>Imported children who are given one family: a return does not say who are brothers and sisters.</summary>
/// <param name="Key">What its chances are drawn from.</param>
/// <param name="Children">The children.</param>
internal sealed record Household(string Key, IReadOnlyList<ChildRecord> Children)
{
    private const int DaysApart = 300;
    private const int MostDaysApart = 12 * 365;

    /// <summary>Puts children into households: most alone, some with one or two others of the same ethnic group.</summary>
    public static IEnumerable<Household> Of(IEnumerable<ChildRecord> children) =>
        children.GroupBy(child => child.State.Person.Registered!.Ethnicity).SelectMany(group => Join([.. group]));

    private static IEnumerable<Household> Join(List<ChildRecord> waiting)
    {
        while (waiting.Count > 0)
        {
            var eldest = waiting[0];
            waiting.RemoveAt(0);
            List<ChildRecord> together = [eldest];
            var chance = Chance.Of($"household {eldest.Id}");
            var size = chance.WeightedRandom([1, 2, 3], [0.66f, 0.24f, 0.10f]);
            while (together.Count < size && waiting.Find(child => CouldBeSibling(child, together)) is { } next)
            {
                waiting.Remove(next);
                together.Add(next);
            }
            yield return new Household(eldest.Id.ToString(), together);
        }
    }

    private static bool CouldBeSibling(ChildRecord child, List<ChildRecord> family) =>
        BornOn(child) is { } born
        && family.TrueForAll(other =>
            BornOn(other) is { } theirs
            && Math.Abs(born.DayNumber - theirs.DayNumber) is > DaysApart and < MostDaysApart
        );

    private static DateOnly? BornOn(ChildRecord child) =>
        child.State.Person.BornOn ?? child.State.Person.Registered!.ExpectedOn;

    /// <summary>Names, home, school and family for each child.</summary>
    public IEnumerable<(ChildRecord Child, IReadOnlyList<Dated> Facts)> People(MadeUp madeUp, DateOnly today)
    {
        var chance = Chance.Of($"home {Key}");
        var names = madeUp.NamesFor(Children[0].State.Person.Registered!.Ethnicity);
        var family = chance.ListItem(names.Family);
        var mother = Adult("mother", $"{chance.ListItem(names.Women)} {family}", lives: true);
        var father = Adult("father", $"{chance.ListItem(names.Men)} {family}", lives: chance.Bool(0.55f));
        var (lines, postcode) = madeUp.Address(chance);
        var doctor = chance.ListItem(madeUp.Doctors);
        var named = Children.Select(child => (Child: child, Given: Given(child, names, today))).ToList();
        foreach (var (child, given) in named)
        {
            var known = child.Standing[0].On;
            var born = Birth(child, today);
            var age = (born ?? child.State.Person.BornOn) is { } on ? Years(on, today) : -1;
            List<Dated> facts =
            [
                new(new ChildNamed(given, family), known),
                new(mother, known),
                new(father, known),
                .. named.Where(other => other.Child != child).Select(other => new Dated(Sibling(other, family), known)),
                new(new AddressRecorded(lines, postcode), known),
                new(new ChildDescribed(School: madeUp.School(age, Chance.Of($"school {child.Id}")), Gp: doctor), known),
            ];
            if (born is not null)
                facts.Add(new Dated(new ChildBorn(child.State.Person.Sex), born.Value));
            yield return (child, facts);
        }
    }

    private FamilyMemberRecorded Adult(string relationship, string name, bool lives) =>
        new(
            Chance.Id($"{relationship} {Key}"),
            name,
            relationship,
            lives,
            true,
            Contact: MadeUp.Telephone(Chance.Of($"telephone {relationship} {Key}"))
        );

    private static FamilyMemberRecorded Sibling((ChildRecord Child, string Given) other, string family) =>
        new(
            other.Child.Id,
            $"{other.Given} {family}",
            other.Child.State.Person.Sex switch
            {
                Sex.Male => "brother",
                Sex.Female => "sister",
                _ => "sibling",
            },
            LivesWithChild: true,
            HasRecord: true
        );

    private static string Given(ChildRecord child, NameGroup names, DateOnly today) =>
        child.State.Person.IsUnborn && Birth(child, today) is null
            ? "Baby"
            : names.Child(child.State.Person.Sex, Chance.Of($"name {child.Id}"));

    // A child expected in the return is born by now, give or take a fortnight.
    private static DateOnly? Birth(ChildRecord child, DateOnly today) =>
        child.State.Person is { IsUnborn: true, Registered.ExpectedOn: { } expected }
        && expected.AddDays(Chance.Of($"birth {child.Id}").Int(-14, 10)) is var born
        && born <= today
            ? born
            : null;

    internal static int Years(DateOnly born, DateOnly on) =>
        on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0);
}
