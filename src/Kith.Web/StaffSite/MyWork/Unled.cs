using Kith.Casework;
using Kith.Store;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>Children whose referral was decided and whom nobody leads.</summary>
internal static class Unled
{
    /// <summary>Whose next duty falls first needs somebody first, however long the others have been open.</summary>
    public static IQueryable<UnledChild> Of(ReadModels read, SignedIn viewer) =>
        from child in read.NotKeptFrom(viewer)
        where
            child.Lead == null && child.Stage != Stages.Closed && child.Stage != Stages.FrontDoor && child.Stage != null
        let due = read
            .Clocks.Where(open => open.Child == child.Id && open.EndedOn == null)
            .Min(open => (DateOnly?)open.DueOn)
        orderby due ?? DateOnly.MaxValue, child.OpenedOn, child.Name, child.Id
        select new UnledChild(child.Id, child.Name, child.BornOn, child.DiedOn, child.Position!, child.OpenedOn, due);
}

/// <summary>A child whose episode goes on and whom nobody leads.</summary>
public sealed record UnledChild(
    Guid Child,
    string Name,
    DateOnly? BornOn,
    DateOnly? DiedOn,
    string Position,
    DateOnly? OpenedOn,
    DateOnly? DueOn
);
