using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Web.Shared.Worries;

/// <summary>Which system of an agency sent what arrived at the front door.</summary>
public sealed class SendingSystems(EventStore records)
{
    /// <summary>The system, as people call it; null for what a person sent.</summary>
    public async Task<string?> OfAsync(Recorded arrived, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(arrived);
        if (SystemUser.Find(arrived.By) is not var (agency, system))
            return null;
        var record = await records.LoadAgencyAsync(agency, stop);
        return record.Systems.FirstOrDefault(one => one.Id == system) is { } its
            ? $"the system {its.Now.Name} of {record.Now?.Name}"
            : "a system of an agency";
    }
}
