namespace Kith.Guidance.Tests;

/// <summary>The files the product ships, read once.</summary>
public static class Shipped
{
    public static string Text(string folder, string file) => File.ReadAllText(Path.Combine(Root(), folder, file));

    public static WorkingDays Days { get; } = new(BankHolidays().Days.Keys);

    public static BankHolidayFile BankHolidays()
    {
        var (holidays, errors) = BankHolidayFile.Read("bank-holidays.yaml", Text("guidance", "bank-holidays.yaml"));
        errors.ShouldBeEmpty();
        return holidays!;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Kith.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
