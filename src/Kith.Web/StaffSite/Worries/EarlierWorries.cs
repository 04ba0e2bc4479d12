using Kith.Casework.Access;
using Kith.Casework.FrontDoor.Worries;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Worries;

/// <summary>A worry that was sent before about a child who may be the same.</summary>
/// <param name="Worry">The worry.</param>
/// <param name="Child">The child as that one calls them.</param>
public sealed record EarlierWorry(WorryRecord Worry, WorryChild Child);

/// <summary>
/// What was sent lately about the same child, whatever became of it: also where nothing was recorded on a child, and no record tells of it.
/// </summary>
public sealed class EarlierWorries(
    Database database,
    EventStore records,
    AccessRules rules,
    AuthorityClock clock,
    Audit audit
)
{
    // More is looked through by hand.
    private const int Most = 40;

    /// <summary>Those about a child of a worry, the latest first. Each is in the audit as read.</summary>
    public async Task<IReadOnlyList<EarlierWorry>> OfAsync(
        WorryRecord worry,
        WorryChild child,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(worry);
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(viewer);
        var since = clock.UtcNow.AddMonths(-rules.RepeatMonths);
        var home = WorryRow.HomeOf(worry.Sent!);
        var word = SearchName.Words(child.Name) is [var first, ..] ? $" {first}" : null;
        await using var read = database.ReadModels();
        var ids = await read
            .Worries.Where(other => other.ArrivedAt >= since && other.Id != worry.Id)
            .Where(other => (word != null && other.Names.Contains(word)) || (home != null && other.Home == home))
            .OrderByDescending(other => other.ArrivedAt)
            .Select(other => other.Id)
            .Take(Most)
            .ToListAsync(stop);
        List<EarlierWorry> found = [];
        foreach (var id in ids)
        {
            var other = await records.LoadWorryAsync(id, stop);
            if (other.Sent?.Children.FirstOrDefault(one => IsSame(worry.Sent!, child, other.Sent, one)) is not { } same)
                continue;
            found.Add(new(other, same));
            await audit.DidAsync(viewer.Id, Purposes.Read, page, other.Sent.Reference, stop);
        }
        return found;
    }

    /// <summary>
    /// Whether two worries are about one child: by the name with the birth or the home. Of one name and nothing else they are, unless the
    /// births differ; whoever reads it judges.
    /// </summary>
    internal static bool IsSame(WorrySent sent, WorryChild child, WorrySent otherSent, WorryChild other)
    {
        var words = SearchName.Words(child.Name).ToHashSet(StringComparer.Ordinal);
        var others = SearchName.Words(other.Name).ToHashSet(StringComparer.Ordinal);
        if (words.Count == 0 || others.Count == 0 || !(words.IsSubsetOf(others) || others.IsSubsetOf(words)))
            return false;
        var atOneHome = WorryRow.HomeOf(sent) is { } home && home == WorryRow.HomeOf(otherSent);
        return (child.BornOn, other.BornOn) switch
        {
            ({ } born, { } otherBorn) => born == otherBorn || (atOneHome && words.SetEquals(others)),
            _ => atOneHome || words.SetEquals(others),
        };
    }
}
