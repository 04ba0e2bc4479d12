using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Matching.Texts;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Web.StaffSite.Children;

/// <summary>A text of an entry, as the story shows it.</summary>
/// <param name="Label">The few words before it; empty for the heading.</param>
/// <param name="Text">The text.</param>
/// <param name="Before">True for what the entry said before it was corrected.</param>
public sealed record EntryText(string Label, string Text, bool Before)
{
    /// <summary>Every text of an entry that whoever reads the story may read, the heading first. Nothing else of it may be looked for.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="secret">The addresses that are kept secret on any record of the child.</param>
    /// <param name="editions">The duties and editions, which are shown in their words.</param>
    public static IReadOnlyList<EntryText> Of(StoryEntry entry, KeptAddresses secret, EditionIndex editions)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return
        [
            new("", entry.Heading, false),
            .. In(entry.Parts, secret, editions).Select(said => new EntryText(said.Label, said.Text, false)),
            .. entry.Earlier.SelectMany(earlier =>
                In(earlier.Parts, secret, editions)
                    .Prepend(("It said before", earlier.Heading))
                    .Prepend(("Corrected because", earlier.Because))
                    .Select(said => new EntryText(said.Item1, said.Item2, true))
            ),
        ];
    }

    /// <summary>
    /// Of some things that are told in a story, those that say what was typed, in whatever form; where there are none, those that spell it nearly so.
    /// </summary>
    /// <param name="all">What is told, in its order.</param>
    /// <param name="entriesOf">The entries of each: it is enough that one says it.</param>
    /// <param name="typed">What was typed; empty for all of them.</param>
    /// <param name="records">The records by which an address is kept secret.</param>
    /// <param name="editions">The duties and editions, which are shown in their words.</param>
    public static IReadOnlyList<T> Containing<T>(
        IReadOnlyList<T> all,
        Func<T, IReadOnlyList<StoryEntry>> entriesOf,
        string typed,
        IReadOnlyList<ChildRecord> records,
        EditionIndex editions
    )
    {
        if (string.IsNullOrEmpty(typed))
            return all;
        var (sought, secret) = (Sought.Of(typed), KeptAddresses.Of(records));
        var fitting = all.Select(one => (One: one, Fits: entriesOf(one).Select(Fit).OfType<TextFit>().ToList()))
            .Where(one => one.Fits.Count > 0)
            .ToLookup(one => one.Fits.TrueForAll(fit => fit.IsNear), one => one.One);
        return [.. fitting[!fitting.Contains(false)]];

        TextFit? Fit(StoryEntry entry) => sought.In([.. Of(entry, secret, editions).Select(said => said.Text)]);
    }

    private static IEnumerable<(string Label, string Text)> In(
        IReadOnlyList<Part> parts,
        KeptAddresses secret,
        EditionIndex editions
    ) =>
        PartsShown
            .Of(parts, secret)
            .Open.SelectMany(part =>
                part.Rows.Count == 0
                    ? [(part.Label, PartsShown.TextOf(part, parts, editions))]
                    : part.Rows.Select(row =>
                        (part.Label, string.Join("; ", row.Select(cell => cell.Text).Where(text => text.Length > 0)))
                    )
            );
}
