using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Shared;

/// <summary>One page of a list that may be long, and how long it is.</summary>
/// <param name="Lines">What stands on the page.</param>
/// <param name="Count">How much there is on all pages.</param>
/// <param name="Number">The page, from 1; the last one where a later one was asked for.</param>
/// <param name="Pages">How many pages there are; at least 1.</param>
public sealed record Paged<T>(IReadOnlyList<T> Lines, int Count, int Number, int Pages)
{
    /// <summary>True where there is more than <see cref="Count"/>: a list of the whole authority is counted only so far.</summary>
    public bool IsMore { get; init; }
}

/// <summary>Cuts a list into pages. A list that is work for somebody is cut in no other way: what is past an end would be forgotten.</summary>
public static class Paging
{
    /// <summary>Past the page shown, a list of the whole authority is counted so far and no further.</summary>
    public const int CountedAhead = 1000;

    /// <summary>Reads the lines of one page and counts the rest. The order must say which of any two lines comes first.</summary>
    public static Task<Paged<T>> PageAsync<T>(this IQueryable<T> all, int page, int size, CancellationToken stop) =>
        PageAsync(all, () => all.CountAsync(stop), int.MaxValue, page, size, stop);

    /// <summary>Reads the lines of one page of a list of which it is known already how long it is.</summary>
    public static async Task<Paged<T>> PageOfAsync<T>(
        this IQueryable<T> all,
        int count,
        int page,
        int size,
        CancellationToken stop
    )
    {
        var (number, pages, before) = Place(page, count, size);
        return new(await all.Skip(before).Take(size).ToListAsync(stop), count, number, pages);
    }

    /// <summary>
    /// One page of a list of the whole authority, which an index holds in its order: read from there, and counted a little way
    /// past the page. However far somebody turns, the next pages are there.
    /// </summary>
    /// <param name="all">The list in its order.</param>
    /// <param name="counted">What has a row for each line of it, and says no more than who sees it.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">How many lines it has.</param>
    /// <param name="stop">Stops the reading.</param>
    public static Task<Paged<T>> PageOfManyAsync<T, TCounted>(
        this IQueryable<T> all,
        IQueryable<TCounted> counted,
        int page,
        int size,
        CancellationToken stop
    )
    {
        var most = Counted(page, size);
        return PageAsync(all, () => counted.CountUpToAsync(most + 1, stop), most, page, size, stop);
    }

    // A list that ends on its first page is counted by reading it.
    private static async Task<Paged<T>> PageAsync<T>(
        IQueryable<T> all,
        Func<Task<int>> counting,
        int most,
        int page,
        int size,
        CancellationToken stop
    )
    {
        var first = page > 1 ? null : await all.Take(size).ToListAsync(stop);
        var count = first?.Count < size ? first.Count : await counting();
        var (number, pages, before) = Place(page, Math.Min(count, most), size);
        return new(first ?? await all.Skip(before).Take(size).ToListAsync(stop), Math.Min(count, most), number, pages)
        {
            IsMore = count > most,
        };
    }

    /// <summary>One page of several such lists put together, each in its own order.</summary>
    /// <param name="parts">The lists; of two lines that stand level, the earlier list's comes first.</param>
    /// <param name="key">Where a line stands: the order of each list begins with it.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">How many lines it has.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Paged<T>> PageOfManyAsync<T, TKey>(
        IReadOnlyList<IQueryable<T>> parts,
        Func<T, TKey> key,
        int page,
        int size,
        CancellationToken stop
    )
    {
        var most = Counted(page, size);
        var wanted = most - CountedAhead / size * size;
        var count = 0L;
        List<T> first = [];
        foreach (var part in parts)
        {
            var read = await part.Take(wanted).ToListAsync(stop);
            // Where all of it is read, it is counted.
            count += read.Count < wanted ? read.Count : await part.CountUpToAsync(most + 1, stop);
            first.AddRange(read);
        }
        var (number, pages, before) = Place(page, (int)Math.Min(count, most), size);
        return new([.. first.OrderBy(key).Skip(before).Take(size)], (int)Math.Min(count, most), number, pages)
        {
            IsMore = count > most,
        };
    }

    /// <summary>How many lines there are, or the most where there are more.</summary>
    public static Task<int> CountUpToAsync<T>(this IQueryable<T> all, int most, CancellationToken stop) =>
        all.Take(most).CountAsync(stop);

    /// <summary>How far a list of the whole authority is counted where a page of it is shown.</summary>
    public static int Counted(int page, int size) =>
        (int)Math.Min((long)Math.Max(page, 1) * size + CountedAhead, int.MaxValue - 1) / size * size;

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
