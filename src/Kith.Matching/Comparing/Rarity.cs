namespace Kith.Matching.Comparing;

/// <summary>
/// How often strangers agree on a value by chance: two called Smith say less than two called Zbigniew. Counted over the
/// records at hand, less the agreements that the same people and their households explain.
/// </summary>
internal sealed class Rarity
{
    // As many records as the shipped figure counts for.
    private const double Weight = 200;

    private readonly Dictionary<int, int>[] _held = Tables<int>();
    private readonly int[] _known = new int[Comparison.Fields + 1];
    private Dictionary<int, double>[] _byChance = Tables<double>();
    private readonly double[] _share = [.. Enumerable.Repeat(1.0, Comparison.Fields + 1)];

    /// <summary>Counts a record that is held.</summary>
    public void Add(Sketch person, Comparer comparer)
    {
        foreach (var (field, value) in Values(person, comparer))
        {
            _known[(int)field]++;
            _held[(int)field][value] = _held[(int)field].GetValueOrDefault(value) + 1;
        }
    }

    /// <summary>The probability that a stranger has this value, where a stranger has any.</summary>
    public double Of(Field field, int value, double usual)
    {
        var held = _byChance[(int)field].TryGetValue(value, out var byChance)
            ? byChance
            : _held[(int)field].GetValueOrDefault(value) * _share[(int)field];
        return (held + (Weight * usual)) / (_known[(int)field] + Weight);
    }

    /// <summary>Takes in how much of the agreement the same people and their households explain.</summary>
    /// <param name="asking">How many of the records that were compared have each value.</param>
    /// <param name="explained">How many of the pairs agreeing on it are no strangers.</param>
    public void Learn(Dictionary<int, int>[] asking, Dictionary<int, double>[] explained)
    {
        _byChance = Tables<double>();
        for (var field = 0; field <= Comparison.Fields; field++)
        {
            var (all, left) = (0.0, 0.0);
            foreach (var (value, times) in asking[field])
            {
                var held = (double)_held[field].GetValueOrDefault(value);
                var byChance = Math.Clamp(held - (explained[field].GetValueOrDefault(value) / times), 0, held);
                _byChance[field][value] = byChance;
                all += held * times;
                left += byChance * times;
            }
            _share[field] = all > 0 ? left / all : 1;
        }
    }

    public static Dictionary<int, T>[] Tables<T>() =>
        [.. Enumerable.Range(0, Comparison.Fields + 1).Select(_ => new Dictionary<int, T>())];

    /// <summary>The values of a person by which the rarity is told, each once.</summary>
    public static IEnumerable<(Field Field, int Value)> Values(Sketch person, Comparer comparer)
    {
        var name = person.Names.FirstOrDefault();
        if (name?.Given.First is { } given)
            yield return (Field.Given, given.Id);
        if (name?.Family.Whole is { } family)
            yield return (Field.Family, family.Id);
        if (name is { Given.First: { } first, Family.Whole: { } whole })
            yield return ((Field)Comparison.Fields, comparer.Number(first, whole));
        if (person.Born is { } born)
            yield return (Field.Born, Comparer.Number(born));
        foreach (var place in person.Places)
            yield return (Field.Address, place.Number);
        if (person.Town is { } town)
            yield return (Field.Town, town.Id);
        foreach (var telephone in person.Telephones)
            yield return (Field.Telephone, telephone.Id);
        foreach (var email in person.Emails)
            yield return (Field.Email, email.Whole.Id);
        if (person.Household is { } household)
            yield return (Field.Household, household.Id);
        if (person.Birthplace is { } birthplace)
            yield return (Field.Birthplace, birthplace.Id);
    }
}
