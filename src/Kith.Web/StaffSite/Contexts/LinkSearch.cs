using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>A child who may be meant by what was typed.</summary>
/// <param name="Child">The child.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="IsCertain">True for the only one of that very name or number.</param>
public sealed record LinkCandidate(FoundChild Child, string Typed, bool IsCertain);

/// <summary>Who is meant by a list of names.</summary>
/// <param name="Candidates">Those found, in the order of what was typed; nobody twice.</param>
/// <param name="Nobody">What was typed that fits nobody who may be shown.</param>
public sealed record LinkFound(IReadOnlyList<LinkCandidate> Candidates, IReadOnlyList<string> Nobody)
{
    public static LinkFound Nothing { get; } = new([], []);
}

/// <summary>Looks for the children of a pasted list. Each child shown is audited.</summary>
public sealed class LinkSearch(Database database, Audit audit, Bounds bounds, AuthorityClock clock)
{
    private const int MostOfOne = 5;

    /// <summary>Those who may be meant; null where the person was shown as many children today as anybody is.</summary>
    internal async Task<LinkFound?> FindAsync(
        SignedIn viewer,
        IReadOnlyList<string> lines,
        string page,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count == 0)
            return LinkFound.Nothing;
        if (await FindChild.IsAtTheBoundAsync(viewer, audit, bounds, clock, stop))
            return null;
        List<LinkCandidate> found = [];
        List<string> nobody = [];
        foreach (var line in lines.Take(LinkForm.MostLines))
        {
            var text = bounds.Search(line);
            var fitting = FindChild.MaySuggest(text, bounds)
                ? await FindChild.NamedAsync(viewer, database, text, MostOfOne, clock, stop)
                : [];
            if (fitting.Count == 0)
                nobody.Add(line);
            var same = fitting.Where(child => IsSame(child, text)).ToList();
            found.AddRange(
                fitting.Select(child => new LinkCandidate(child, line, same.Count == 1 && same[0].Id == child.Id))
            );
        }
        await audit.SearchedAsync(
            viewer.Id,
            [.. found.Select(one => one.Child.Id).Distinct()],
            page,
            string.Join(' ', lines),
            stop
        );
        return new(
            [
                .. found
                    .GroupBy(one => one.Child.Id)
                    .Select(same => same.FirstOrDefault(one => one.IsCertain) ?? same.First()),
            ],
            nobody
        );
    }

    private static bool IsSame(FoundChild child, string typed) =>
        string.Equals(child.Number, typed, StringComparison.OrdinalIgnoreCase)
        || SearchName
            .Words(child.Name)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(SearchName.Words(typed).Order(StringComparer.Ordinal));
}
