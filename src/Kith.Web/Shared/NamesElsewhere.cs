using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Store.Search;
using Kith.Web.Shared.Access;

namespace Kith.Web.Shared;

/// <summary>Which names of a text stand on the records of other families. Of a record that the person may not know of it says nothing.</summary>
public sealed class NamesElsewhere(Database database)
{
    /// <summary>Those of some names that stand elsewhere.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="own">The records on which the text stands: their families are not elsewhere.</param>
    /// <param name="names">The names.</param>
    /// <param name="stop">Stops the search.</param>
    public async Task<IReadOnlyCollection<string>> FindAsync(
        SignedIn viewer,
        IReadOnlyList<ChildRecord> own,
        IReadOnlyList<string> names,
        CancellationToken stop
    )
    {
        var found = await new NamesOnRecords(database).FindAsync(names, stop);
        HashSet<Guid> family =
        [
            .. own.Select(record => record.Id),
            .. own.SelectMany(record => record.State.Person.Links).Select(link => link.Person),
            .. own.SelectMany(record => record.State.Person.Joined),
        ];
        await using var read = database.ReadModels();
        var visible = await read.VisibleAsync(
            viewer,
            found.Select(one => one.Child).Where(child => !family.Contains(child)),
            stop
        );
        return
        [
            .. found
                .Where(one => visible.GetValueOrDefault(one.Child) is { Restricted: not ChildRow.Sealed })
                .Select(one => one.Name)
                .Distinct(),
        ];
    }
}
