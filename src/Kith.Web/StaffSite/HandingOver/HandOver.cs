using System.Security.Cryptography;
using Kith.Casework;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.HandingOver;

/// <summary>
/// Passes somebody's children on: each by the ordinary act on the child's own record, one command a child. What guidance stands
/// against for one child is refused for that child and moves the others.
/// </summary>
public sealed class HandOver(
    EventStore records,
    Database database,
    Audit audit,
    ActHandler handler,
    AccessRules rules,
    AuthorityClock clock
)
{
    /// <summary>The children somebody leads whom the viewer may pass on, brothers and sisters together.</summary>
    public async Task<IReadOnlyList<Family>> ChildrenOfAsync(string lead, SignedIn viewer, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        var rows = await read.NotKeptFrom(viewer)
            .Where(child => child.Lead == lead && child.Stage != Stages.Closed)
            .OrderBy(child => child.Name)
            .ThenBy(child => child.Id)
            .ToListAsync(stop);
        var seen = await new Sight(viewer, clock).OfAsync(read, rows, stop);
        rows.RemoveAll(row => !seen[row.Id].Allowed || !seen[row.Id].May(Change, rules));
        var ids = rows.Select(row => row.Id).ToArray();
        var links = await read
            .FamilyLinks.Where(link => link.HasRecord && ids.Contains(link.Child) && ids.Contains(link.Person))
            .Select(link => new { link.Child, link.Person })
            .ToListAsync(stop);
        var due = await read
            .Clocks.Where(open => ids.Contains(open.Child) && open.EndedOn == null)
            .GroupBy(open => open.Child)
            .Select(group => new { Child = group.Key, On = group.Min(open => open.DueOn) })
            .ToDictionaryAsync(one => one.Child, one => one.On, stop);
        var covers = (
            await read.Involvements.Where(one => ids.Contains(one.Child) && one.Role == "duty-cover").ToListAsync(stop)
        ).ToLookup(one => one.Child);
        return Family.Of(
            [
                .. rows.Select(row => new LedChild(
                    row,
                    due.TryGetValue(row.Id, out var on) ? on : null,
                    covers[row.Id]
                        .Where(cover => cover.FromOn <= clock.Today && !(cover.UntilAt <= clock.Now))
                        .Select(cover => cover.Practitioner)
                        .LastOrDefault()
                )),
            ],
            links.Select(link => (link.Child, link.Person))
        );
    }

    /// <summary>Who could take children on, the viewer's team first, then those with the fewest.</summary>
    public async Task<IReadOnlyList<(Practitioner Person, int Load)>> TakersAsync(
        string lead,
        SignedIn viewer,
        CancellationToken stop
    )
    {
        await using var read = database.ReadModels();
        var loads = await read
            .Children.Where(child => child.Lead != null && child.Stage != Stages.Closed)
            .GroupBy(child => child.Lead!)
            .Select(held => new { Lead = held.Key, Count = held.Count() })
            .ToDictionaryAsync(held => held.Lead, held => held.Count, stop);
        return
        [
            .. viewer
                .Workforce.Current.Where(person =>
                    Holding.TakesCases(person) && person.Id != lead && !person.IsAway(clock.Today)
                )
                .Select(person => (person, loads.GetValueOrDefault(person.Id)))
                .OrderByDescending(taker => taker.person.Details.Team == viewer.Person.Details.Team)
                .ThenBy(taker => taker.Item2),
        ];
    }

    /// <summary>Moves the chosen children, each by itself. Sent twice, each is moved once.</summary>
    /// <param name="lead">The user who leads them.</param>
    /// <param name="form">What the page sent.</param>
    /// <param name="viewer">Who moves them.</param>
    /// <param name="page">The page, for the audit.</param>
    /// <param name="stop">Stops before the next child.</param>
    /// <returns>How many were moved, and why not the others.</returns>
    public async Task<HandedOver> MoveAsync(
        string lead,
        HandOverForm form,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        var moved = 0;
        Dictionary<Guid, IReadOnlyList<string>> refused = [];
        foreach (var child in form.Children)
        {
            var posted = new PostedForm(KeyOf(form.Key, child), form.Text);
            switch (await handler.EarlierAsync(viewer, posted, stop))
            {
                case ActResult.Done:
                    moved++;
                    continue;
                case ActResult.Edited:
                    refused[child] = ["This page was saved before. Open it again, and choose anew"];
                    continue;
            }
            if (await records.LoadChildAsync(child, stop) is not { } record || LeadOf(record) != lead)
                continue;
            var answer = viewer.Sees(SeenChild.SubjectOf(record), clock, Purpose.Record);
            var act = form.ActFor(record, clock.Today);
            var allowed = answer.Allowed && answer.May(act.ActName, rules);
            await audit.ReadAsync(
                viewer.Id,
                child,
                Purposes.Record,
                page,
                allowed ? answer.Relation.ToString() : $"{answer.Relation}, refused",
                stop
            );
            if (!allowed)
                continue;
            switch (await handler.PerformAsync(viewer, posted, [new Entry(record, [act], [])], stop))
            {
                case ActResult.Done:
                    moved++;
                    break;
                case ActResult.Refused why:
                    refused[child] = WhyNot(why.Children[child]);
                    break;
                default:
                    refused[child] = ["Somebody else recorded something meanwhile. Send it again"];
                    break;
            }
        }
        return new HandedOver(moved, refused);
    }

    private const string Change = "change-lead-practitioner";

    private static string? LeadOf(ChildRecord record) => record.State.Open?.Lead?.Practitioner;

    private static List<string> WhyNot(Outcome.Refused refused) =>
        [
            .. (refused.Because is { } because ? [because] : Array.Empty<string>())
                .Concat(refused.Problems.Select(problem => problem.Message))
                .Concat(refused.Objections.Select(objection => objection.Because))
                .Distinct(),
        ];

    // A command of its own for each child, and the same one each time the page is sent.
    private static Guid KeyOf(Guid page, Guid child) =>
        new(SHA256.HashData([.. page.ToByteArray(), .. child.ToByteArray()]).AsSpan(0, 16));
}

