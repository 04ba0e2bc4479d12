using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Matching.Texts;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Children;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Web.StaffSite.Searching;

/// <summary>Something recorded for one child of a family, or for several at once, that says what was looked for.</summary>
/// <param name="Of">The entry on each record, and the child it is about.</param>
/// <param name="IsNear">True where a word is only spelt nearly as it was typed.</param>
/// <param name="Excerpts">Where it says it, the heading left out, each once.</param>
/// <param name="Heading">What happened, with what was looked for marked.</param>
public sealed record FoundEvent(
    IReadOnlyList<(SeenChild Child, StoryEntry Entry)> Of,
    bool IsNear,
    IReadOnlyList<FoundExcerpt> Excerpts,
    IReadOnlyList<Piece> Heading
)
{
    /// <summary>The entry on the first record: day and author are the same on all.</summary>
    public StoryEntry First => Of[0].Entry;

    /// <summary>
    /// What was recorded of some children that says what is looked for: as it was typed before what is only spelt so, and the latest first.
    /// What one act recorded for several of them stands once.
    /// </summary>
    /// <param name="sought">What is looked for.</param>
    /// <param name="children">The children, as whoever looks sees them.</param>
    /// <param name="storyOf">The story of a child, as whoever looks may read it.</param>
    /// <param name="editions">The duties and editions, which are shown in their words.</param>
    public static IReadOnlyList<FoundEvent> Find(
        Sought sought,
        IReadOnlyList<SeenChild> children,
        Func<SeenChild, IReadOnlyList<StoryEntry>> storyOf,
        EditionIndex editions
    )
    {
        ArgumentNullException.ThrowIfNull(sought);
        var of = children
            .SelectMany(child => child.Second.Joined.Append(child).Select(record => (record.Id, child)))
            .DistinctBy(one => one.Id)
            .ToDictionary(one => one.Id, one => one.child);
        // What is secret on one record of a family is secret where they are read together.
        var secret = KeptAddresses.Of(children.SelectMany(child => child.Records));
        return
        [
            .. StoryTogether
                .Of(children.Select(storyOf))
                .Select(shared =>
                    Fitting(sought, [.. shared.Of.Select(entry => (of[entry.Record], entry))], secret, editions)
                )
                .OfType<FoundEvent>()
                // A stable order: the story's own, within each.
                .OrderBy(found => found.IsNear),
        ];
    }

    private static FoundEvent? Fitting(
        Sought sought,
        IReadOnlyList<(SeenChild Child, StoryEntry Entry)> entries,
        KeptAddresses secret,
        EditionIndex editions
    )
    {
        var fitting = entries
            .Select(one =>
            {
                var texts = EntryText.Of(one.Entry, secret, editions);
                return (
                    one.Child,
                    one.Entry,
                    Texts: texts,
                    Fit: sought.In([.. texts.Select(text => text.Text)], NameOf(one.Child))
                );
            })
            .Where(one => one.Fit is not null)
            .ToList();
        if (fitting.Count == 0)
            return null;
        var excerpts = fitting
            .SelectMany(one =>
                one.Texts.Zip(one.Fit!.Marks)
                    .Skip(1)
                    .Where(pair => pair.Second.Count > 0)
                    .Select(pair => (one.Child, Text: pair.First, Marks: pair.Second))
            )
            .GroupBy(one => one.Text)
            .Select(same => new FoundExcerpt(
                same.Key,
                Excerpt.Of(same.Key.Text, same.First().Marks),
                entries.Count > 1 && same.Count() < entries.Count ? [.. same.Select(one => one.Child).Distinct()] : []
            ));
        var first = fitting[0];
        return new(
            [.. fitting.Select(one => (one.Child, one.Entry))],
            fitting.TrueForAll(one => one.Fit!.IsNear),
            [.. excerpts],
            Excerpt.Of(first.Texts[0].Text, first.Fit!.Marks[0])
        );
    }

    // By any name the child has here.
    private static string NameOf(SeenChild child) =>
        string.Join(' ', child.State.Person.DisplayName, child.State.Person.FirstName, child.State.Person.Name?.Given);
}

/// <summary>Where an entry says what was looked for.</summary>
/// <param name="Text">The text it stands in.</param>
/// <param name="Pieces">As much of it as shows what was looked for.</param>
/// <param name="Only">Of an entry for several children, those on whose records alone it says so; empty where all say it.</param>
public sealed record FoundExcerpt(EntryText Text, IReadOnlyList<Piece> Pieces, IReadOnlyList<SeenChild> Only);
