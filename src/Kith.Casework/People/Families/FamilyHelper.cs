using Kith.Casework.Record;

namespace Kith.Casework.People.Families;

/// <summary>Somebody of another agency, or an agency, that works with children of a family: once for all of them.</summary>
/// <param name="Name">Who; null where only the agency is known.</param>
/// <param name="Role">What they do.</param>
/// <param name="Agency">For whom.</param>
/// <param name="Telephone">Telephone number.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="LastContactOn">When we were last in touch about any of the children.</param>
/// <param name="Children">With whom of the children they work.</param>
public sealed record FamilyHelper(
    string? Name,
    string? Role,
    string? Agency,
    string? Telephone,
    string? Email,
    DateOnly? LastContactOn,
    IReadOnlyList<ChildRecord> Children
)
{
    /// <summary>Who helps the children of a family on a day, whoever helps most of them first.</summary>
    /// <remarks>
    /// The same name at the same agency is the same person, also where one record leaves the agency out. A school and a doctor stand for
    /// themselves where nobody of them is recorded.
    /// </remarks>
    /// <param name="children">The children.</param>
    /// <param name="on">The day.</param>
    public static IReadOnlyList<FamilyHelper> Of(IReadOnlyList<ChildRecord> children, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(children);
        var all = children
            .SelectMany(child => child.State.Person.Professionals.Select(person => (Child: child, Person: person)))
            .Where(one => !(one.Person.Until?.Latest < on) && !(one.Person.From?.Earliest > on))
            .ToList();
        var named = all.GroupBy(one => (Letters(one.Person.Name), AgencyOf(one.Person, all)))
            .Select(some => Together([.. some]))
            .ToList();
        var agencies = children
            .SelectMany(child =>
                new[]
                {
                    (child, Place: child.State.Person.Described?.School, Role: "School or nursery"),
                    (child, Place: child.State.Person.Described?.Gp, Role: "Doctor"),
                }
            )
            .Where(one => one.Place is not null && named.TrueForAll(helper => !Is(helper, one.Place, one.child)))
            .GroupBy(one => (Letters(one.Place), one.Role))
            .Select(some => new FamilyHelper(
                null,
                some.Key.Role,
                some.First().Place,
                null,
                null,
                null,
                [.. some.Select(one => one.child)]
            ));
        return [.. named.Concat(agencies).OrderByDescending(helper => helper.Children.Count)];
    }

    private static FamilyHelper Together(IReadOnlyList<(ChildRecord Child, Professional Person)> some)
    {
        // The record that was last in touch knows best.
        Professional[] said = [.. some.Select(one => one.Person).OrderByDescending(person => person.LastContactOn)];
        return new FamilyHelper(
            said[0].Name,
            First(said, person => person.Role),
            First(said, person => person.Agency),
            First(said, person => person.Telephone),
            First(said, person => person.Email),
            said[0].LastContactOn,
            [.. some.Select(one => one.Child).Distinct()]
        );
    }

    private static string? First(Professional[] said, Func<Professional, string?> what) =>
        said.Select(what).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    private static string AgencyOf(Professional person, List<(ChildRecord Child, Professional Person)> all) =>
        Letters(person.Agency) is { Length: > 0 } agency
            ? agency
            : all.Where(one => Letters(one.Person.Name) == Letters(person.Name))
                .Select(one => Letters(one.Person.Agency))
                .FirstOrDefault(other => other.Length > 0)
                ?? "";

    private static bool Is(FamilyHelper helper, string? place, ChildRecord child) =>
        helper.Children.Contains(child)
        && (Letters(helper.Agency) == Letters(place) || Letters(helper.Name) == Letters(place));

    private static string Letters(string? text) =>
        string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
