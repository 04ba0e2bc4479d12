using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People.Agreements;

/// <summary>What somebody of a family is asked to agree to.</summary>
public enum AgreementTo
{
    /// <summary>To take part in help or support.</summary>
    Help,

    /// <summary>That we ask an agency about the child or the family.</summary>
    Ask,

    /// <summary>That we tell an agency about the child or the family.</summary>
    Tell,
}

/// <summary>What they said.</summary>
public enum AgreementAnswer
{
    /// <summary>They agreed.</summary>
    Agreed,

    /// <summary>They said no.</summary>
    Refused,

    /// <summary>They had agreed, and took it back.</summary>
    TakenBack,
}

/// <summary>What somebody of the family agreed to, said no to, or took back: for one purpose and one agency.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Person">Who, of the family; null for somebody else.</param>
/// <param name="Name">Who, where they are not of the family.</param>
/// <param name="To">To what.</param>
/// <param name="Agency">With which agency; null where it is about none.</param>
/// <param name="Answer">What they said.</param>
/// <param name="On">On which day; null for the day of the entry.</param>
/// <param name="Said">In their words, and what they want kept back.</param>
/// <param name="ReviewOn">When it is talked about again; null for a yes that stands.</param>
/// <param name="Follows">What follows from a no: what goes on without it, and on what lawful basis.</param>
/// <param name="Lawful">What may lawfully follow from a no, as the form files name it.</param>
public sealed record Agreement(
    string Id,
    Guid? Person = null,
    string? Name = null,
    AgreementTo? To = null,
    string? Agency = null,
    AgreementAnswer? Answer = null,
    DateOnly? On = null,
    string? Said = null,
    DateOnly? ReviewOn = null,
    string? Follows = null,
    string? Lawful = null
) : IRow<Agreement>
{
    static Agreement IRow<Agreement>.From(string id, string text) => new(id, Said: text);

    /// <summary>True while it stands: they agreed, and did not take it back.</summary>
    [JsonIgnore]
    public bool Stands => Answer == AgreementAnswer.Agreed;

    /// <summary>To what, in words that end a sentence: "that we tell Larkfield School".</summary>
    [JsonIgnore]
    public string Words =>
        To switch
        {
            AgreementTo.Ask => $"that we ask {Agency ?? "other agencies"}",
            AgreementTo.Tell => $"that we tell {Agency ?? "other agencies"}",
            _ => Agency is null ? "to take part in the help" : $"to help from {Agency}",
        };

    /// <summary>Who it is, by name.</summary>
    /// <param name="person">The family as it is known.</param>
    public string Whose(PersonState person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Find(Person)?.Name ?? Name ?? "somebody of the family";
    }
}
