using Kith.Casework.Forms;

namespace Kith.Casework.Record;

/// <summary>An entry of the story of several children: what was recorded for several of them at once, told once.</summary>
/// <param name="Of">The entry on each record it stands on; never empty.</param>
/// <param name="Shared">What it says on all of them.</param>
public sealed record SharedEntry(IReadOnlyList<StoryEntry> Of, IReadOnlyList<Part> Shared)
{
    /// <summary>An entry of one record.</summary>
    public SharedEntry(StoryEntry one)
        : this([one], one.Parts) { }

    /// <summary>What holds of it on every record: the day, who wrote it.</summary>
    public StoryEntry First => Of[0];

    /// <summary>What happened, in a few words that hold for all: where one child was seen and the other was not, that a visit was made.</summary>
    public string Heading => Of.All(entry => entry.Heading == First.Heading) ? First.Heading : First.Title;

    /// <summary>What it says on one record and not on all: each child's own words.</summary>
    public IReadOnlyList<Part> OwnOf(StoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return [.. entry.Parts.Where(part => !Shared.Any(other => StoryTogether.SayTheSame(part, other)))];
    }

    /// <summary>True where every record tells of the same corrections.</summary>
    public bool AreCorrectedAlike =>
        Of.All(entry =>
            entry
                .Earlier.Select(earlier => (earlier.CorrectedAt, earlier.Because))
                .SequenceEqual(First.Earlier.Select(earlier => (earlier.CorrectedAt, earlier.Because)))
            && entry.Earlier.Zip(First.Earlier).All(pair => SayTheSame(pair.First.Parts, pair.Second.Parts))
        );

    private static bool SayTheSame(IReadOnlyList<Part> one, IReadOnlyList<Part> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => StoryTogether.SayTheSame(pair.First, pair.Second));
}

/// <summary>The stories of several children as one.</summary>
public static class StoryTogether
{
    /// <summary>The entries of several records, the latest first; what one act left on several of them stands once.</summary>
    /// <remarks>Once it was corrected to another day on one of them, or removed there, it is no longer one event, and stands twice.</remarks>
    /// <param name="stories">The story of each record.</param>
    public static IReadOnlyList<SharedEntry> Of(IEnumerable<IReadOnlyList<StoryEntry>> stories) =>
        [
            .. stories
                .SelectMany(Numbered)
                .GroupBy(one => one.Key, one => one.Entry)
                .Select(entries => Together([.. entries]))
                .OrderByDescending(entry => entry.First.On)
                .ThenByDescending(entry => entry.First.At)
                .ThenByDescending(entry => entry.First.WrittenAt)
                .ThenByDescending(entry => entry.First.Version),
        ];

    /// <summary>True for two parts that say the same.</summary>
    internal static bool SayTheSame(Part one, Part other) =>
        (one.Name, one.Label, one.Text, one.Record) == (other.Name, other.Label, other.Text, other.Record)
        && one.Rows.Count == other.Rows.Count
        && one.Rows.Zip(other.Rows)
            .All(rows =>
                rows.First.Count == rows.Second.Count
                && rows.First.Zip(rows.Second).All(cells => SayTheSame(cells.First, cells.Second))
            );

    private static SharedEntry Together(IReadOnlyList<StoryEntry> entries) =>
        new(
            entries,
            [
                .. entries[0]
                    .Parts.Where(part =>
                        entries.Skip(1).All(entry => entry.Parts.Any(other => SayTheSame(part, other)))
                    ),
            ]
        );

    // One act may leave several facts of a kind on a record: the first of each are one event, and so are the second. What was imported
    // came line by line.
    private static IEnumerable<(object Key, StoryEntry Entry)> Numbered(IReadOnlyList<StoryEntry> story) =>
        story
            .GroupBy(entry => (entry.Record, entry.ActId, entry.FactName, entry.Source))
            .SelectMany(entries =>
                entries.OrderBy(entry => entry.Version).Select((entry, nth) => (KeyOf(entry, nth), entry))
            );

    private static object KeyOf(StoryEntry entry, int nth) =>
        (entry.ActId, entry.FactName, entry.Source, nth, entry.On, entry.At, (entry.Stands, entry.Moved));
}
