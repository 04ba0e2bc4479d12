using System.Runtime.CompilerServices;
using Kith.Store.Engines;

namespace Kith.Store.Jobs;

/// <summary>What jobs made: files of any length, written and read in parts.</summary>
/// <param name="database">Where it is kept.</param>
public sealed class JobParts(Database database)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>Begins a file of a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="name">The file's name.</param>
    public PartStream Begin(Guid job, string name) => new(_engine, job, name);

    /// <summary>The parts of a file, in their order and as they stood when the reading began.</summary>
    /// <param name="job">The job.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="stop">Stops the reading.</param>
    public async IAsyncEnumerable<byte[]> ReadAsync(
        Guid job,
        string name,
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        var parts = _engine.StreamAsync(
            row => row.GetFieldValue<byte[]>(0),
            "SELECT bytes FROM job_part WHERE job = $1 AND name = $2 ORDER BY number",
            [job, name],
            stop
        );
        await foreach (var part in parts)
            yield return part;
    }

    /// <summary>A file whole. For what is small.</summary>
    /// <returns>Null where there is none: the job may have been forgotten since it was read, for a later one.</returns>
    public async Task<byte[]?> WholeAsync(Guid job, string name, CancellationToken stop = default)
    {
        using var whole = new MemoryStream();
        await foreach (var part in ReadAsync(job, name, stop))
            whole.Write(part);
        return whole.Length == 0 ? null : whole.ToArray();
    }
}
