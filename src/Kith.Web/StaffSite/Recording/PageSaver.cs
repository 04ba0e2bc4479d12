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
        if (parts.FirstOrDefault(part => entry.SeenOf(part.Record) is { } seen && IsTouched(part, seen)) is { } touched)
            return new ActResult.Changed(touched.Record.Id);
        if (parts.Count == 0 || parts.Any(part => part.Problems.Count > 0))
            return new ActResult.Refused(handler.TryOut(viewer, parts));
        var result = await handler.PerformAsync(viewer, entry.Posted, parts, stop);
        // Somebody wrote in the same moment: what that does not touch is decided again on the record as it is now.
        for (var tries = 1; result is ActResult.Changed && tries < Tries; tries++)
        {
            if (
                await handler.AnewAsync(viewer, parts, stop) is not { } anew
                || anew.Zip(parts).All(part => part.First.Record.Version == part.Second.Record.Version)
                || anew.Zip(parts).Any(part => IsTouched(part.First, part.Second.Record.Version))
            )
                break;
            parts = anew;
            result = await handler.PerformAsync(viewer, entry.Posted, parts, stop);
        }
        return result;
    }

    // Others write to a record seldom enough that a few tries are many.
    private const int Tries = 5;

    private static bool IsTouched(Entry part, int seen) => part.Acts.Any(act => act.IsTouchedBy(part.Record, seen));
}
