using Kith.Casework.Forms;

namespace Kith.Casework.Tests;

/// <summary>The files the product ships, read once.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    public static FormLibrary Forms { get; } = LoadForms();

    public static IEnumerable<(string File, string Text)> Files(string folder, string pattern = "*.yaml") =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    private static FormLibrary LoadForms()
    {
        var (library, errors) = FormLibrary.Load(Files("forms"));
        errors.ShouldBeEmpty();
        return library!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Kith.slnx")))
        {
            folder = folder.Parent;
        }
        return folder.FullName;
    }
}
