using Kith.Store;
using Kith.Store.Sealing;

namespace Kith.Web.Commands;

/// <summary>Where the key and the second copy of the seals are: in the folder KITH_SEALS names, else beside the database.</summary>
public static class SealFolder
{
    public const string Variable = "KITH_SEALS";

    public static SealFiles FilesOf(Database database) =>
        SealFiles.Of(database, Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null);
}
