using System.Security.Cryptography;
using Kith.Store;

namespace Kith.Web.Shared.Accounts;

/// <summary>
/// The key that is kept out of the database and out of its backup: 256 random bits in a folder that only the service opens.
/// Every server of an authority has the same file. Whoever loses it loses the forms that are open, and nothing else.
/// </summary>
internal sealed class KeyFile(AccountSettings settings)
{
    private const int Bytes = 32;
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lazy<byte[]> _key = new(() => ReadOrMake(settings.Keys));

    public byte[] Read() => _key.Value;

    private static byte[] ReadOrMake(string folder)
    {
        var path = Path.Combine(folder, "form-key");
        try
        {
            if (!File.Exists(path))
                Make(folder, path);
            if (Convert.FromBase64String(File.ReadAllText(path).Trim()) is { Length: Bytes } key)
                return key;
            throw new CouldNotException(
                $"{path} is no key of Kith. Put the right file there, the same on every server."
            );
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CouldNotException(
                $"The key in {path} can be neither read nor made: {failed.Message} Name a folder of the service's own with KITH_KEYS.",
                failed
            );
        }
    }

    private static void Make(string folder, string path)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        OwnFolder.Make(folder);
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        using (var writer = new StreamWriter(unfinished, options))
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        // Another server on this machine was faster: its key is the key.
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(unfinished);
        }
    }
}
