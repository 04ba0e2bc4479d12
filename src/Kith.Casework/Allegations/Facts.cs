using Kith.Casework.Record;

namespace Kith.Casework.Allegations;

/// <summary>
/// A fact about an allegation against somebody who works with children. It stands in a stream of its own, which the designated
/// officers alone read.
/// </summary>
public abstract record AllegationFact : Fact;

/// <summary>Somebody learned of an allegation against somebody who works with children. The day and time are those at which they did.</summary>
/// <param name="Reference">What it is called on the receipt.</param>
/// <param name="Accused">Who is accused.</param>
/// <param name="Role">What they do with children.</param>
/// <param name="What">What is said to have happened, as it was told.</param>
/// <param name="Children">The children it concerns.</param>
/// <param name="Employer">Whom they work for.</param>
/// <param name="From">Who told of it, and how they are reached.</param>
/// <param name="OwnChildren">Whether they have children at home; null when not known.</param>
/// <param name="Knows">Whether they know of the allegation; null when not known.</param>
/// <param name="DoneSoFar">What was done to keep children safe.</param>
[FactName("allegation-received", "Somebody learned of an allegation against somebody who works with children.")]
public sealed record AllegationReceived(
    string Reference,
    string Accused,
    string Role,
    string What,
    Rows<AllegationChild> Children,
    string? Employer = null,
    string? From = null,
    bool? OwnChildren = null,
    bool? Knows = null,
    string? DoneSoFar = null
) : AllegationFact;

/// <summary>A child whom an allegation concerns.</summary>
/// <param name="Id">What later facts refer to the child by.</param>
/// <param name="Name">The name, or what is known in its place.</param>
/// <param name="Child">The record here; null where it is not said that there is one.</param>
public sealed record AllegationChild(string Id, string? Name = null, Guid? Child = null) : IRow<AllegationChild>
{
    public static AllegationChild From(string id, string text) => new(id, Name: text);
}

/// <summary>The designated officer was told of an allegation.</summary>
/// <param name="Late">Why it was later than the guidance asks for; null where it was not.</param>
[FactName("allegation-reported", "The designated officer was told of an allegation.")]
public sealed record AllegationReported(string? Late = null) : AllegationFact;
