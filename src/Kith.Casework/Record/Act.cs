using System.Text.Json.Serialization;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>Something a person does to one child's record: it carries what they said, and decides what became true.</summary>
/// <remarks>
/// An act is a sealed record with an <see cref="ActNameAttribute"/>. Its properties are the questions of <c>forms/{name}.yaml</c>,
/// in lower-case words joined by hyphens. One entry for several siblings becomes one act per child.
/// Pure: everything it needs is on it, in the record, or in <see cref="Practice"/>.
/// </remarks>
public abstract record Act : IProposed
{
    /// <summary>The day it happened. Picks the edition of the guidance.</summary>
    public DateOnly On { get; init; }

    /// <summary>The time of day it happened, when it matters.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>The episode it belongs to; 0 to open one, or for what is about the child.</summary>
    public int Episode { get; init; }

    /// <summary>Reasons given for not following a <em>should</em>.</summary>
    public IReadOnlyList<Departure> Departures { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public string ActName => Acts.NameOf(this);

    /// <summary>The stage the act belongs to where it opens an episode or is bound to one stage; null for the stage the episode is at.</summary>
    [JsonIgnore]
    public virtual string? Stage => null;

    /// <summary>The user who is to hold the case, for an act that gives it to somebody.</summary>
    [JsonIgnore]
    public virtual string? NewHolder => null;

    /// <inheritdoc/>
    public string? Detail(string name) => Details.Of(this, name);

    /// <summary>Why the act cannot follow from the record as it stands, in a plain sentence; null when it can.</summary>
    /// <remarks>Coherence only (an enquiry that was never started cannot be concluded). What practice asks for is in the rules.</remarks>
    public virtual string? CannotFollow(ChildState child, Episode? episode) => null;

    /// <summary>What is missing from the act itself, in the order of the page.</summary>
    public virtual IEnumerable<Problem> Check(ChildState child, Practice practice) => [];

    /// <summary>What becomes true. Called only when nothing stands against the act.</summary>
    public abstract IEnumerable<Fact> Facts(ChildState child, Episode? episode, Practice practice);
}

/// <summary>Something wrong with what was entered.</summary>
/// <param name="Field">The property, in lower-case words joined by hyphens, as on the form.</param>
/// <param name="Message">A sentence that says what to do.</param>
public sealed record Problem(string Field, string Message);

/// <summary>The name of an act, shared by its class, its page's address and its form file.</summary>
/// <param name="name">Imperative, lower-case words joined by hyphens: <c>decide-referral</c>.</param>
/// <param name="title">As a heading: "Decide the referral".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ActNameAttribute(string name, string title) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The heading.</summary>
    public string Title { get; } = title;
}
