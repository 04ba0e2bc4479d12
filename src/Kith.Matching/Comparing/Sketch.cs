namespace Kith.Matching.Comparing;

/// <summary>A person made ready to be compared with thousands of others: everything in its normal form.</summary>
internal sealed class Sketch
{
    public required string Id { get; init; }

    public required NameSketch[] Names { get; init; }

    public required PartialDate? Born { get; init; }

    public required DateOnly? Expected { get; init; }

    public required char? Sex { get; init; }

    public required PlaceSketch[] Places { get; init; }

    public required Word? Town { get; init; }

    public required Word[] Telephones { get; init; }

    public required Email[] Emails { get; init; }

    public required (string Kind, Word Number)[] Identifiers { get; init; }

    public required Word? Household { get; init; }

    public required NameSketch[] Relatives { get; init; }

    public required Word? Birthplace { get; init; }
}

/// <summary>A name in words. Without words where that part is not known or, as Baby, is no name.</summary>
internal sealed record NameSketch(NamePart Given, NamePart Family);

/// <summary>Given names or a family name.</summary>
/// <param name="Whole">All of it in one word; null where it is not known.</param>
/// <param name="Words">Word by word.</param>
internal sealed record NamePart(Word? Whole, Word[] Words)
{
    public static NamePart Unknown { get; } = new(null, []);

    /// <summary>The word that stands for it: the first given name.</summary>
    public Word? First => Words.Length == 0 ? null : Words[0];

    public bool IsKnown => Words.Length > 0;
}

/// <summary>A place in parts; each null where it is not known.</summary>
/// <param name="Number">The number of the whole, the same for the same place.</param>
/// <param name="Postcode">Letters and digits of the postcode.</param>
/// <param name="District">Its first half.</param>
/// <param name="House">The numbers of flat and house.</param>
/// <param name="Street">The words of the address, without those that every address has.</param>
internal sealed record PlaceSketch(int Number, Word? Postcode, Word? District, Word? House, Word? Street);

/// <summary>An e-mail address, and what stands before the @.</summary>
internal sealed record Email(Word Whole, Word Local);
