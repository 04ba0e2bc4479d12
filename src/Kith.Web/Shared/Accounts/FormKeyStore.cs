using System.Xml.Linq;
using Kith.Store.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Kith.Web.Shared.Accounts;

/// <summary>Keeps the keys that protect forms in the database, so that a form opened on one server can be sent to another.</summary>
/// <remarks>The caller knows no other way than to wait; it asks once a day.</remarks>
internal sealed class FormKeyStore(FormKeys keys, TimeProvider time) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => keys.AllAsync()).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName)
    {
        var name = $"{friendlyName}-{Guid.NewGuid():N}";
        var xml = element.ToString(SaveOptions.DisableFormatting);
        Task.Run(() => keys.KeepAsync(name, xml, time.GetUtcNow())).GetAwaiter().GetResult();
    }
}
