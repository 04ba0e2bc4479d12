using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Shared;

/// <summary>One page of a list that may be long, and how long it is.</summary>
/// <param name="Lines">What stands on the page.</param>
/// <param name="Count">How much there is on all pages.</param>
/// <param name="Number">The page, from 1; the last one where a later one was asked for.</param>
/// <param name="Pages">How many pages there are; at least 1.</param>
public sealed record Paged<T>(IReadOnlyList<T> Lines, int Count, int Number, int Pages);

/// <summary>Cuts a list into pages. A list that is work for somebody is cut in no other way: what is past an end would be forgotten.</summary>
public static class Paging
{
    /// <summary>Reads the lines of one page and counts the rest. The order must say which of any two lines comes first.</summary>
    public static async Task<Paged<T>> PageAsync<T>(this IQueryable<T> all, int page, int size, CancellationToken stop)
    {
        var count = await all.CountAsync(stop);
        var (number, pages, before) = Place(page, count, size);
        return new(await all.Skip(before).Take(size).ToListAsync(stop), count, number, pages);
    }

    /// <summary>One page of what is in memory.</summary>
    public static Paged<T> Page<T>(this IReadOnlyList<T> all, int page, int size)
    {
        var (number, pages, before) = Place(page, all.Count, size);
        return new([.. all.Skip(before).Take(size)], all.Count, number, pages);
    }

    /// <summary>Which page is shown, of how many, and how many lines stand before it: for a list of two parts.</summary>
    internal static (int Number, int Pages, int Before) Place(int page, int count, int size)
    {
        var pages = Math.Max(1, (count + size - 1) / size);
        var number = Math.Clamp(page, 1, pages);
        return (number, pages, (number - 1) * size);
    }
}
