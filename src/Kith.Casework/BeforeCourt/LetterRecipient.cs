using Kith.Casework.Record;

namespace Kith.Casework.BeforeCourt;

/// <summary>Somebody to whom a letter before proceedings went.</summary>
/// <param name="Id">What later facts refer to them by.</param>
/// <param name="Person">Who, of the family; null for somebody else.</param>
/// <param name="Name">Who, where they are not of the family on record.</param>
/// <param name="Language">The language of the letter; null for English.</param>
/// <param name="How">How it was given: by hand, by post.</param>
/// <param name="ExplainedBy">Who went through it with them.</param>
/// <param name="Proof">What shows that they have it.</param>
/// <param name="WhyNot">Why it was not explained, or why there is no proof yet.</param>
public sealed record LetterRecipient(
    string Id,
    Guid? Person = null,
    string? Name = null,
    string? Language = null,
    string? How = null,
    string? ExplainedBy = null,
    string? Proof = null,
    string? WhyNot = null
) : IRow<LetterRecipient>
{
    static LetterRecipient IRow<LetterRecipient>.From(string id, string text) => new(id, Name: text);
}
