using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor.Worries;

/// <summary>
/// A fact about a worry that somebody without an account sent to the front door. It stands in a stream of its own until somebody has looked
/// at it: whoever sends it opens no record, and is told of none.
/// </summary>
public abstract record WorryFact : Fact;

/// <summary>Somebody sent a worry about children through the public page.</summary>
/// <param name="Reference">What it is called on the receipt.</param>
/// <param name="Children">The children, as the sender knows them.</param>
/// <param name="Concern">What worries the sender, in their words.</param>
/// <param name="Adults">The adults around the children, as the sender knows them.</param>
/// <param name="Address">Where the family lives, lines separated by commas.</param>
/// <param name="Postcode">Its postcode.</param>
/// <param name="Sender">Who the sender is to the children, as the file of the front door lists it.</param>
/// <param name="Source">The same as the children in need census codes it.</param>
/// <param name="Name">The sender's name; null for somebody who would rather not say.</param>
/// <param name="Telephone">The sender's telephone number.</param>
/// <param name="Email">The sender's e-mail address.</param>
/// <param name="FamilyKnows">Whether the family knows that the sender tells us; null when not said.</param>
/// <param name="FamilyThinks">What the family thinks of it.</param>
/// <param name="Agrees">Whether they agree to it.</param>
/// <param name="NotAsked">Why they were not asked.</param>
/// <param name="OneFamily">Whether the children are brothers and sisters; null when not said.</param>
/// <param name="Despite">Why we are told although they do not agree: what the sender goes by.</param>
[FactName("worry-sent", "Somebody sent a worry about children through the public page.")]
public sealed record WorrySent(
    string Reference,
    Rows<WorryChild> Children,
    string Concern,
    Rows<WorryAdult>? Adults = null,
    string? Address = null,
    string? Postcode = null,
    string? Sender = null,
    string? Source = null,
    string? Name = null,
    string? Telephone = null,
    string? Email = null,
    bool? FamilyKnows = null,
    string? FamilyThinks = null,
    FamilyAgrees? Agrees = null,
    string? NotAsked = null,
    bool? OneFamily = null,
    string? Despite = null
) : WorryFact;

/// <summary>Whether a family agrees that a worry is sent.</summary>
public enum FamilyAgrees
{
    /// <summary>They agree.</summary>
    Yes,

    /// <summary>They do not.</summary>
    No,

    /// <summary>Nobody asked them.</summary>
    NotAsked,
}

/// <summary>A child as somebody describes them who is worried.</summary>
/// <param name="Id">What a later fact refers to the child by.</param>
/// <param name="Given">First names.</param>
/// <param name="Family">Family name.</param>
/// <param name="BornOn">Date of birth, where the sender knows it.</param>
/// <param name="About">About how old, where not.</param>
/// <param name="School">Nursery, school or college.</param>
/// <param name="Said">What the child said, as the sender heard it.</param>
public sealed record WorryChild(
    string Id,
    string? Given = null,
    string? Family = null,
    DateOnly? BornOn = null,
    string? About = null,
    string? School = null,
    string? Said = null
) : IRow<WorryChild>
{
    public static WorryChild From(string id, string text) => new(id, Given: text);

    /// <summary>The name, as it was given.</summary>
    public string Name => $"{Given} {Family}".Trim();
}

/// <summary>An adult around the children, as somebody describes them who is worried.</summary>
/// <param name="Id">What later facts refer to the adult by.</param>
/// <param name="Name">Name.</param>
/// <param name="Relationship">To the children.</param>
/// <param name="Contact">Telephone or other contact.</param>
public sealed record WorryAdult(string Id, string? Name = null, string? Relationship = null, string? Contact = null)
    : IRow<WorryAdult>
{
    public static WorryAdult From(string id, string text) => new(id, Name: text);
}

/// <summary>Somebody of the front door said that they look after a worry that came in.</summary>
/// <param name="Owner">Who.</param>
[FactName("worry-taken-on", "Somebody of the front door said that they look after a worry that came in.")]
public sealed record WorryTakenOn(string Owner) : WorryFact;

/// <summary>It was decided what becomes of a worry for one of its children.</summary>
/// <param name="Child">The child, as the worry calls them.</param>
/// <param name="Became">What it became.</param>
/// <param name="Reason">Why, where nothing is recorded on a child.</param>
/// <param name="Opened">The record that was opened for the child; null where none was.</param>
/// <param name="Threshold">Which threshold is met, where nothing is recorded on a child.</param>
/// <param name="How">How the sender was told, where nothing is recorded on a child.</param>
/// <param name="Said">What they were told.</param>
/// <param name="Proof">What shows that they know.</param>
/// <param name="ParentsTold">Whether the parents know what was decided, where nothing is recorded on a child.</param>
/// <param name="NotToldBecause">How telling them would add risk.</param>
[FactName("worry-screened", "It was decided what becomes of a worry for one of its children.")]
public sealed record WorryScreened(
    string Child,
    WorryBecame Became,
    string? Reason = null,
    Guid? Opened = null,
    string? Threshold = null,
    string? How = null,
    string? Said = null,
    string? Proof = null,
    bool? ParentsTold = null,
    string? NotToldBecause = null
) : WorryFact;

/// <summary>What a worry became for a child.</summary>
public enum WorryBecame
{
    /// <summary>It was recorded for the child, and goes on there.</summary>
    Recorded,

    /// <summary>The sender was given advice, and nothing is recorded on a child.</summary>
    Advice,

    /// <summary>It was passed to another authority.</summary>
    AnotherAuthority,
}
