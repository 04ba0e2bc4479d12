using Kith.Casework.Access;
using Kith.Casework.Challenges;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Challenges;

/// <summary>A child of whom somebody of an agency may challenge what is done, under the name that they know.</summary>
/// <param name="Record">The record.</param>
/// <param name="Name">The name.</param>
public sealed record ChallengeableChild(ChildRecord Record, string Name);

/// <summary>The challenges that somebody raised or was asked to answer, and the children of whom somebody of an agency may raise one.</summary>
internal sealed class OwnChallenges(Database database, EventStore records, AuthorityClock clock, AccessRules rules)
{
    // Nobody has so many that run, and what is settled goes by itself.
    private const int Most = 100;

    /// <summary>One that somebody sees; null for nothing.</summary>
    public async Task<ChallengeSight?> FindAsync(SignedIn viewer, string challenge, CancellationToken stop) =>
        ChallengeAddress.Read(challenge) is { } asked && await records.LoadChildAsync(asked.Child, stop) is { } record
            ? Of(viewer, record, asked.Number)
            : null;

    /// <summary>What somebody sees of one.</summary>
    public ChallengeSight? Of(SignedIn viewer, ChildRecord record, int number) =>
        ChallengeSight.Of(viewer.Id, record, number, clock.Today, rules);

    /// <summary>All that somebody sees, the latest first, those that wait for them before the others.</summary>
    public async Task<IReadOnlyList<ChallengeSight>> AllAsync(SignedIn viewer, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        var sides = await read
            .ChallengeSides.Where(row => row.Side == viewer.Id)
            .OrderByDescending(row => row.RaisedOn)
            .ThenBy(row => row.Child)
            .ThenBy(row => row.Number)
            .Take(Most)
            .Select(row => new { row.Child, row.Challenge })
            .ToListAsync(stop);
        List<ChallengeSight> all = [];
        foreach (var side in sides)
            if (
                await records.LoadChildAsync(side.Child, stop) is { } record
                && Of(viewer, record, side.Challenge) is { } sight
            )
                all.Add(sight);
        return [.. all.OrderByDescending(sight => sight.WaitsForThem)];
    }

    /// <summary>The children of whom somebody of an agency may challenge what is done; none for anybody else, who does it on the record.</summary>
    public async Task<IReadOnlyList<ChallengeableChild>> ChildrenAsync(SignedIn viewer, CancellationToken stop)
    {
        if (viewer.Person.Details.Post != Post.Partner)
            return [];
        await using var read = database.ReadModels();
        var referred = await read
            .Referrals.Where(row => row.ReferrerUser == viewer.Id)
            .OrderByDescending(row => row.ReceivedOn)
            .ThenBy(row => row.Child)
            .ThenBy(row => row.Number)
            .Take(Most)
            .Select(row => new { row.Child, row.ReferredName })
            .ToListAsync(stop);
        var worked = await read
            .Involvements.Where(row => row.Practitioner == viewer.Id && row.Role == "partner")
            .OrderBy(row => row.Child)
            .ThenBy(row => row.Number)
            .Take(Most)
            .Select(row => row.Child)
            .ToListAsync(stop);
        List<ChallengeableChild> children = [];
        foreach (var child in referred.Select(row => row.Child).Concat(worked).Distinct())
            if (
                await records.LoadChildAsync(child, stop) is { } record
                && ChallengeLine.MayRaise(viewer.Id, record, clock.Now, rules)
            )
                children.Add(
                    new(
                        record,
                        referred.Find(row => row.Child == child)?.ReferredName
                            ?? record.State.Person.FirstName
                            ?? "A child"
                    )
                );
        return children;
    }
}
