using System.Globalization;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Children;

/// <summary>A child's story as somebody may read it.</summary>
public static class SeenStory
{
    /// <summary>The entries of a child, those of every second record that was merged into this one included, in the order things happened.</summary>
    /// <param name="child">The child.</param>
    /// <param name="viewer">Who reads.</param>
    /// <param name="forms">The forms, which say how each fact is told.</param>
    /// <param name="beside">A record that is read beside these; null for none.</param>
    public static IReadOnlyList<StoryEntry> Of(
        SeenChild child,
        SignedIn viewer,
        FormLibrary forms,
        SeenChild? beside = null
    )
    {
        ArgumentNullException.ThrowIfNull(child);
        return
        [
            .. new[] { child }
                .Concat(child.Second.Joined)
                .Concat(beside is null ? [] : [beside])
                .SelectMany(one => OfRecord(one, child, viewer, forms))
                .OrderBy(entry => entry.On)
                .ThenBy(entry => entry.At)
                .ThenBy(entry => entry.WrittenAt)
                .ThenBy(entry => entry.Version),
        ];
    }

    /// <summary>An entry's name on the page of a child's story: its place in the record, and the record where it is a second one.</summary>
    public static string PlaceOf(StoryEntry entry, Guid child)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var version = entry.Version.ToString(CultureInfo.InvariantCulture);
        return entry.Record == child ? version : $"{version}-{entry.Record:N}";
    }

    /// <summary>The entries of one of a child’s records. That it was merged into another is an entry of that one.</summary>
    internal static IEnumerable<StoryEntry> OfRecord(
        SeenChild one,
        SeenChild child,
        SignedIn viewer,
        FormLibrary forms
    ) =>
        from entry in Story.Of(one.Record, new Telling(forms, viewer.Workforce, one.Record))
        let written = one.Record.Facts[entry.Version - 1]
        where !one.NamesAnotherWithheld(written)
        where one == child || written.Fact is not IOnTwoRecords { Other: var other } || other != child.Id
        select entry;
}
