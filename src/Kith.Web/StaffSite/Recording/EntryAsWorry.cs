using System.Globalization;
using Kith.Casework.Forms;
using Kith.Casework.Notes;
using Kith.Casework.Record;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Children;

namespace Kith.Web.StaffSite.Recording;

/// <summary>An entry of the story that is to stand as a worry: what it says fills in the page, so that nobody types it twice.</summary>
internal static class EntryAsWorry
{
    private const string Act = "record-worry";

    /// <summary>What the page holds; null where it is another page, or the address names no entry that says anything of the kind.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Fill(Form form, SeenChild child, string? version) =>
        form.Act == Act
        && child.Record.Standing.FirstOrDefault(entry =>
            entry.Version.ToString(CultureInfo.InvariantCulture) == version
        )
            is { } entry
        && ChildOverview.WhatWorries(entry) is { } what
            ? ActReader.Write(
                form,
                new RecordWorry
                {
                    On = entry.On,
                    What = what,
                    Who = entry.Detail("from"),
                },
                child.Id
            )
            : null;
}
