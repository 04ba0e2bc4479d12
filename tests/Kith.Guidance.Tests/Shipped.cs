namespace Kith.Guidance.Tests;

/// <summary>The files the product ships, read once.</summary>
public static class Shipped
{
    public static string Text(string folder, string file) => File.ReadAllText(Path.Combine(Root(), folder, file));

    public static IReadOnlyList<(string File, string Text)> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Root(), "guidance"), "*.yaml")
            .Concat(Directory.EnumerateFiles(Path.Combine(Root(), "protocols"), "*.yaml"))
            .Order()
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path))),
    ];

    public static GuidanceLibrary Library { get; } = Read();

    public static Edition Edition(string id) => Library.Sources.Single(edition => edition.Id == id);

    public static WorkingDays Days { get; } = new(BankHolidays().Days.Keys);

    public static BankHolidayFile BankHolidays()
    {
        var (holidays, errors) = BankHolidayFile.Read("bank-holidays.yaml", Text("guidance", "bank-holidays.yaml"));
        errors.ShouldBeEmpty();
        return holidays!;
    }

    public static IReadOnlyList<SharingGuide> Sharing { get; } = ReadSharing();

    /// <summary>The ids of every duty of every edition that ships.</summary>
    public static IReadOnlySet<string> Duties() =>
        Library.Sources.SelectMany(edition => edition.Duties.Keys).ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<SharingGuide> ReadSharing()
    {
        var (guides, errors) = SharingGuide.Load(
            Directory
                .EnumerateFiles(Path.Combine(Root(), "guidance", "sharing"), "*.yaml")
                .Select(path => (Path.GetFileName(path), File.ReadAllText(path)))
        );
        errors.ShouldBeEmpty();
        return guides;
    }

    private static GuidanceLibrary Read()
    {
        var load = GuidanceLibrary.Load(KnownWords.All, Files);
        load.Errors.ShouldBeEmpty();
        return load.Library!;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Kith.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
