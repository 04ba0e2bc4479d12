using Kith.Casework.Forms;

namespace Kith.Casework.Record;

/// <summary>One entry of a child's story.</summary>
/// <param name="Version">The fact's place in the record, by which it is corrected.</param>
/// <param name="On">The day it was true.</param>
/// <param name="At">The time of day, when known.</param>
/// <param name="Heading">What happened, in a few words.</param>
/// <param name="Kind">What the story is filtered by: contact, decision, meeting, visit, plan, people, record.</param>
/// <param name="FactName">The fact's name.</param>
/// <param name="Episode">The episode, from 1; 0 for what is about the child.</param>
/// <param name="By">The user who wrote it.</param>
/// <param name="ByName">Their name.</param>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="ActId">The act it came from. Siblings' entries of one act share it.</param>
/// <param name="Source">Where it was imported from; null for what was recorded here.</param>
/// <param name="Parts">What it says.</param>
/// <param name="Stands">False when it was removed by a correction.</param>
/// <param name="Earlier">What it said before it was corrected, oldest first; empty when it never was.</param>
public sealed record StoryEntry(
    int Version,
    DateOnly On,
    TimeOnly? At,
    string Heading,
    string Kind,
    string FactName,
    int Episode,
    string By,
    string ByName,
    DateTimeOffset WrittenAt,
    Guid ActId,
    string? Source,
    IReadOnlyList<Part> Parts,
    bool Stands,
    IReadOnlyList<EarlierWording> Earlier
)
{
    /// <summary>The record it stands on.</summary>
    public Guid Record { get; init; }

    /// <summary>What kind of thing happened, without what is one child’s own: the heading of what was recorded for several at once.</summary>
    public string Title { get; init; } = "";

    /// <summary>True when it was moved to another record, where it reads: it is about somebody else.</summary>
    public bool Moved { get; init; }

    /// <summary>True when it was corrected or removed.</summary>
    public bool IsCorrected => Earlier.Count > 0;
}

/// <summary>What an entry said before a correction, and the correction.</summary>
/// <param name="On">The day it was said to be true.</param>
/// <param name="Heading">Its heading then.</param>
/// <param name="Parts">What it said.</param>
/// <param name="Because">Why it was corrected.</param>
/// <param name="CorrectedBy">The name of whoever corrected it.</param>
/// <param name="CorrectedAt">When.</param>
public sealed record EarlierWording(
    DateOnly On,
    string Heading,
    IReadOnlyList<Part> Parts,
    string Because,
    string CorrectedBy,
    DateTimeOffset CorrectedAt
);

/// <summary>A child's story: everything recorded, as it stands, with what was corrected still visible.</summary>
public static class Story
{
    /// <summary>The story, in the order things happened. Entries a correction removed are there, marked.</summary>
    public static IReadOnlyList<StoryEntry> Of(ChildRecord record, Telling telling)
    {
        var corrections = record.Facts.Where(fact => fact.Fact is FactCorrected).ToLookup(Corrects);
        return
        [
            .. record
                .Facts.Where(written => written.Fact is not FactCorrected)
                .Select(written =>
                    record.Moved.Contains(written.Version)
                        ? MovedAway(record.Id, written, telling)
                        : Entry(record.Id, written, [.. corrections[written.Version]], telling)
                )
                .OrderBy(entry => entry.On)
                .ThenBy(entry => entry.At)
                .ThenBy(entry => entry.Version),
        ];
    }

    // Neither what it says nor what it once said: somebody else's life is not told here.
    private static StoryEntry MovedAway(Guid record, Recorded written, Telling telling) =>
        Entry(record, written, [], telling) with
        {
            Heading = telling.Title(written.Fact),
            Parts = [],
            Stands = false,
            Moved = true,
        };

    private static StoryEntry Entry(Guid record, Recorded written, IReadOnlyList<Recorded> corrections, Telling telling)
    {
        var stands = written;
        var earlier = new List<EarlierWording>();
        var removed = false;
        foreach (var recorded in corrections)
        {
            var correction = (FactCorrected)recorded.Fact;
            // After a removal there is nothing left to have said.
            if (!removed)
                earlier.Add(Before(stands, recorded, correction, telling));
            removed = correction.Replacement is null;
            stands = Correcting.Corrected(written, correction) ?? stands;
        }
        return new StoryEntry(
            written.Version,
            stands.On,
            stands.At,
            telling.Heading(stands.Fact),
            telling.Kind(stands.Fact),
            written.FactName,
            written.Episode,
            written.By,
            telling.NameOf(written.By),
            written.WrittenAt,
            written.ActId,
            written.Source,
            removed ? [] : telling.Parts(stands.Fact),
            !removed,
            earlier
        )
        {
            Record = record,
            Title = telling.Title(stands.Fact),
        };
    }

    private static EarlierWording Before(Recorded said, Recorded recorded, FactCorrected correction, Telling telling) =>
        new(
            said.On,
            telling.Heading(said.Fact),
            telling.Parts(said.Fact),
            correction.Reason,
            telling.NameOf(recorded.By),
            recorded.WrittenAt
        );

    private static int Corrects(Recorded recorded) => ((FactCorrected)recorded.Fact).Corrects;
}
