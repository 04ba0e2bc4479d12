using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>Where the key is kept: apart from the database and from the second copy of the seals, if the authority says where.</summary>
internal static class KeyFolder
{
    /// <summary>Names the folder for keys.</summary>
    private const string Keys = "KITH_KEYS";

    /// <summary>Names the folder for the second copy of the seals. Where only this was set, the key used to be there too, and stays.</summary>
    private const string Seals = "KITH_SEALS";

    internal static string FileOf(Engine engine)
    {
        var name = $"{engine.FileName}.seal-key.pem";
        if (Set(Keys) is { } keys)
            return Path.Combine(keys, name);
        return Set(Seals) is { } seals && Path.Combine(seals, name) is var before && File.Exists(before)
            ? before
            : Path.Combine(engine.Folder, name);
    }

    private static string? Set(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder ? folder : null;
}
