namespace Kith.Demo;

/// <summary>The demonstration's files beside the program.</summary>
public static class DemoFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "demonstration");

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static IEnumerable<string> Stories() =>
        Directory.EnumerateFiles(Path.Combine(Folder, "stories"), "*.yaml").Order(StringComparer.Ordinal);

    /// <summary>The return that the demonstration imports.</summary>
    public static FileInfo Census { get; } = new(Path.Combine(Folder, "authority-clean-2025-26.xml"));
}
