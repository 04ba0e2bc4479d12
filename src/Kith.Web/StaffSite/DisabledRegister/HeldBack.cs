namespace Kith.Web.StaffSite.DisabledRegister;

/// <summary>Which numbers of a table are not said, because they could point to one child.</summary>
public static class HeldBack
{
    /// <summary>Of each number, what is said: the number, or null where it is held back.</summary>
    /// <param name="counts">The numbers of children.</param>
    /// <param name="few">Numbers from one to this one are held back.</param>
    /// <param name="addUp">True where they add up to a number that is said: one alone could be worked out, so the next smallest is held back with it.</param>
    public static IReadOnlyList<int?> Of(IReadOnlyList<int> counts, int few, bool addUp)
    {
        ArgumentNullException.ThrowIfNull(counts);
        int?[] said = [.. counts.Select(count => count > 0 && count <= few ? (int?)null : count)];
        if (!addUp || said.Count(count => count is null) != 1)
            return said;
        if (counts.Index().Where(one => said[one.Index] > 0).OrderBy(one => one.Item).ToList() is [var next, ..])
            said[next.Index] = null;
        return said;
    }
}
