using System.Text.Json.Serialization;

namespace Kith.Casework.Record;

/// <summary>Something that happened to a child, in the sector's words. Once stored it never changes.</summary>
/// <remarks>
/// A fact is a sealed record with a <see cref="FactNameAttribute"/>. Its JSON is its contract: a new meaning is a new fact.
/// Rules read its properties by their names in lower-case words joined by hyphens.
/// </remarks>
public abstract record Fact
{
    /// <summary>The episode of the child's record it belongs to, from 1; 0 for what is about the child and no one episode.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Episode { get; init; }

    /// <summary>
    /// The day on which the assessment, enquiry or plan began that this fact carries on or ends, where a return names it;
    /// null for the one that was running. Groups of a return can overlap, and each must be found again.
    /// </summary>
    public DateOnly? BegunOn { get; init; }

    /// <summary>
    /// The version of the fact that arranged ahead what this fact says: it took place, was moved, or was called off. Null for what
    /// nobody had arranged.
    /// </summary>
    public int? Booking { get; init; }

    /// <summary>How many minutes it took, all of it, about; null where nobody said, or nobody is asked.</summary>
    public int? Minutes { get; init; }

    /// <summary>
    /// What was said of several brothers and sisters together, once for all of them, where a form asks it beside what is each child's own;
    /// null where nothing was.
    /// </summary>
    public string? SaidOfAll { get; init; }

    /// <summary>
    /// What the local protocol asked beside what the product asks, and what was answered; null where it asked nothing. See
    /// docs/adr/0016.
    /// </summary>
    public Rows<LocalAnswer>? Local { get; init; }

    /// <summary>True when involvement was over by the day of it, although nobody recorded the end.</summary>
    internal virtual bool EndsEpisode() => false;
}

/// <summary>The name under which a fact is stored and named in guidance files: <c>referral-received</c>.</summary>
/// <param name="name">Past tense, lower-case words joined by hyphens.</param>
/// <param name="says">What it means, in one sentence for the event catalogue.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactNameAttribute(string name, string says) : Attribute
{
    /// <summary>The stored name.</summary>
    public string Name { get; } = name;

    /// <summary>What it means.</summary>
    public string Says { get; } = says;
}

/// <summary>A fact with the day, and if known the time, it was true. What an act decides.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="On">The day it was true.</param>
/// <param name="At">The time of day, when known.</param>
public sealed record Dated(Fact Fact, DateOnly On, TimeOnly? At = null)
{
    /// <summary>Whose fact it is, where that is not whoever acts: what somebody proposed is theirs, also when a manager agrees to it.</summary>
    public string? By { get; init; }

    /// <summary>The act that left it, by name; null where what is stored with it says that for all.</summary>
    public string? ActName { get; init; }

    /// <summary>The act it is of, where that is an earlier one: what it left on one record stands on another too, as if it had been done for both.</summary>
    public Guid? ActId { get; init; }
}

/// <summary>A fact that an act leaves on the record of another child, beside what it leaves on the one it is done on.</summary>
/// <param name="Child">The other child.</param>
/// <param name="Dated">The fact.</param>
public sealed record AboutChild(Guid Child, Dated Dated);

/// <summary>A fact that was written on two records at once, each naming the other.</summary>
/// <remarks>A correction reaches one record only, so such a fact is not corrected: an act on both undoes it.</remarks>
public interface IOnTwoRecords
{
    /// <summary>The other record.</summary>
    Guid Other { get; }
}

/// <summary>A fact of which the other half stands on records of people: it is not corrected, another act undoes both.</summary>
public interface IOnPeople;

/// <summary>A fact by which earlier entries of the record stand on another record instead.</summary>
/// <remarks>They stay stored. Here nothing is told of them but that they were moved: what they say is about somebody else.</remarks>
public interface IMovesAway
{
    /// <summary>The entries, by their versions.</summary>
    IReadOnlyList<int> Entries { get; }
}

/// <summary>A fact that is about one child alone, so that the record made for a twin does not have it: somebody outside was let in, a return was made, a death.</summary>
public interface IOfOneChild;

/// <summary>A fact that belongs to a record with an access of its own: it is not corrected on the child's, but put right there.</summary>
public interface IKeptElsewhere;

/// <summary>A fact of which somebody outside holds the proof, so that it is not corrected: another act says what was wrong.</summary>
public interface IFrozen;

/// <summary>A fact that an act leaves on the record of somebody in the family, beside what it leaves on the child's.</summary>
/// <param name="Person">The person.</param>
/// <param name="Fact">The fact.</param>
/// <param name="On">The day it was true.</param>
public sealed record AboutPerson(Guid Person, People.IdentityFact Fact, DateOnly On)
{
    /// <summary>Whose fact it is, where that is not whoever acts: see <see cref="Dated.By"/>.</summary>
    public string? By { get; init; }

    /// <summary>The act that left it; null where what is stored with it says that.</summary>
    public string? ActName { get; init; }
}
