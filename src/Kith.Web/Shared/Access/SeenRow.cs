using Kith.Casework.Access;
using Kith.Store;
using Kith.Store.Rows;

namespace Kith.Web.Shared.Access;

/// <summary>A row of a list, and the child it is of.</summary>
/// <param name="Row">The row.</param>
/// <param name="Child">The child's row.</param>
public sealed record RowOfChild<T>(T Row, ChildRow Child);

/// <summary>The same as somebody is shown it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Child">The child; null for a viewer who may not see the child.</param>
/// <param name="Answer">What the viewer may do on the record.</param>
public sealed record SeenRow<T>(T Row, ChildRow? Child, Answer Answer);

/// <summary>Lists of what is on children's records, with the names of those alone whom the viewer may see.</summary>
public static class SeenRows
{
    /// <summary>What somebody is shown of a page of such a list. Each child shown is audited first.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="rows">The rows of the page.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="audit">Where it is written down.</param>
    /// <param name="http">The request.</param>
    public static async Task<IReadOnlyList<SeenRow<T>>> ShownAsync<T>(
        this ReadModels read,
        IReadOnlyList<RowOfChild<T>> rows,
        SignedIn viewer,
        AuthorityClock clock,
        Audit audit,
        HttpContext http
    )
    {
        var stop = http.RequestAborted;
        var seen = await new Sight(viewer, clock).OfAsync(
            read,
            [.. rows.Select(row => row.Child).DistinctBy(child => child.Id)],
            stop
        );
        IReadOnlyList<SeenRow<T>> shown =
        [
            .. rows.Select(row => new SeenRow<T>(
                row.Row,
                seen[row.Child.Id].Allowed ? row.Child : null,
                seen[row.Child.Id]
            )),
        ];
        await audit.ShownAsync(
            viewer.Id,
            [.. shown.Select(row => row.Child?.Id).OfType<Guid>().Distinct()],
            http.Request.Path,
            stop
        );
        return shown;
    }
}
