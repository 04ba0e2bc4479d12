using F23.StringSimilarity;

namespace Kith.Matching.Comparing;

/// <summary>Compares two people field by field. What is not known of one of them says nothing.</summary>
internal sealed class Comparer
{
    private static readonly OptimalStringAlignment Edits = new();

    private readonly Vocabulary _vocabulary;
    private readonly WordCloseness _words = new();
    private readonly NameCloseness _names;
    private readonly PlaceCloseness _places;

    public Comparer(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _names = new NameCloseness(_words);
        _places = new PlaceCloseness(_words);
    }

    public void Compare(Sketch one, Sketch other, Comparison into)
    {
        into.Clear();
        _names.Compare(one.Names, other.Names, into);
        if (
            into.Values[(int)Field.Given] is not 0 and var given
            && into.Values[(int)Field.Family] is not 0 and var family
        )
            into.WholeName = _vocabulary.Together(given, family);
        var born = DateCloseness.Of(one, other);
        into.Set(Field.Born, born, born == Level.Same ? Number(one.Born!.Value) : 0);
        Sex(one, other, into);
        Place(one, other, into);
        Telephones(one, other, into);
        Emails(one, other, into);
        Identifiers(one, other, into);
        if (one.Household is { } household && other.Household is { } otherHousehold)
            into.Set(Field.Household, household == otherHousehold ? Level.Same : Level.Different, household.Id);
        into[Field.Relatives] = _names.Relatives(one.Relatives, other.Relatives);
        into.Set(Field.Birthplace, Of(one.Birthplace, other.Birthplace), one.Birthplace?.Id ?? 0);
    }

    /// <summary>The number of a date as a value.</summary>
    public static int Number(PartialDate date) => ((date.Year ?? 0) * 512) + ((date.Month ?? 0) * 32) + (date.Day ?? 0);

    /// <summary>The number of a whole name as a value.</summary>
    public int Number(Word given, Word family) => _vocabulary.Together(given.Id, family.Id);

    // Beside the same given name the same sex says nothing more; another sex still does.
    private static void Sex(Sketch one, Sketch other, Comparison into)
    {
        if (one.Sex is not { } sex || other.Sex is not { } otherSex)
            return;
        if (sex != otherSex)
            into[Field.Sex] = Level.Different;
        else if (into[Field.Given] is not (Level.Same or Level.Close or Level.Nickname))
            into[Field.Sex] = Level.Same;
    }

    private void Place(Sketch one, Sketch other, Comparison into)
    {
        foreach (var place in one.Places)
        foreach (var otherPlace in other.Places)
            Better(Field.Address, _places.Of(place, otherPlace), place.Number, into);
        // Whoever shares a postcode shares the town.
        if (into[Field.Address] is Level.Missing or Level.Different)
            into.Set(Field.Town, Of(one.Town, other.Town), one.Town?.Id ?? 0);
    }

    private Level Of(Word? one, Word? other)
    {
        if (one is null || other is null)
            return Level.Missing;
        return _words.Of(one, other) switch
        {
            Level.Same => Level.Same,
            Level.Close or Level.Near or Level.Nickname => Level.Close,
            _ => Level.Different,
        };
    }

    private static void Telephones(Sketch one, Sketch other, Comparison into)
    {
        foreach (var mine in one.Telephones)
        foreach (var theirs in other.Telephones)
            Better(Field.Telephone, Digits(mine, theirs), mine.Id, into);
    }

    private static void Emails(Sketch one, Sketch other, Comparison into)
    {
        foreach (var mine in one.Emails)
        foreach (var theirs in other.Emails)
            Better(Field.Email, Email(mine, theirs), mine.Whole.Id, into);
    }

    private static void Identifiers(Sketch one, Sketch other, Comparison into)
    {
        foreach (var (kind, number) in one.Identifiers)
        foreach (var (otherKind, otherNumber) in other.Identifiers)
            if (kind == otherKind)
                Better(
                    kind == "nhs" ? Field.Nhs
                        : kind == "upn" ? Field.Upn
                        : Field.Identifier,
                    Digits(number, otherNumber),
                    0,
                    into
                );
    }

    // Where several are known, the two that are nearest count.
    private static void Better(Field field, Level level, int value, Comparison into)
    {
        if (level != Level.Missing && (into[field] == Level.Missing || level < into[field]))
            into.Set(field, level, value);
    }

    private static Level Digits(Word one, Word other) =>
        one.Id == other.Id ? Level.Same
        : Slip.AtLeast(one.Letters, other.Letters) <= 1 && Slip.IsOne(one.Text, other.Text) ? Level.Close
        : Level.Different;

    private static Level Email(Email one, Email other)
    {
        if (one.Whole.Id == other.Whole.Id)
            return Level.Same;
        if (one.Local.Id == other.Local.Id && one.Local.Text.Length > 4)
            return IsClose(one.Whole, other.Whole) ? Level.Close : Level.Part;
        return IsClose(one.Whole, other.Whole) ? Level.Close : Level.Different;
    }

    // The longer, the more slips: one for every seven letters, and two at least.
    private static bool IsClose(Word one, Word other)
    {
        var (length, otherLength) = (one.Text.Length, other.Text.Length);
        var most = Math.Max(2, Math.Min(length, otherLength) / 7);
        return Math.Abs(length - otherLength) <= most
            && Slip.AtLeast(one.Letters, other.Letters) <= most
            && Edits.Distance(one.Text, other.Text) <= most;
    }
}
