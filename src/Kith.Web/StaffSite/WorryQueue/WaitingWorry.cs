using Kith.Casework.Access;
using Kith.Casework.FrontDoor.Worries;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.WorryQueue;

/// <summary>A worry that was sent without an account and waits to be looked at, child by child.</summary>
/// <param name="Id">The worry.</param>
/// <param name="Children">The children for whom nothing is decided, as they were named.</param>
/// <param name="Sender">Who sent it; null for somebody who would rather not say.</param>
/// <param name="ArrivedAt">When, UTC.</param>
/// <param name="DueOn">By when it is to be decided; null where the rules in force set no day.</param>
/// <param name="OwnerDue">For one that came outside the hours of the front door, by when it is somebody's by name, in local time.</param>
/// <param name="Owner">Whose it is; null for nobody's.</param>
public sealed record WaitingWorry(
    Guid Id,
    string Children,
    string? Sender,
    DateTimeOffset ArrivedAt,
    DateOnly? DueOn,
    DateTime? OwnerDue,
    string? Owner
);

/// <summary>The worries that wait, the earliest first: that is the order in which they are due.</summary>
public sealed class WaitingWorries(Database database, GuidanceLibrary guidance, DayOwners owners, AuthorityClock clock)
{
    private const int PageSize = 25;

    /// <summary>One page of all.</summary>
    public async Task<Paged<WaitingWorry>> ListAsync(SignedIn viewer, int page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var read = database.ReadModels();
        var found = await Waiting(read).PageAsync(page, PageSize, stop);
        return new([.. found.Lines.Select(row => Of(row, viewer))], found.Count, found.Number, found.Pages);
    }

    /// <summary>Those that came outside the hours of the front door and should by now be somebody's by name: for whoever answers for it.</summary>
    public async Task<IReadOnlyList<WaitingWorry>> UnownedAsync(SignedIn viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(Permission.FrontDoor) || !viewer.May(Permission.Approve))
            return [];
        await using var read = database.ReadModels();
        // Gone through until a page is full: those that came within the hours, however many wait, hide none that did not.
        List<WaitingWorry> due = [];
        await foreach (
            var row in Waiting(read).Where(row => row.Owner == null).AsAsyncEnumerable().WithCancellation(stop)
        )
        {
            if (Of(row, viewer) is var worry && worry.OwnerDue <= clock.Now)
                due.Add(worry);
            if (due.Count == PageSize)
                break;
        }
        return due;
    }

    private static IQueryable<WorryRow> Waiting(ReadModels read) =>
        read.Worries.Where(worry => worry.Waiting > 0).OrderBy(worry => worry.ArrivedAt).ThenBy(worry => worry.Id);

    private WaitingWorry Of(WorryRow row, SignedIn viewer)
    {
        var at = AuthorityClock.Local(row.ArrivedAt);
        var (day, time) = (DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
        return new(
            row.Id,
            row.Children,
            row.Sender,
            row.ArrivedAt,
            DecisionClock.Due(guidance, day, time),
            owners.Due(row.ArrivedAt),
            row.Owner is { } owner ? viewer.Workforce.Find(owner)?.Name ?? owner : null
        );
    }
}
