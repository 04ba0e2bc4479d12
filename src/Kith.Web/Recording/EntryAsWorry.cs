using System.Globalization;
using Kith.Casework.Forms;
using Kith.Web.Access;

namespace Kith.Web.Recording;

/// <summary>An entry of the story that is to stand as a worry: what it says fills in the page, so that nobody types it twice.</summary>
internal static class EntryAsWorry
{
    /// <summary>The part of the address that names the entry by its place in the record.</summary>
    public const string Input = "entry";

    private const string Act = "record-worry";

    // Where an entry says what worries somebody, the most considered first.
    private static readonly string[] Details = ["worries", "threshold", "findings", "needs", "concern", "note"];

    /// <summary>What the page holds; null where the address names no entry, or one that says nothing of the kind.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Fill(Form form, SeenChild child, string? version)
    {
        if (
            form.Act != Act
            || child.Record.Standing.FirstOrDefault(entry =>
                entry.Version.ToString(CultureInfo.InvariantCulture) == version
            )
                is not { } found
            || Details.Select(found.Detail).FirstOrDefault(text => text is not null) is not { } what
        )
        {
            return null;
        }
        return
        [
            .. Filled(form, child, "what", what),
            .. Filled(form, child, "who", found.Detail("from")),
            .. DateParts(form, child, found.On),
        ];
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(
        Form form,
        SeenChild child,
        string name,
        string? value
    ) =>
        value is not null && form.Find(name) is { } field
            ? [KeyValuePair.Create(field.InputName(child.Id), value)]
            : [];

    private static IEnumerable<KeyValuePair<string, string>> DateParts(Form form, SeenChild child, DateOnly on) =>
        form.Find("on") is { } field
            ?
            [
                KeyValuePair.Create($"{field.InputName(child.Id)}-day", $"{on.Day}"),
                KeyValuePair.Create($"{field.InputName(child.Id)}-month", $"{on.Month}"),
                KeyValuePair.Create($"{field.InputName(child.Id)}-year", $"{on.Year}"),
            ]
            : [];
}
