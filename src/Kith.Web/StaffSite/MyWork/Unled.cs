using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>Children whose referral was decided and whom nobody leads.</summary>
internal static class Unled
{
    /// <summary>Whose next duty falls first needs somebody first, however long the others have been open.</summary>
    public static IQueryable<UnledChild> Of(ReadModels read, SignedIn viewer) =>
        from child in read.NotKeptFrom(viewer)
        where child.Queue == Queues.Unled
        orderby child.QueueDue, child.QueueSince, child.Name, child.Id
        select new UnledChild(
            child.Id,
            child.Name,
            child.BornOn,
            child.DiedOn,
            child.Position!,
            child.OpenedOn,
            child.QueueDue
        );
}

/// <summary>A child whose episode goes on and whom nobody leads.</summary>
public sealed record UnledChild(
    Guid Child,
    string Name,
    DateOnly? BornOn,
    DateOnly? DiedOn,
    string Position,
    DateOnly? OpenedOn,
    DateOnly QueueDue
)
{
    /// <summary>When the next duty falls; null when none does.</summary>
    public DateOnly? DueOn => QueueDue == DateOnly.MaxValue ? null : QueueDue;
}