/// <summary>What came of a hand-over.</summary>
/// <param name="Moved">How many children were moved.</param>
/// <param name="Refused">Why not the others, by child.</param>
public sealed record HandedOver(int Moved, IReadOnlyDictionary<Guid, IReadOnlyList<string>> Refused);

/// <summary>A child somebody leads.</summary>
/// <param name="Row">The child.</param>
/// <param name="DueOn">When the next duty falls; null when none does.</param>
/// <param name="CoveredBy">The user who covers now; null for nobody.</param>
public sealed record LedChild(ChildRow Row, DateOnly? DueOn, string? CoveredBy);

/// <summary>Brothers and sisters led by one person, or a child without any.</summary>
/// <param name="Children">At least one.</param>
public sealed record Family(IReadOnlyList<LedChild> Children)
{
    /// <summary>True when a child is among them.</summary>
    public bool Has(Guid child) => Children.Any(one => one.Row.Id == child);

    /// <summary>Families of children and the links between them, in the order of the children.</summary>
    internal static IReadOnlyList<Family> Of(IReadOnlyList<LedChild> children, IEnumerable<(Guid, Guid)> links)
    {
        var family = children.ToDictionary(child => child.Row.Id, child => new List<LedChild> { child });
        foreach (var (one, other) in links)
        {
            var (into, from) = (family[one], family[other]);
            if (ReferenceEquals(into, from))
                continue;
            into.AddRange(from);
            foreach (var child in from)
                family[child.Row.Id] = into;
        }
        return
        [
            .. children
                .Select(child => family[child.Row.Id])
                .Distinct(ReferenceEqualityComparer.Instance)
                .Cast<List<LedChild>>()
                .Select(list => new Family([.. children.Where(list.Contains)])),
        ];
    }
}
