using Kith.Casework.Record;
using Kith.Store.Files;

namespace Kith.Web.Shared.Files;

/// <summary>Holds what an entry says of files against what is kept: nobody puts a file on a record that they only know the number of.</summary>
/// <param name="files">Where they are kept.</param>
public sealed class NamedFiles(KeptFiles files)
{
    private const string Question = "files";

    /// <summary>The children for whom a file is named that is not kept, is another, or is not the person's to name; and what to do.</summary>
    public async Task<IReadOnlyDictionary<Guid, Outcome.Refused>> RefusedAsync(
        string user,
        IEnumerable<(Guid Child, IReadOnlyList<Act> Acts)> entries,
        CancellationToken stop
    )
    {
        var refused = new Dictionary<Guid, Outcome.Refused>();
        foreach (var (child, acts) in entries)
        foreach (var file in acts.SelectMany(StoredFiles.In))
            if (!await files.MayNameAsync(file, user, [child], stop))
            {
                refused[child] = new Outcome.Refused(
                    null,
                    [new Problem(Question, $"“{file.Name}” is not kept any more: take it out, and add it again")],
                    []
                );
            }
        return refused;
    }
}
