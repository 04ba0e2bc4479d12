using Kith.Web.Shared;
using Kith.Web.Shared.Files;

namespace Kith.Web.StaffSite.People;

/// <summary>What the administrator has to know of how files are looked at for harm.</summary>
internal static class ScanWords
{
    /// <summary>Null where nothing has to be known: there is a scanner, and nothing waits for it.</summary>
    internal static string? Of(Scanner scanner, (long Waiting, long Bad) files)
    {
        var bad =
            files.Bad > 0
                ? $" {Say.Many((int)files.Bad, "file")} found harmful after it was added is opened for nobody."
                : "";
        return !scanner.IsThere
                ? $"Files that people add are not looked at for viruses: no scanner is named in {Scanner.Setting}.{bad}"
            : files.Waiting > 0
                ? $"{Say.Many((int)files.Waiting, "file")} that people added waits for the virus scanner at {scanner.Place}, and is not opened until it answers.{bad}"
            : bad.Length > 0 ? bad.Trim()
            : null;
    }
}
