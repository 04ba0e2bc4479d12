using System.Collections.Frozen;

namespace Kith.Guidance;

/// <summary>Whether an edition was ever in force.</summary>
public enum EditionStatus
{
    /// <summary>Consulted on only. Never in force by date; used in a replay.</summary>
    Draft,

    /// <summary>In force from its first day on.</summary>
    InForce,

    /// <summary>Was in force.</summary>
    Replaced,
}

/// <summary>An edition of the guidance.</summary>
/// <param name="Id">As files and commands name it: <c>wt-2023</c>.</param>
/// <param name="Title">As sentences name it: "Working Together 2023".</param>
/// <param name="Status">Whether it was ever in force.</param>
/// <param name="From">The first day in force; null for a draft.</param>
/// <param name="Until">The last day in force; null when none is known.</param>
public sealed record Edition(string Id, string Title, EditionStatus Status, DateOnly? From, DateOnly? Until)
{
    /// <summary>The edition of which this is a dated revision, whose text otherwise stands; null for an edition in its own right.</summary>
    public string? Revises { get; init; }

    /// <summary>Every duty of the edition by id: those its file states and those it takes over. Without the local protocol's.
    /// A duty that waits for a commencement is among them once its day is set, or when there is no other of its id.</summary>
    public IReadOnlyDictionary<string, Duty> Duties { get; init; } = FrozenDictionary<string, Duty>.Empty;

    /// <summary>The duties that wait for a commencement without a day, by id. The one in <see cref="Duties"/> may be what stands until then.</summary>
    public IReadOnlyDictionary<string, Duty> Waiting { get; init; } = FrozenDictionary<string, Duty>.Empty;

    /// <summary>A duty as the edition words it, in force already or still waiting for its commencement; null when it has none of that id.</summary>
    /// <param name="id">The duty's id.</param>
    public Duty? Worded(string id) => Waiting.GetValueOrDefault(id) ?? Duties.GetValueOrDefault(id);

    /// <summary>The law and other guidance as they stood on its first day: duties that no edition states or ends, by id.</summary>
    public IReadOnlyDictionary<string, Duty> Law { get; init; } = FrozenDictionary<string, Duty>.Empty;

    /// <summary>True for the law and other guidance, which is no edition: each of its duties has a day of its own.</summary>
    public bool StandsApart { get; init; }

    /// <summary>What the edition is known to say nothing about.</summary>
    public IReadOnlyList<Silence> SilentOn { get; init; } = [];
}

/// <summary>Whom a local protocol names to lead at a stage.</summary>
/// <param name="At">The stages.</param>
/// <param name="Who">Any one of these qualities suffices.</param>
/// <param name="OverseenBy">Qualities one of which the person's supervisor has to have; empty when nothing is asked.</param>
/// <param name="Skills">Skills and knowledge to look for, in words shown to the person who allocates.</param>
public sealed record LeadRule(
    IReadOnlyList<string> At,
    IReadOnlyList<string> Who,
    IReadOnlyList<string> OverseenBy,
    IReadOnlyList<string> Skills
);
