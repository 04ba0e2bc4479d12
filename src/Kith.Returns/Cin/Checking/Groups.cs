namespace Kith.Returns.Cin.Checking;

/// <summary>
/// What rules ask about the groups beside one. Plain loops: they are asked of every group of every return, and a query
/// with its closure would be most of what a check leaves to the garbage collector.
/// </summary>
internal static class Groups
{
    /// <summary>Whether the group begins in another one of the list, or another in it; both then take part.</summary>
    public static bool MeetsAnother<T>(this T group, List<T> groups, Scope at, Func<T, T, Scope, bool> beginsIn)
        where T : CinGroup
    {
        foreach (var other in groups)
            if (other != group && (beginsIn(group, other, at) || beginsIn(other, group, at)))
                return true;
        return false;
    }

    /// <summary>As above, over all episodes of the child.</summary>
    public static bool MeetsAnother<T>(
        this T group,
        Func<CinEpisode, List<T>> groups,
        Scope at,
        Func<T, T, Scope, bool> beginsIn
    )
        where T : CinGroup
    {
        foreach (var episode in at.Child.Episodes)
            if (group.MeetsAnother(groups(episode), at, beginsIn))
                return true;
        return false;
    }

    /// <summary>Whether something holds between the group and any of another kind, over all episodes of the child.</summary>
    public static bool MeetsAny<T, TOther>(
        this T group,
        Func<CinEpisode, List<TOther>> groups,
        Scope at,
        Func<T, TOther, Scope, bool> meets
    )
    {
        foreach (var episode in at.Child.Episodes)
        foreach (var other in groups(episode))
            if (meets(group, other, at))
                return true;
        return false;
    }

    public static bool MoreThanOne<T>(this List<T> groups, Func<T, bool> holds) => groups.CountOf(holds) > 1;

    /// <summary>As above, over all episodes of the child.</summary>
    public static bool MoreThanOne<T>(this CinChild child, Func<CinEpisode, List<T>> groups, Func<T, bool> holds)
    {
        var count = 0;
        foreach (var episode in child.Episodes)
            count += groups(episode).CountOf(holds);
        return count > 1;
    }

    /// <summary>Whether the code stands in the list more than once.</summary>
    public static bool IsRepeatedIn(this Field code, List<Field> codes)
    {
        var count = 0;
        foreach (var other in codes)
            count += other.Text == code.Text ? 1 : 0;
        return count > 1;
    }

    private static int CountOf<T>(this List<T> groups, Func<T, bool> holds)
    {
        var count = 0;
        foreach (var group in groups)
            count += holds(group) ? 1 : 0;
        return count;
    }
}
