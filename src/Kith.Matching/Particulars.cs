namespace Kith.Matching;

/// <summary>What is known of one person, for finding them and for telling whether two records are of one person.</summary>
/// <param name="Id">The record, as whoever asks names it.</param>
public sealed record Particulars(string Id)
{
    /// <summary>Every name the person has or had; the first is the one in use. Empty where none is known.</summary>
    public IReadOnlyList<PersonName> Names { get; init; } = [];

    /// <summary>When they were born, as far as it is known.</summary>
    public PartialDate? Born { get; init; }

    /// <summary>The town or place in which they were born; null where it is not known.</summary>
    public string? BornIn { get; init; }

    /// <summary>When an unborn child is expected; null for anybody born.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary><c>F</c>, <c>M</c>, or null where it is not known.</summary>
    public char? Sex { get; init; }

    /// <summary>Where they live and lived, the present one first.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Telephone numbers as they were given.</summary>
    public IReadOnlyList<string> Telephones { get; init; } = [];

    /// <summary>E-mail addresses as they were given.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>Numbers that somebody gives to one person only, by kind: <c>nhs</c>, <c>upn</c>, or a local one's name.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } = new Dictionary<string, string>();

    /// <summary>A household or family in which the record stands, as its source names it; null where the source names none.</summary>
    public string? Household { get; init; }

    /// <summary>Names of parents, carers, brothers and sisters recorded beside them.</summary>
    public IReadOnlyList<PersonName> Relatives { get; init; } = [];
}

/// <summary>A name as it was written. One name alone is a name: then either part is empty.</summary>
/// <param name="Given">Given names, in order, parted by spaces.</param>
/// <param name="Family">The family name.</param>
public readonly record struct PersonName(string Given, string Family);

/// <summary>A date of which a part may not be known.</summary>
/// <param name="Year">The year; null where it is not known.</param>
/// <param name="Month">1 to 12; null where it is not known.</param>
/// <param name="Day">1 to 31; null where it is not known.</param>
public readonly record struct PartialDate(int? Year, int? Month, int? Day);

/// <summary>Where somebody lives or lived.</summary>
/// <param name="Lines">The address without the postcode; empty where it is not known.</param>
/// <param name="Postcode">The postcode as it was written; null where it is not known.</param>
/// <param name="Town">The town, where the source keeps it apart from the lines; otherwise null.</param>
public readonly record struct Place(string Lines, string? Postcode, string? Town = null);
