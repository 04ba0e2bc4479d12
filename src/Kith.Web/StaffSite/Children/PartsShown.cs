using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Guidance;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Web.StaffSite.Children;

/// <summary>What of an entry is shown. An address that is kept secret is on a page of its own, and never here.</summary>
/// <param name="Open">The parts that are shown, without what a row of them says of such an address.</param>
/// <param name="HasKept">True where something is left out, whichever question it answers: where the child lives, or where a meeting is to be.</param>
public sealed record PartsShown(IReadOnlyList<Part> Open, bool HasKept)
{
    /// <summary>Reads it.</summary>
    /// <param name="parts">What the entry says.</param>
    /// <param name="secret">The addresses that are kept secret on any record of the child.</param>
    public static PartsShown Of(IReadOnlyList<Part> parts, KeptAddresses secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        List<Part> kept = [.. parts.Where(part => secret.Covers(part.Text))];
        if (kept.Count > 0)
            kept = [.. parts.Where(part => kept.Contains(part) || part.Name == "postcode")];
        List<Part> open = [.. parts.Except(kept).Where(part => !IsNamedAgain(part, parts))];
        return new(
            open.ConvertAll(part =>
                HasKeptRow(part, secret)
                    ? part with
                    {
                        Rows = [.. part.Rows.Select(row => Without(row, secret))],
                    }
                    : part
            ),
            kept.Count > 0 || open.Exists(part => HasKeptRow(part, secret))
        );
    }

    /// <summary>The duty a part names, in its words; null where it names none.</summary>
    public static Duty? DutyOf(Part part, IReadOnlyList<Part> parts, EditionIndex editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        if (part.Name != "duty")
            return null;
        var stated = parts.FirstOrDefault(other => other.Name == "edition") is { } edition
            ? editions.Find(edition.Text, part.Text)
            : null;
        return stated
            ?? editions.Saying(part.Text).Select(said => said.Duty).LastOrDefault(duty => duty is not null)
            ?? (editions.Local(part.Text) is [var local, ..] ? local : null);
    }

    /// <summary>What a part reads: a duty is told in its words, and an edition by its title.</summary>
    public static string TextOf(Part part, IReadOnlyList<Part> parts, EditionIndex editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        return part.Name == "edition" ? editions.TitleOf(part.Text) : DutyOf(part, parts, editions)?.Says ?? part.Text;
    }

    private static bool HasKeptRow(Part part, KeptAddresses secret) =>
        secret.Any && part.Rows.Any(row => row.Any(cell => secret.Covers(cell.Text)));

    // In a row, too, neither the address nor its postcode.
    private static IReadOnlyList<Part> Without(IReadOnlyList<Part> row, KeptAddresses secret) =>
        row.Any(cell => secret.Covers(cell.Text))
            ?
            [
                .. row.Select(cell =>
                    secret.Covers(cell.Text) ? cell with { Text = "Protected address" }
                    : cell.Name == "postcode" ? cell with { Text = "" }
                    : cell
                ),
            ]
            : row;

    // Who it was is kept as a user or a person and as a name; once is enough to read.
    private static bool IsNamedAgain(Part part, IReadOnlyList<Part> parts) =>
        part.Name != "name" && parts.Any(other => other.Name == "name" && other.Text == part.Text);
}
