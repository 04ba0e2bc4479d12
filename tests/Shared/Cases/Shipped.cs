using Kith.Casework;
using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.Papers;
using Kith.Documents;
using Kith.Guidance;

namespace Kith.Tests.Cases;

/// <summary>The files the product ships, read once.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    public static FormLibrary Forms { get; } = LoadForms();

    public static IEnumerable<(string File, string Text)> Files(string folder, string pattern = "*.yaml") =>
        Found(folder, pattern, SearchOption.AllDirectories);

    private static IEnumerable<(string File, string Text)> Found(string folder, string pattern, SearchOption depth) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, depth)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    public static DocumentLibrary Documents { get; } = LoadDocuments();

    private static DocumentLibrary LoadDocuments()
    {
        var (library, errors) = PaperDocuments.Load(Found("documents", "*.md", SearchOption.TopDirectoryOnly), []);
        errors.ShouldBeEmpty();
        return library!;
    }

    public static GuidanceLibrary Guidance { get; } = LoadGuidance();

    public static AccessRules Access { get; } = LoadAccess();

    private static AccessRules LoadAccess()
    {
        const string file = "guidance/access/relations.yaml";
        var (rules, errors) = AccessRules.Load(file, File.ReadAllText(Path.Combine(Root, file)));
        errors.ShouldBeEmpty();
        return rules;
    }

    private static GuidanceLibrary LoadGuidance()
    {
        var load = GuidanceLibrary.Load(KnownWords.All, Beside("guidance").Concat(Beside("protocols")));
        load.Errors.ShouldBeEmpty();
        return load.Library!;
    }

    // What lies in folders below is about the editions, and is no edition.
    private static IEnumerable<(string File, string Text)> Beside(string folder) =>
        Found(folder, "*.yaml", SearchOption.TopDirectoryOnly);

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
            folder = folder.Parent;
        return folder.FullName;
    }
}
