namespace Kith.Web.Tests.Architecture;

/// <summary>What a pure project may not touch: files, databases, networks, processes, clocks, chance.</summary>
/// <remarks>Reading from a stream or a reader that is handed in is fine: opening one is what belongs at the edge.</remarks>
internal static class InputAndOutput
{
    private static readonly string[] Assemblies =
    [
        "Microsoft.AspNetCore",
        "Microsoft.Data",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.Extensions",
        "Npgsql",
        "Spectre.Console",
        "SQLitePCLRaw",
        "System.CommandLine",
        "System.Console",
        "System.Data",
        "System.Diagnostics.Process",
        "System.Net",
    ];

    private static readonly string[] Namespaces =
    [
        "Microsoft.Win32.",
        "System.Data.",
        "System.IO.IsolatedStorage.",
        "System.IO.MemoryMappedFiles.",
        "System.IO.Pipes.",
        "System.Net.",
    ];

    private static readonly HashSet<string> Types =
    [
        "System.AppContext",
        "System.AppDomain",
        "System.Console",
        "System.Diagnostics.Process",
        "System.Diagnostics.ProcessStartInfo",
        "System.Diagnostics.Stopwatch",
        "System.Environment",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.IO.DriveInfo",
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.FileSystemInfo",
        "System.IO.FileSystemWatcher",
        "System.IO.RandomAccess",
        "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.Threading.Thread",
        "System.Threading.Timer",
        "System.TimeProvider",
    ];

    private static readonly HashSet<string> Members =
    [
        "System.DateTime.ToLocalTime",
        "System.DateTime.get_Now",
        "System.DateTime.get_Today",
        "System.DateTime.get_UtcNow",
        "System.DateTimeOffset.ToLocalTime",
        "System.DateTimeOffset.get_LocalDateTime",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Guid.CreateVersion7",
        "System.Guid.NewGuid",
        "System.IO.Path.Exists(System.String)",
        "System.IO.Path.GetFullPath(System.String)",
        "System.IO.Path.GetTempFileName",
        "System.IO.Path.GetTempPath",
        "System.IO.StreamReader..ctor(System.String)",
        "System.IO.StreamWriter..ctor(System.String)",
        "System.TimeZoneInfo.get_Local",
        "System.Xml.Linq.XDocument.Load(System.String)",
        "System.Xml.Linq.XElement.Load(System.String)",
        "System.Xml.XmlDocument.Load(System.String)",
        "System.Xml.XmlReader.Create(System.String)",
        "System.Xml.XmlWriter.Create(System.String)",
    ];

    // The compiler itself asks this, in every method that yields.
    private const string AskedByTheCompiler = "get_CurrentManagedThreadId";

    public static IEnumerable<string> TouchedBy(BuiltAssembly assembly) =>
        assembly
            .References.Where(name => Assemblies.Any(banned => IsOrIsUnder(name, banned)))
            .Select(name => $"{assembly.Name} references {name}")
            .Concat(assembly.Uses.Where(Touches).Select(use => use.ToString()));

    private static bool IsOrIsUnder(string name, string banned) =>
        name == banned || name.StartsWith(banned + ".", StringComparison.Ordinal);

    // A use of a member is met twice, with the member and as a mention of its type: judge the more telling one.
    private static bool Touches(Use use) =>
        use.By.StartsWith("Kith.", StringComparison.Ordinal)
        && (
            Members.Contains($"{use.Type}.{use.Member}")
            || Namespaces.Any(space => use.Type.StartsWith(space, StringComparison.Ordinal))
            || (Types.Contains(use.Type) && use.Member is not ("" or AskedByTheCompiler))
            || (Types.Contains(use.Type) && use.Type != "System.Environment" && use.Member.Length == 0)
        );
}
