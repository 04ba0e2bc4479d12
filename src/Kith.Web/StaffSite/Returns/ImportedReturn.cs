using Kith.Casework.Record;
using Kith.Returns.Import;
using Kith.Store;

namespace Kith.Web.StaffSite.Returns;

/// <summary>What an imported return adds to the records.</summary>
public static class ImportedReturn
{
    /// <summary>Who is written beside imported facts.</summary>
    public const string Actor = "census import";

    /// <summary>What an imported child adds to the record, as the store takes it.</summary>
    public static Append ToStore(ImportedChild child, ChildRecord record, Guid act, DateTimeOffset at) =>
        new(
            act,
            "import-census",
            Actor,
            at,
            $"{act:N}/{child.Id:N}",
            [
                new StreamAppend(record, [.. child.Facts.Select(fact => fact.Fact)])
                {
                    Sources = [.. child.Facts.Select(fact => fact.Source)],
                },
            ]
        );
}
