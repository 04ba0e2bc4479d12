namespace Kith.Store;

/// <summary>A folder that nobody else on the machine looks into: keys, and files about children.</summary>
public static class OwnFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes it for the owner alone, and takes it from others where it is there already.</summary>
    /// <param name="path">The folder.</param>
    public static DirectoryInfo Make(string path)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(path);
        var folder = Directory.CreateDirectory(path, Owner);
        if (folder.UnixFileMode != Owner)
            folder.UnixFileMode = Owner;
        return folder;
    }
}
