using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Recording;

/// <summary>How every page of a child's record saves what was typed on it.</summary>
public static class PageSaver
{
    /// <summary>Saves what a page sent: once, on records that are as they were when it was opened, and only if all of it could be read.</summary>
    public static async Task<ActResult> SaveAsync(
        this ActHandler handler,
        SignedIn viewer,
        ActEntry entry,
        IReadOnlyList<Entry> parts,
        CancellationToken stop
    )
    {
        if (await handler.EarlierAsync(viewer, entry.Posted, stop) is { } earlier)
            return earlier;
        if (entry.HasLost)
            return new ActResult.Lost();
        if (entry.Changed() is { } changed)
            return new ActResult.Changed(changed.Id);
        return parts.Count == 0 || parts.Any(part => part.Problems.Count > 0)
            ? new ActResult.Refused(handler.TryOut(viewer, parts))
            : await handler.PerformAsync(viewer, entry.Posted, parts, stop);
    }
}
