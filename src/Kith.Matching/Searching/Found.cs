namespace Kith.Matching.Searching;

/// <summary>Somebody who fits what was typed.</summary>
/// <param name="Id">The record.</param>
/// <param name="Bits">How well they fit; to be compared within one search only.</param>
/// <param name="Why">Why, what says most first. Whoever shows it leaves out what the viewer may not know.</param>
public sealed record Found(string Id, double Bits, IReadOnlyList<Reason> Why);

/// <summary>One reason why somebody was found.</summary>
/// <param name="About">What it gives away.</param>
/// <param name="Says">In words: "once called Brown".</param>
public readonly record struct Reason(ReasonAbout About, string Says);

/// <summary>What a reason gives away of the person.</summary>
public enum ReasonAbout
{
    /// <summary>The name in use.</summary>
    Name,

    /// <summary>A name from before, or one beside the one in use.</summary>
    OtherName,

    /// <summary>Somebody close to them.</summary>
    Relative,

    /// <summary>When they were or will be born.</summary>
    Birth,

    /// <summary>Where they live or lived.</summary>
    Address,

    /// <summary>A telephone number or an e-mail address.</summary>
    Contact,

    /// <summary>A number that is theirs alone.</summary>
    Number,
}
