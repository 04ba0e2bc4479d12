using Kith.Store;
using Kith.Store.Sealing;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>Where the second copy of the seals is: in the folder KITH_SEALS names, else beside the database. The key is elsewhere: see KITH_KEYS.</summary>
public static class SealFolder
{
    public const string Variable = "KITH_SEALS";

    public static SealFiles FilesOf(Database database) =>
        SealFiles.Of(database, Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null);
}
