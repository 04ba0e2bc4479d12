namespace Kith.Matching.Comparing;

/// <summary>
/// The keys under which two records meet. There are many, each of two or three things at most, so that a record with one
/// or two of its fields damaged still meets its other under a key of the rest.
/// </summary>
internal static class Keys
{
    /// <summary>Adds each key of the person once.</summary>
    public static void Of(Sketch person, HashSet<ulong> into)
    {
        into.Clear();
        var date = Date(person);
        foreach (var name in person.Names)
            Names(name, date, into);
        Dates(person, date, into);
        Places(person, date, into);
        foreach (var telephone in person.Telephones)
            into.Add(Key('t', telephone.Text));
        foreach (var email in person.Emails)
        {
            into.Add(Key('e', email.Whole.Text));
            into.Add(Key('l', email.Local.Text));
            into.Add(Key('a', email.Whole.Text[email.Local.Text.Length..]));
        }
        foreach (var (kind, number) in person.Identifiers)
            into.Add(Key('i', kind, number.Text));
        if (person.Household is { } household)
            into.Add(Key('h', household.Text));
        foreach (var relative in person.Relatives)
            if (relative.Given.First is { } given)
                into.Add(Key('r', given.Sounds[0], relative.Family.Whole?.Sounds[0] ?? "", Text(date.Year)));
    }

    /// <summary>The key of a part of a block that was too large as a whole.</summary>
    public static ulong Part(ulong key, Sketch person) => Mix(key, First(person) is { } first ? (ulong)first : 0UL);

    // An unborn child stands where it will be born.
    private static (int? Year, int? Month, int? Day) Date(Sketch person) =>
        person.Born is { } born
            ? (born.Year, born.Month, born.Day)
            : (person.Expected?.Year, person.Expected?.Month, null);

    // Either order, so that exchanged names meet; by sound and by letters, so that misspelt ones do.
    private static void Names(NameSketch name, (int? Year, int? Month, int? Day) date, HashSet<ulong> into)
    {
        var (given, family) = (name.Given.First, name.Family.Whole);
        if (given is not null && family is not null)
            foreach (var sound in given.Sounds)
            foreach (var other in family.Sounds)
                into.Add(string.CompareOrdinal(sound, other) < 0 ? Key('n', sound, other) : Key('n', other, sound));
        foreach (var word in new[] { given, family })
            if (word?.Text.Length > 1)
                Word(word, date, into);
        foreach (var part in name.Family.Words.Length > 1 ? name.Family.Words : [])
            into.Add(Key('y', part.Sounds[0], Text(date.Year)));
    }

    private static void Word(Word word, (int? Year, int? Month, int? Day) date, HashSet<ulong> into)
    {
        into.Add(Key('L', Letters(word.Text), Text(date.Year)));
        foreach (var sound in word.Sounds)
        {
            into.Add(Key('w', sound));
            into.Add(Key('y', sound, Text(date.Year)));
        }
        var usual = word.Sounds[0];
        if (date.Month is null)
            return;
        into.Add(Key('m', usual, Text(date.Year), Text(date.Month)));
        if (date.Day is null)
            return;
        into.Add(Key('d', usual, Text(date.Month), Text(date.Day)));
        into.Add(Key('D', usual, Text(date.Year), Text(date.Day)));
    }

    private static void Dates(Sketch person, (int? Year, int? Month, int? Day) date, HashSet<ulong> into)
    {
        if (date is not ({ } year, { } month, { } day))
            return;
        var (less, more) = (Math.Min(month, day), Math.Max(month, day));
        into.Add(Key('b', Text(year), Text(less), Text(more)));
        into.Add(Key('1', Text(year), Text(month)));
        into.Add(Key('2', Text(month), Text(day)));
        into.Add(Key('3', Text(year), Text(day)));
        foreach (var name in person.Names)
        foreach (var word in new[] { name.Given.First, name.Family.Whole })
            if (word is not null)
                into.Add(Key('B', Text(year), Text(less), Text(more), word.Text[..1]));
    }

    private static void Places(Sketch person, (int? Year, int? Month, int? Day) date, HashSet<ulong> into)
    {
        foreach (var place in person.Places)
        {
            if (place.Postcode is { } postcode)
            {
                into.Add(Key('p', postcode.Text, Text(date.Year)));
                if (First(person) is { } first)
                    into.Add(Key('q', postcode.Text, $"{first}"));
            }
            if (place is { House: { } house, Street: { } street })
                into.Add(Key('s', house.Text, street.Text));
        }
    }

    private static char? First(Sketch person) =>
        person.Names.Length > 0 && person.Names[0].Given.First is { } given ? given.Text[0] : null;

    private static string Letters(string text)
    {
        var letters = text.ToCharArray();
        Array.Sort(letters);
        return new string(letters);
    }

    private static string Text(int? number) => number is { } known ? $"{known}" : "";

    // FNV-1a over all parts, with their kind and their borders.
    private static ulong Key(char kind, params ReadOnlySpan<string> parts)
    {
        var hash = Mix(14695981039346656037UL, kind);
        foreach (var part in parts)
        {
            foreach (var letter in part)
                hash = Mix(hash, letter);
            hash = Mix(hash, 0xFFFF);
        }
        return hash;
    }

    private static ulong Mix(ulong hash, ulong value) => (hash ^ value) * 1099511628211UL;
}
