namespace Kith.Web.Shared.Files;

/// <summary>How much may be added, and when it is looked at. The numbers are the operator's, in <c>appsettings.json</c>.</summary>
/// <param name="Megabytes">Of one file.</param>
/// <param name="MegabytesAtOnce">Of all files that one page sends.</param>
/// <param name="MegabytesUnused">Of one person's files that no entry names yet.</param>
/// <param name="UnusedDays">After how many days a file is thrown away that neither an entry nor a draft names.</param>
/// <param name="ScanSeconds">How often files are looked at that a scanner did not answer for.</param>
public sealed record FileBounds(
    int Megabytes,
    int MegabytesAtOnce,
    int MegabytesUnused,
    int UnusedDays,
    int ScanSeconds
)
{
    internal const long Megabyte = 1_000_000;
}
