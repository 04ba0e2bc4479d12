namespace Kith.Store.Sealing;

/// <summary>A set of positions at one bit each: a hundred million rows fit in twelve megabytes.</summary>
internal sealed class Positions
{
    private const int Page = 1 << 16;
    private readonly Dictionary<long, ulong[]> _pages = [];

    internal void Add(long position)
    {
        var (page, bit) = Math.DivRem(position, Page);
        if (!_pages.TryGetValue(page, out var bits))
            _pages[page] = bits = new ulong[Page / 64];
        bits[bit / 64] |= 1UL << (int)(bit % 64);
    }

    internal bool Contains(long position)
    {
        var (page, bit) = Math.DivRem(position, Page);
        return _pages.TryGetValue(page, out var bits) && (bits[bit / 64] >> (int)(bit % 64) & 1) == 1;
    }
}
