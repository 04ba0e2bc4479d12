using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>A fact about who somebody is. It stands in the person's own stream, once, for every child they belong to.</summary>
public abstract record IdentityFact : Fact;

/// <summary>What a name of somebody is, or was.</summary>
public enum NameKind
{
    /// <summary>The name they go by.</summary>
    Used,

    /// <summary>The name on the birth certificate.</summary>
    Birth,

    /// <summary>A name they had before: before a marriage, a deed, an adoption.</summary>
    Former,

    /// <summary>A religious name.</summary>
    Religious,

    /// <summary>What they like to be called.</summary>
    KnownAs,
}

/// <summary>One name of somebody. One part alone is a name.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Given">Given names.</param>
/// <param name="Family">Family name.</param>
/// <param name="Kind">What it is; null for the name they go by.</param>
public sealed record NameHeld(string Id, string? Given = null, string? Family = null, NameKind? Kind = null)
    : IRow<NameHeld>
{
    public static NameHeld From(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // As most names here are written. Whoever knows better puts it right.
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length < 2
            ? new(id, Given: text.Trim())
            : new(id, Given: string.Join(' ', words[..^1]), Family: words[^1]);
    }

    /// <summary>The name as it is said.</summary>
    [JsonIgnore]
    public string Said =>
        string.Join(
            ' ',
            new[] { Given, Family }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim())
        );
}

/// <summary>A number by which another system or agency knows somebody.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Number">The number, as it is given.</param>
/// <param name="Of">Whose number it is: housing, a prison, a case system.</param>
public sealed record NumberHeld(string Id, string? Number = null, string? Of = null) : IRow<NumberHeld>
{
    static NumberHeld IRow<NumberHeld>.From(string id, string text) => new(id, text);
}

/// <summary>Who somebody is, as it is known from now on: all of it, and what is left out is not known.</summary>
/// <param name="Names">Every name they have or had.</param>
/// <param name="BornOn">Date of birth.</param>
/// <param name="BornAbout">What is known of the birth where the day is not: a year, an age on a day.</param>
/// <param name="DiedOn">The day on which they died.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Ethnicity">Ethnic group, as the census codes it.</param>
/// <param name="Religion">Religion; or that they prefer not to say.</param>
/// <param name="Language">The language they speak at home.</param>
/// <param name="Interpreter">Whether they need an interpreter.</param>
/// <param name="Communication">How they take part best: large print, time to think, not by letter.</param>
/// <param name="Needs">What makes life hard for them, as a person of their own.</param>
/// <param name="Telephone">Telephone numbers.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Contacting">How and when to be in touch, and how not.</param>
/// <param name="SaidBy">Who says so.</param>
/// <param name="NhsNumber">NHS number, ten digits.</param>
/// <param name="Numbers">Numbers by which others know them.</param>
/// <param name="Gender">How they describe their gender, where they want it known.</param>
/// <param name="Immigration">Whether they may stay here; or that they prefer not to say.</param>
/// <param name="Finances">How they get by with money; or that they prefer not to say.</param>
/// <param name="Education">How far their schooling went; or that they prefer not to say.</param>
/// <param name="Orientation">Sexual orientation, where they want it known; or that they prefer not to say.</param>
/// <param name="Disabilities">Disabilities, as the census codes those of a child.</param>
[FactName("person-described", "Who somebody in a family is, as it is known from now on.")]
public sealed record PersonDescribed(
    Rows<NameHeld>? Names = null,
    DateOnly? BornOn = null,
    string? BornAbout = null,
    DateOnly? DiedOn = null,
    Sex? Sex = null,
    string? Ethnicity = null,
    string? Religion = null,
    string? Language = null,
    bool? Interpreter = null,
    string? Communication = null,
    string? Needs = null,
    string? Telephone = null,
    string? Email = null,
    string? Contacting = null,
    string? SaidBy = null,
    string? NhsNumber = null,
    Rows<NumberHeld>? Numbers = null,
    string? Gender = null,
    string? Immigration = null,
    string? Finances = null,
    string? Education = null,
    string? Orientation = null,
    IReadOnlyList<string>? Disabilities = null
) : IdentityFact;
