using System.Security.Cryptography;
using System.Text;
using Kith.Store;

namespace Kith.Web.Shared.Accounts;

/// <summary>
/// The key that is kept out of the database and out of its backup: 256 random bits in a folder that only the service opens.
/// Every server of an authority has the same file. Whoever loses it loses the forms that are open, and nothing else.
/// </summary>
internal sealed class KeyFile(AccountSettings settings)
{
    private const int Bytes = 32;

    private readonly Lazy<byte[]> _key = new(() => ReadOrMake(settings.Keys));

    public byte[] Read() => _key.Value;

    private static byte[] ReadOrMake(string folder)
    {
        var path = Path.Combine(folder, "form-key");
        try
        {
            if (!File.Exists(path))
            {
                OwnFolder.Make(folder);
                OwnFile.MakeOnce(path, NewKey);
            }
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

    private static byte[] NewKey() =>
        Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
}
