namespace Kith.Casework.People.Genograms;

/// <summary>In which row everybody stands, and in which order.</summary>
internal sealed class Generations
{
    private const int Sweeps = 6;

    private readonly Relatedness _family;
    private readonly Dictionary<Guid, int> _row = [];

    internal Generations(Relatedness family)
    {
        _family = family;
        Rank();
        Rows = Ordered();
    }

    /// <summary>The rows, the oldest generation first.</summary>
    internal IReadOnlyList<IReadOnlyList<Guid>> Rows { get; }

    internal int RowOf(Guid person) => _row[person];

    /// <summary>The unions whose lines run below a row.</summary>
    internal IReadOnlyList<Union> UnionsBelow(int index) =>
        [.. _family.Unions.Where(union => _row[union.One] == index && _row[union.Other] == index)];

    // Partners stand beside each other and children below them: pushed down until that holds. A circle of parents has no
    // top, and is left as it is after as many rounds as there are people.
    private void Rank()
    {
        foreach (var person in _family.People)
            _row[person.Id] = 0;
        for (var (round, changed) = (0, true); changed && round <= _family.People.Count; round++)
        {
            changed = false;
            foreach (var union in _family.Unions)
            {
                var level = Math.Max(_row[union.One], _row[union.Other]);
                changed |= Push(union.One, level) | Push(union.Other, level);
                foreach (var child in union.Children)
                    changed |= Push(child, level + 1);
            }
        }
        // Parents come down to just above their eldest child: nobody hangs a generation too high.
        foreach (var _ in _family.People)
        foreach (var union in _family.Unions.Where(union => union.Children.Length > 0 && IsTop(union)))
        {
            var level = union.Children.Min(child => _row[child]) - 1;
            if (level > _row[union.One])
                (_row[union.One], _row[union.Other]) = (level, level);
        }
        var used = _row.Values.Distinct().Order().Index().ToDictionary(one => one.Item, one => one.Index);
        foreach (var person in _row.Keys.ToList())
            _row[person] = used[_row[person]];
    }

    // Nobody above them, and no other life that holds them where they are.
    private bool IsTop(Union union) =>
        !_family.Unions.Any(other =>
            other.Children.Contains(union.One)
            || other.Children.Contains(union.Other)
            || (
                !ReferenceEquals(other, union)
                && (
                    other.One == union.One
                    || other.Other == union.One
                    || other.One == union.Other
                    || other.Other == union.Other
                )
            )
        );

    private bool Push(Guid person, int level)
    {
        if (_row[person] >= level)
            return false;
        _row[person] = level;
        return true;
    }

    // Each row in the order of the middle of those it belongs to, above and below in turn, until it is calm.
    private List<IReadOnlyList<Guid>> Ordered()
    {
        var rows = _family
            .People.GroupBy(person => _row[person.Id])
            .OrderBy(people => people.Key)
            .Select(people => people.Select(person => person.Id).ToList())
            .ToList();
        var place = new Dictionary<Guid, double>();
        foreach (var people in rows)
            Settle(people);
        for (var sweep = 0; sweep < Sweeps; sweep++)
            foreach (var people in sweep % 2 == 0 ? rows : Enumerable.Reverse(rows))
            {
                var wanted = people.ToDictionary(person => person, person => Middle(person, place));
                var sorted = people.OrderBy(person => wanted[person]).ToList();
                people.Clear();
                people.AddRange(sorted);
                Settle(people);
            }
        foreach (var people in rows)
        {
            var together = Together(people).OrderBy(some => some.Average(person => Middle(person, place))).ToList();
            people.Clear();
            people.AddRange(together.SelectMany(some => some));
            Settle(people);
        }
        return [.. rows];

        void Settle(List<Guid> people)
        {
            foreach (var (index, person) in people.Index())
                place[person] = index - (people.Count / 2.0);
        }
    }

    // Brothers and sisters who have nobody beside them stand side by side, the eldest first: a half-brother among them would hang
    // through their lines.
    private IEnumerable<IReadOnlyList<Guid>> Together(IReadOnlyList<Guid> row) =>
        row.GroupBy(person =>
                _family.Unions.Any(union => union.One == person || union.Other == person)
                    ? (object)person
                    : _family.Unions.FirstOrDefault(union => union.Children.Contains(person)) ?? (object)person
            )
            .Select(some =>
                some.Key is Union union
                    ? (IReadOnlyList<Guid>)[.. union.Children.Where(child => some.Contains(child))]
                    : [.. some]
            );

    private double Middle(Guid person, Dictionary<Guid, double> place)
    {
        var near = _family
            .Unions.SelectMany(union =>
                union.Children.Contains(person) ? [union.One, union.Other, .. union.Children]
                : union.One == person ? [union.Other, .. union.Children]
                : union.Other == person ? [union.One, .. union.Children]
                : Array.Empty<Guid>()
            )
            .Where(place.ContainsKey)
            .Select(other => place[other])
            .DefaultIfEmpty(place[person])
            .Average();
        return (near * 2 + place[person]) / 3;
    }
}
