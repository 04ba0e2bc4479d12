using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Kith.Web.Shared.Accounts;

/// <summary>Encrypts what is kept of the keys that protect forms: AES-256-GCM under the key of <see cref="KeyFile"/>.</summary>
internal sealed class FormKeyCipher(KeyFile file) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var cipher = new byte[plain.Length];
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        using (var aes = new AesGcm(file.Read(), tag.Length))
            aes.Encrypt(nonce, plain, cipher, tag);
        CryptographicOperations.ZeroMemory(plain);
        var hidden = new XElement(
            "encrypted",
            new XElement("nonce", Convert.ToBase64String(nonce)),
            new XElement("tag", Convert.ToBase64String(tag)),
            new XElement("value", Convert.ToBase64String(cipher))
        );
        return new EncryptedXmlInfo(hidden, typeof(FormKeyOpener));
    }
}

/// <summary>Decrypts them. Made by the framework, from its name in what was kept.</summary>
internal sealed class FormKeyOpener(IServiceProvider services) : IXmlDecryptor
{
    private readonly KeyFile _file = services.GetRequiredService<KeyFile>();

    public XElement Decrypt(XElement encryptedElement)
    {
        byte[] Part(string name) => Convert.FromBase64String(encryptedElement.Element(name)!.Value);
        var (cipher, tag) = (Part("value"), Part("tag"));
        var plain = new byte[cipher.Length];
        using (var aes = new AesGcm(_file.Read(), tag.Length))
            aes.Decrypt(Part("nonce"), cipher, tag, plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
