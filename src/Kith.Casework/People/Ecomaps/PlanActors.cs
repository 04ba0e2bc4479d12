namespace Kith.Casework.People.Ecomaps;

/// <summary>Whoever does something in the plan is written there by hand: “Mother: Rosa Quill”. Somebody who is seen already is seen once.</summary>
internal static class PlanActors
{
    private static readonly char[] Between = [':', ',', ';', '(', ')', '–'];

    /// <summary>The ties with what each does in the plan; whoever is nobody of them, or more than one, stands as written.</summary>
    /// <param name="ties">Who is in the child’s life.</param>
    /// <param name="actors">Who does what in the plan.</param>
    /// <param name="on">The day.</param>
    internal static Tie[] Into(IReadOnlyList<Tie> ties, IReadOnlyList<Tie> actors, DateOnly on)
    {
        List<Tie> all = [.. ties];
        List<Tie> others = [];
        foreach (var actor in actors)
        {
            // Somebody whose tie is over is not who does it.
            var meant = ties.Index()
                .Where(tie => !(tie.Item.Until?.Latest < on) && IsMeant(actor.Name, tie.Item))
                .Select(tie => tie.Index)
                .ToList();
            if (meant is not [var at])
            {
                others.Add(actor);
                continue;
            }
            all[at] = all[at] with
            {
                Offers = all[at].Offers is { } offers ? $"{offers.TrimEnd('.')}; {actor.Offers}" : actor.Offers,
            };
        }
        return [.. all, .. others];
    }

    private static bool IsMeant(string written, Tie tie) =>
        tie.Name.Length > 0
        && (
            PartsOf(written).Any(part => IsSame(part, tie.Name) || IsFirstName(part, tie) || IsParent(part, tie))
            || (tie.Name.Contains(' ') && IsNamedIn(written, tie.Name))
        );

    // A plan says Donna, and means the one Donna of the family.
    private static bool IsFirstName(string part, Tie tie) =>
        tie.Circle is Circle.Household or Circle.Family or Circle.Network && IsSame(part, tie.Name.Split(' ')[0]);

    // A whole name only is looked for inside other words.
    private static bool IsNamedIn(string written, string name) =>
        written.IndexOf(name, StringComparison.OrdinalIgnoreCase) is var at and >= 0
        && (at == 0 || !char.IsLetterOrDigit(written[at - 1]))
        && (at + name.Length == written.Length || !char.IsLetterOrDigit(written[at + name.Length]));

    private static bool IsParent(string part, Tie tie) =>
        tie.Role is { } role
        && tie.Circle is Circle.Household or Circle.Family
        && Kinship.ParentOf(part) is { } parent
        && Kinship.ParentOf(role) == parent;

    private static IEnumerable<string> PartsOf(string written) =>
        written.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
