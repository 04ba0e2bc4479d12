using Kith.Casework;
using Kith.Casework.Access;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.DisabledRegister;

/// <summary>A disabled child with whom we work and who has no designated social care officer, or nobody who leads.</summary>
/// <param name="Child">Who, as far as whoever looks may know.</param>
/// <param name="NoOfficer">True without an officer.</param>
/// <param name="NoLead">True where nobody leads.</param>
public sealed record UnservedChild(FoundChild Child, bool NoOfficer, bool NoLead)
{
    private const int PageSize = 25;

    private static readonly string Officer = ChildRows.Code(InvolvementRole.SocialCareOfficer);

    // Where help is given by agreement alone, or nothing is decided yet, nobody has to be named.
    private static readonly string[] NotStatutory = [Stages.FrontDoor, Stages.EarlyHelp];

    /// <summary>
    /// Those with support under way, those with a disability on record for whom there is other work under the Children Act, and those with any work and
    /// a place on the register of disabled children, as far as whoever asks may know of them.
    /// </summary>
    /// <param name="read">The read models.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="recorded">True where a disability on record counts without a place on the register: for an officer, and not on the page of the register.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Paged<UnservedChild>> ReadAsync(
        ReadModels read,
        SignedIn viewer,
        AuthorityClock clock,
        bool recorded,
        int page,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(clock);
        var (today, now) = (clock.Today, clock.Now);
        var officers = read.Involvements.Where(one =>
            one.Role == Officer && (one.UntilAt == null || one.UntilAt > now)
        );
        var found = await read.NotKeptFrom(viewer)
            .NotSealed()
            .Where(child => child.DiedOn == null && child.MergedInto == null && child.Stage != Stages.Closed)
            .Where(child =>
                child.Pathway == Stages.DisabledChildSupport
                || (recorded && child.Disabled && child.Stage != null && !NotStatutory.Contains(child.Stage))
                || read.DisabledRegister.Any(row =>
                    row.Child == child.Id && (row.AdultOn == null || row.AdultOn > today)
                )
            )
            .Where(child => child.Lead == null || !officers.Any(one => one.Child == child.Id))
            .OrderBy(child => child.SearchName)
            .ThenBy(child => child.Id)
            .Select(child => new { child, HasOfficer = officers.Any(one => one.Child == child.Id) })
            .PageAsync(page, PageSize, stop);
        var lines = await FindChild.LinesAsync(viewer, read, [.. found.Lines.Select(one => one.child)], clock, stop);
        return new Paged<UnservedChild>(
            [
                .. found.Lines.Zip(
                    lines,
                    (one, line) => new UnservedChild(line, !one.HasOfficer, one.child.Lead is null)
                ),
            ],
            found.Count,
            found.Number,
            found.Pages
        );
    }
}
