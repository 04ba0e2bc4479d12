namespace Kith.Matching.Comparing;

/// <summary>How near the names of two people are: the best of all that each has or had, in either order.</summary>
internal sealed class NameCloseness(WordCloseness words)
{
    public void Compare(NameSketch[] one, NameSketch[] other, Comparison into)
    {
        var best = default(Found);
        foreach (var name in one)
        foreach (var otherName in other)
        {
            Keep(ref best, Of(name.Given, name.Family, otherName, exchanged: false));
            if (best.Worth < Found.Certain)
                Keep(ref best, Of(name.Family, name.Given, otherName, exchanged: true));
        }
        if (best.Worth == 0)
            return;
        into.Set(Field.Given, best.Given, best.GivenValue);
        into.Set(Field.Family, best.Family, best.FamilyValue);
        into[Field.Middle] = best.Middle;
        if (best.Given != Level.Missing || best.Family != Level.Missing)
            into[Field.Order] = best.IsExchanged ? Level.Exchanged : Level.Same;
    }

    /// <summary>Whether two records name the same people beside them.</summary>
    public Level Relatives(NameSketch[] one, NameSketch[] other)
    {
        var best = Level.Missing;
        foreach (var name in one)
        foreach (var otherName in other)
        {
            var level = Relative(Given(name.Given, otherName.Given), Family(name.Family, otherName.Family));
            if (best == Level.Missing || level < best)
                best = level;
        }
        return best;
    }

    private static Level Relative(Level given, Level family) =>
        (given, family) switch
        {
            (Level.Same, Level.Same) => Level.Same,
            (Level.Same or Level.Close or Level.Nickname, Level.Same or Level.Close or Level.Near or Level.Missing) =>
                Level.Near,
            (Level.Initial or Level.Near, Level.Same) => Level.Near,
            (Level.Same or Level.Nickname, _) => Level.Part,
            _ => Level.Different,
        };

    private static void Keep(ref Found best, Found found)
    {
        if (found.Worth > best.Worth)
            best = found;
    }

    private Found Of(NamePart given, NamePart family, NameSketch other, bool exchanged)
    {
        var givenLevel = Given(given, other.Given);
        var familyLevel = Family(family, other.Family);
        var found = new Found(
            givenLevel,
            familyLevel,
            exchanged ? Level.Missing : Middle(given, other.Given),
            given.First?.Id ?? 0,
            family.Whole?.Id ?? 0,
            exchanged
        );
        // Two names that are nothing like each other are not exchanged names.
        return exchanged && !found.IsWorthExchanging ? default : found;
    }

    private Level Given(NamePart one, NamePart other)
    {
        if (one.First is not { } first || other.First is not { } otherFirst)
            return Level.Missing;
        if (one.Whole!.Id == other.Whole!.Id)
            return Level.Same;
        var level = words.Of(first, otherFirst);
        if (level is Level.Different or Level.Alike && one.Words.Length + other.Words.Length > 2)
        {
            var whole = words.Of(one.Whole, other.Whole);
            if (whole is Level.Close or Level.Near)
                return whole;
            if (Array.IndexOf(one.Words, otherFirst, 1) > 0 || Array.IndexOf(other.Words, first, 1) > 0)
                return Level.Part;
        }
        return level;
    }

    private Level Family(NamePart one, NamePart other)
    {
        if (one.Whole is not { } whole || other.Whole is not { } otherWhole)
            return Level.Missing;
        var level = words.Of(whole, otherWhole) switch
        {
            Level.Initial => Level.Part,
            var found => found,
        };
        return level is Level.Different or Level.Alike or Level.Nickname
            ? Shares(one.Words, other.Words, 3)
                ? Level.Part
                : level == Level.Nickname
                    ? Level.Near
                    : level
            : level;
    }

    private Level Middle(NamePart one, NamePart other)
    {
        if (one.Words.Length < 2 || other.Words.Length < 2)
            return Level.Missing;
        return words.Of(one.Words[1], other.Words[1]) switch
        {
            Level.Same => Level.Same,
            Level.Initial => Level.Initial,
            Level.Close or Level.Near or Level.Nickname => Level.Near,
            _ => Shares(one.Words[1..], other.Words[1..], 2) ? Level.Near : Level.Different,
        };
    }

    private static bool Shares(Word[] one, Word[] other, int letters)
    {
        if (one.Length + other.Length <= 2)
            return false;
        foreach (var word in one)
        foreach (var otherWord in other)
            if (word.Id == otherWord.Id && word.Text.Length >= letters)
                return true;
        return false;
    }

    private readonly record struct Found(
        Level Given,
        Level Family,
        Level Middle,
        int GivenValue,
        int FamilyValue,
        bool IsExchanged
    )
    {
        public const int Certain = 200;

        // Which pair of names to go by; what that pair is worth as evidence is for the weights to say.
        public int Worth =>
            Given == Level.Missing && Family == Level.Missing
                ? 0
                : 1 + Of(Given) + Of(Family) + (Middle == Level.Same ? 1 : 0) - (IsExchanged ? 30 : 0);

        public bool IsWorthExchanging => Of(Given) + Of(Family) >= 80;

        private static int Of(Level level) =>
            level switch
            {
                Level.Same => 100,
                Level.Nickname or Level.Close => 80,
                Level.Near => 60,
                Level.Part => 50,
                Level.Alike => 30,
                Level.Initial => 25,
                Level.Missing => 20,
                _ => 0,
            };
    }
}
