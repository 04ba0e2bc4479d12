using Kith.Web.Shared.Access;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Recording;

/// <summary>How every page of a child's record saves what was typed on it.</summary>
public static class Saving
{
    /// <summary>Saves what a page sent: once, on records that are as they were when it was opened, and only if all of it could be read.</summary>
    public static async Task<Performed> SaveAsync(
        this Performing performing,
        SignedIn viewer,
        ActEntry entry,
        IReadOnlyList<Entry> parts,
        CancellationToken cancellation
    )
    {
        if (await performing.EarlierAsync(viewer, entry.Posted, cancellation) is { } earlier)
        {
            return earlier;
        }
        if (entry.HasLost)
        {
            return new Performed.Lost();
        }
        if (entry.Changed() is { } changed)
        {
            return new Performed.Changed(changed.Id);
        }
        return parts.Count == 0 || parts.Any(part => part.Problems.Count > 0)
            ? new Performed.Refused(performing.TryOut(viewer, parts))
            : await performing.PerformAsync(viewer, entry.Posted, parts, cancellation);
    }
}
