using System.Xml.Linq;
using Kith.Store.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Kith.Web.Shared.Accounts;

/// <summary>Keeps the keys that protect forms in the database, so that a form opened on one server can be sent to another.</summary>
/// <remarks>The caller knows no other way than to wait; it asks once a day.</remarks>
internal sealed class FormKeyStore(FormKeys keys, TimeProvider time) : IXmlRepository
{
    // The framework keeps the name of the type that opens a key. A type moves and is renamed, so a word is kept instead: a form
    // that was open when a new version came, and the typing on it, are still taken.
    private const string Opener = "form-key";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [
            .. Task.Run(() => keys.AllAsync())
                .GetAwaiter()
                .GetResult()
                .Select(xml => OpenedBy(typeof(FormKeyOpener).AssemblyQualifiedName!, XElement.Parse(xml))),
        ];

    public void StoreElement(XElement element, string friendlyName)
    {
        var name = $"{friendlyName}-{Guid.NewGuid():N}";
        var xml = OpenedBy(Opener, new XElement(element)).ToString(SaveOptions.DisableFormatting);
        Task.Run(() => keys.KeepAsync(name, xml, time.GetUtcNow())).GetAwaiter().GetResult();
    }

    private static XElement OpenedBy(string opener, XElement key)
    {
        foreach (var name in key.DescendantsAndSelf().Attributes("decryptorType"))
            name.Value = opener;
        return key;
    }
}
