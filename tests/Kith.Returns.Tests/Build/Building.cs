using System.Xml.Linq;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Returns.Build;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Build;

/// <summary>Makes returns from records in memory.</summary>
internal static class Building
{
    public static WorkingDays Days { get; } = Cin.Checks.WorkingDays;

    public static CensusPeriod Period(int year = 2026, DateOnly? asAt = null) =>
        new(new CollectionYear(year), Days, asAt: asAt);

    public static XElement Build(IEnumerable<ChildRecord> records, int year = 2026, bool provisional = false)
    {
        using var file = new MemoryStream();
        Build(records, file, year, provisional);
        file.Position = 0;
        return XElement.Load(file);
    }

    public static void Build(IEnumerable<ChildRecord> records, Stream file, int year = 2026, bool provisional = false)
    {
        var period = Period(year);
        using var writer = ReturnWriter.Begin(file, Header(year));
        foreach (var record in records.OrderBy(record => record.State.Person.Number, StringComparer.Ordinal))
            if (CinReturn.Of(record, period, provisional: provisional).Child is { } child)
                writer.Write(child);
        writer.End();
    }

    public static ReturnHeader Header(int year = 2026) =>
        new(new CollectionYear(year), "201", "1.0", new DateTime(year, 5, 1, 9, 0, 0, DateTimeKind.Unspecified));
}
