using Kith.Casework.Replay;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Replay;

/// <summary>The addresses of the lists of records behind the numbers of one replay.</summary>
/// <param name="Run">The replay.</param>
public sealed record RecordLists(Guid Run)
{
    /// <summary>The address of the replay itself.</summary>
    public string Home => $"{StaffAddress.Replay}/{Run:N}";

    /// <summary>The records behind a number.</summary>
    public string Of(Change what, string? about, string? team, string? stage, int page = 1)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("what", ReplayWords.Key(what)),
            ("about", about),
            ("team", team is "" ? ReplayForm.NoTeam : team),
            ("stage", stage),
            ("page", page > 1 ? $"{page}" : null),
        }
            .Where(part => part.Value is not null)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        return $"{Home}/records?{string.Join('&', parts)}";
    }
}
