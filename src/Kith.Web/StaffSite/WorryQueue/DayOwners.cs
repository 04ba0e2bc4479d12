using Kith.Casework.Access;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.WorryQueue;

/// <summary>A child of whom something was recorded outside the hours of the front door, and who is nobody's by name.</summary>
/// <param name="Child">The child.</param>
/// <param name="Name">Name.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="OwnerDue">By when it should be somebody's, in local time.</param>
public sealed record UnownedChild(Guid Child, string Name, DateTimeOffset At, DateTime OwnerDue);

/// <summary>What came outside the hours of the front door is somebody's by name in the morning, whichever way it came.</summary>
public sealed class DayOwners(Database database, GuidanceLibrary guidance, FrontDoorRules door, AuthorityClock clock)
{
    private const int PageSize = 25;

    /// <summary>By when it is to be somebody's, in local time; null for what came within the hours.</summary>
    public DateTime? Due(DateTimeOffset arrived)
    {
        var at = AuthorityClock.Local(arrived);
        var days = guidance.InForceOn(DateOnly.FromDateTime(at)).Days;
        return door.IsOutOfHours(at, days) ? door.OwnerDue(at, days) : null;
    }

    /// <summary>The children who should by now be somebody's and are nobody's: for whoever answers for the front door.</summary>
    public async Task<IReadOnlyList<UnownedChild>> UnownedAsync(SignedIn viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(Permission.FrontDoor) || !viewer.May(Permission.Approve))
            return [];
        await using var read = database.ReadModels();
        List<UnownedChild> due = [];
        await foreach (
            var child in read.NotKeptFrom(viewer)
                .Where(child => child.Queue == Queues.FrontDoor && child.QueueAt != null && child.QueueOwner == null)
                .OrderBy(child => child.QueueDue)
                .ThenBy(child => child.QueueSince)
                .ThenBy(child => child.Name)
                .ThenBy(child => child.Id)
                .Select(child => new
                {
                    child.Id,
                    child.Name,
                    child.QueueAt,
                })
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
        {
            if (Due(child.QueueAt!.Value) is { } by && by <= clock.Now)
                due.Add(new(child.Id, child.Name, child.QueueAt.Value, by));
            if (due.Count == PageSize)
                break;
        }
        return due;
    }
}
