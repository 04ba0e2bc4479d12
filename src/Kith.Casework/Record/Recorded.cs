using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>A fact as stored: what, when it was true, when it was written, who wrote it and from which act.</summary>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Fact">The fact.</param>
/// <param name="On">The day it was true.</param>
/// <param name="At">The time of day it was true, when known.</param>
/// <param name="WrittenAt">When it was written, UTC.</param>
/// <param name="By">The user who wrote it.</param>
/// <param name="ActId">The act it came from. Facts of siblings written in one act share it.</param>
/// <param name="Source">Where an imported fact came from, with the line; null for what was recorded here.</param>
/// <param name="ActName">The act's name, or what wrote it, such as an import; null where that is not known.</param>
public sealed record Recorded(
    int Version,
    Fact Fact,
    DateOnly On,
    TimeOnly? At,
    DateTimeOffset WrittenAt,
    string By,
    Guid ActId,
    string? Source = null,
    string? ActName = null
) : IHappened
{
    /// <summary>What happened.</summary>
    public Fact Fact
    {
        get;
        init
        {
            field = value;
            FactName = Facts.NameOf(value);
        }
    } = Fact;

    // Looked up once: the rules ask for it again at every reading.
    public string FactName { get; private init; } = Facts.NameOf(Fact);

    /// <summary>The act that left it, by name: of an entry of several acts, the one; null where <see cref="ActName"/> is.</summary>
    public string? LeftBy => ActName is null ? null : Acts.Behind(ActName, Fact);

    public int Episode => Fact.Episode;

    public string? Detail(string name) => Details.Of(Fact, name);

    /// <summary>The rows of a detail that has rows; empty for any other.</summary>
    public IReadOnlyList<IRow> RowsOf(string name) => Details.RowsOf(Fact, name);

    /// <summary>Where it stands and which act left it tell two entries apart: all that is in it need not be read for that.</summary>
    public override int GetHashCode() => HashCode.Combine(Version, ActId);
}
