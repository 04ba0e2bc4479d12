using Kith.Casework.FamilySite;
using Kith.Casework.People;
using Kith.Store;
using Kith.Web.Shared;

namespace Kith.Web.FamilySite.Children;

/// <summary>Who of the authority looked at a record, as a parent is told it.</summary>
/// <param name="Name">Their name; null for anybody whom the site does not name.</param>
/// <param name="Title">What they do.</param>
/// <param name="Last">When they last did.</param>
public sealed record FamilyLook(string? Name, string Title, DateOnly Last);

/// <summary>
/// Who looked at a child’s record lately, where the invitation shows it. Those whom the site names anyway stand there by name, anybody else by
/// their job alone; of the family, and of agencies, nobody.
/// </summary>
internal sealed class FamilyLooks(Audit audit, AuthorityClock clock, FamilySiteRules rules, FamilyWords words)
{
    private const int Most = 200;

    /// <summary>The latest first; null where they may not see it.</summary>
    public async Task<IReadOnlyList<FamilyLook>?> OfAsync(
        FamilyViewer viewer,
        FamilyAccess access,
        CancellationToken stop
    )
    {
        if (!access.ShowsLooks(words))
            return null;
        var since = clock.UtcNow.AddDays(-rules.LookDays);
        var lead = viewer.Workforce.Find(access.Record.State.Open?.Lead?.Practitioner);
        var named = new[] { lead, lead is null ? null : viewer.Workforce.SupervisorOf(lead) };
        return
        [
            .. (await audit.OpenedSinceAsync(access.Child, since, Most, stop))
                .Select(look =>
                    (
                        Who: viewer.Workforce.Find(look.Viewer),
                        Last: DateOnly.FromDateTime(AuthorityClock.Local(look.Last))
                    )
                )
                .Where(look => look.Who is { Details.Post: not Post.Partner })
                .Select(look => new FamilyLook(
                    named.Contains(look.Who) ? look.Who!.Name : null,
                    look.Who!.Details.Title,
                    look.Last
                ))
                .DistinctBy(look => (look.Name, look.Title)),
        ];
    }
}
