using System.Globalization;
using System.Text;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Web.StaffSite.Children;

/// <summary>A child's story as comma-separated text, an answer a row: those of an authority's own questions as every other, and what the story does not show is not in it.</summary>
internal static class StoryCsv
{
    /// <summary>The first row.</summary>
    internal const string Head = "date,time,entry,question,answer,before correction,stands,by,record\r\n";

    /// <summary>Writes it entry by entry.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="child">The child, as somebody sees them.</param>
    /// <param name="story">The entries of the story as that person may read it.</param>
    /// <param name="editions">The duties and editions, which are told in their words.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task WriteAsync(
        Stream stream,
        SeenChild child,
        IReadOnlyList<StoryEntry> story,
        EditionIndex editions,
        CancellationToken stop
    )
    {
        var secret = KeptAddresses.Of(child.Records);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(Head);
        foreach (var entry in story)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var said in EntryText.Of(entry, secret, editions))
                await writer.WriteAsync(CsvRow.Of(Cells(entry, said, child)));
        }
    }

    private static object?[] Cells(StoryEntry entry, EntryText said, SeenChild child) =>
        [
            IsoDay.Of(entry.On),
            entry.At?.ToString("HH:mm", CultureInfo.InvariantCulture),
            entry.Heading,
            said.Label,
            // The row of the entry itself: it was made, whether or not anything was answered in it.
            said.Label.Length == 0
                ? ""
                : said.Text,
            said.Before ? "yes" : "no",
            entry.Moved || !entry.Stands ? "no" : "yes",
            entry.ByName,
            child.Second.Joined.Prepend(child).First(one => one.Id == entry.Record).State.Person.Number,
        ];
}
