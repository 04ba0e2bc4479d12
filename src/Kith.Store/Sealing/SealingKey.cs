using System.Security.Cryptography;
using System.Text;

namespace Kith.Store.Sealing;

/// <summary>The key that signs seals: ECDSA on P-256, in a file that only the service reads and that is backed up apart from the database.</summary>
internal sealed class SealingKey : IDisposable
{
    private readonly ECDsa _key;

    private SealingKey(ECDsa key)
    {
        _key = key;
        PublicFingerprint = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
        ForCodes = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            key.ExportParameters(includePrivateParameters: true).D!,
            32,
            info: "kith row codes 1"u8.ToArray()
        );
    }

    /// <summary>The SHA-256 of its public half, in hexadecimal: to be kept elsewhere, so that another key is noticed.</summary>
    internal string PublicFingerprint { get; }

    /// <summary>The secret by which rows get their codes, drawn from the private half: one file to keep, not two.</summary>
    internal byte[] ForCodes { get; }

    /// <summary>Which key it is: the beginning of the SHA-256 of its public half.</summary>
    internal string Fingerprint => PublicFingerprint[..16];

    internal byte[] Sign(string statement) =>
        _key.SignData(Encoding.UTF8.GetBytes(statement), HashAlgorithmName.SHA256);

    internal bool Signed(string statement, byte[] signature) =>
        _key.VerifyData(Encoding.UTF8.GetBytes(statement), signature, HashAlgorithmName.SHA256);

    /// <summary>The key in a file; null when there is no file.</summary>
    internal static SealingKey? Open(string file)
    {
        if (!File.Exists(file))
            return null;
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return new SealingKey(key);
    }

    /// <summary>The key in a file, which is made where there is none. Where another program makes one meanwhile, its key is the key.</summary>
    internal static SealingKey OpenOrCreate(string file)
    {
        if (Open(file) is { } made)
            return made;
        if (Path.GetDirectoryName(file) is { } folder && !Directory.Exists(folder))
            OwnFolder.Make(folder);
        OwnFile.MakeOnce(file, NewKey);
        return Open(file)!;
    }

    private static byte[] NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem());
    }

    public void Dispose() => _key.Dispose();
}
