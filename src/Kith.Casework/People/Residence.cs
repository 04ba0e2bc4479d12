using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Where somebody lives or lived, for how long, on which nights, and who says so.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Person">Who, of the child's family or network; null for the child.</param>
/// <param name="WithChild">Whether it is where the child lives; null where that is not known, and for the child.</param>
/// <param name="Lines">The address, lines separated by commas; null where it is the child's or not known.</param>
/// <param name="Postcode">Postcode.</param>
/// <param name="From">From which day; null where that is not known.</param>
/// <param name="Until">The last day; null while it goes on.</param>
/// <param name="Nights">On which nights of the week: mon to sun; null for every night, or where that is not known.</param>
/// <param name="SaidBy">Who says so.</param>
/// <param name="Protected">True for a refuge or another address that must not become known.</param>
public sealed record Residence(
    string Id,
    Guid? Person = null,
    bool? WithChild = null,
    string? Lines = null,
    string? Postcode = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    IReadOnlyList<string>? Nights = null,
    string? SaidBy = null,
    bool? Protected = null
) : IRow<Residence>
{
    private static readonly string[] Week = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    static Residence IRow<Residence>.From(string id, string text) => new(id, Lines: text);

    /// <summary>True when another says the same.</summary>
    internal bool Says(Residence other) =>
        this with { Nights = null } == other with { Nights = null } && (Nights ?? []).SequenceEqual(other.Nights ?? []);

    /// <summary>True when it held on a day, as far as is known: what has no first day is taken to have begun.</summary>
    internal bool Covers(DateOnly day) => !(day < From) && !(day > Until);

    /// <summary>True when the night that begins on a day is one of them.</summary>
    internal bool IsNight(DateOnly day) =>
        Nights is not { Count: > 0 } nights || nights.Contains(Week[(int)day.DayOfWeek]);
}

/// <summary>
/// Where the child and the people of the family live and lived, as it is known from now on. What was carried on and is taken out is not
/// known any more.
/// </summary>
/// <param name="Residences">Who lived where.</param>
[FactName("residences-recorded", "Where the child and the people of the family live and lived, from when until when.")]
public sealed record ResidencesRecorded(Rows<Residence> Residences) : PersonFact;

/// <summary>A residence, with the day from which the record says so.</summary>
/// <param name="Said">What is said.</param>
/// <param name="SaidOn">The day.</param>
public sealed record KnownResidence(Residence Said, DateOnly SaidOn);
