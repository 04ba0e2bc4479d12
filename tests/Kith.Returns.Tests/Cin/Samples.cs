namespace Kith.Returns.Tests.Cin;

/// <summary>The two sample returns at the root of the repository, copied beside the tests.</summary>
internal static class Samples
{
    public static Stream Clean() => Open("authority-clean-2025-26.xml");

    public static Stream WithErrors() => Open("authority-with-errors-2025-26.xml");

    public static string[] Manifest() => File.ReadAllLines(Path("authority-with-errors-2025-26.manifest.csv"));

    private static FileStream Open(string name) => File.OpenRead(Path(name));

    private static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "samples", name);
}
