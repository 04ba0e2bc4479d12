using Kith.Casework;
using Kith.Guidance;

namespace Kith.Web.Shared.Rules;

/// <summary>The guidance on disk: editions and bank holidays under <c>guidance/</c>, the authority's protocol under <c>protocols/</c>.</summary>
public static class GuidanceFiles
{
    // Far beyond any real file, so that a wrong path does not fill the memory.
    private const long MostBytes = 8_000_000;

    private static readonly string[] Folders = ["guidance", "protocols"];

    /// <summary>Reads the files beside the program, or says what is wrong with them.</summary>
    /// <param name="folder">Where <c>guidance/</c> and <c>protocols/</c> are; null for the program's own folder.</param>
    public static GuidanceLoad Read(string? folder = null) => GuidanceLibrary.Load(KnownWords.All, Shipped(folder));

    /// <summary>The library, for a program that cannot go on without it.</summary>
    /// <param name="folder">Where <c>guidance/</c> and <c>protocols/</c> are; null for the program's own folder.</param>
    public static GuidanceLibrary Library(string? folder = null)
    {
        var load = Read(folder);
        return load.Library
            ?? throw new CouldNotException(
                string.Join('\n', load.Errors.Prepend<object>("The guidance files have errors. Put these right:"))
            );
    }

    /// <summary>Reads these files together with those beside the program. One of the same name, or another protocol, takes the place of ours.</summary>
    /// <param name="paths">The files.</param>
    public static GuidanceLoad ReadWith(IEnumerable<string> paths)
    {
        var given = paths.Select(path => (File: path, Text: TextOf(path))).ToArray();
        var names = given.Select(file => Path.GetFileName(file.File)).ToHashSet();
        var bringsProtocol = given.Any(file => IsProtocol(file.Text));
        var shipped = Shipped(null)
            .Where(file => !names.Contains(Path.GetFileName(file.File)) && !(bringsProtocol && IsProtocol(file.Text)));
        return GuidanceLibrary.Load(KnownWords.All, [.. given, .. shipped]);
    }

    /// <summary>The editions and bank holidays beside the program, without its protocols.</summary>
    public static IReadOnlyList<(string File, string Text)> Editions() =>
        [.. Shipped(null).Where(file => !IsProtocol(file.Text))];

    private static IReadOnlyList<(string File, string Text)> Shipped(string? folder) =>
        [
            .. Folders
                .Select(name => Path.Combine(folder ?? AppContext.BaseDirectory, name))
                .Where(Directory.Exists)
                .SelectMany(path => Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal))
                .Select(path =>
                    (Path.Combine(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path)), TextOf(path))
                ),
        ];

    private static bool IsProtocol(string text) =>
        text.Split('\n').Any(line => line.StartsWith("protocol:", StringComparison.Ordinal));

    /// <summary>The text of a file somebody named.</summary>
    internal static string TextOf(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new CouldNotException($"There is no file {path}. Check the name.");
        return file.Length <= MostBytes
            ? File.ReadAllText(path)
            : throw new CouldNotException($"{path} is too large to be a guidance file.");
    }

    /// <summary>The bank holidays beside the program.</summary>
    public static WorkingDays WorkingDays()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "guidance", "bank-holidays.yaml");
        var (holidays, errors) = BankHolidayFile.Read(path, File.ReadAllText(path));
        return holidays is null
            ? throw new CouldNotException($"The bank holidays cannot be read: {errors[0]}")
            : new WorkingDays(holidays.Days.Keys);
    }
}
