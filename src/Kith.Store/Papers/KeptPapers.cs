using Kith.Casework.Papers;
using Kith.Store.Engines;

namespace Kith.Store.Papers;

/// <summary>What readers outside got, as they got it.</summary>
/// <param name="database">Where it is kept.</param>
public sealed class KeptPapers(Database database)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>The content of a paper that was issued; null when nothing is kept under its hash.</summary>
    /// <param name="hash">Its hash, as the fact that issued it says it.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="DatabaseRefused">What is kept is not what was issued.</exception>
    public async Task<string?> FindAsync(string hash, CancellationToken stop = default)
    {
        var found = await _engine.ListAsync(
            row => row.GetString(0),
            "SELECT content FROM paper WHERE hash = $1",
            [hash],
            stop
        );
        return found is not [var content] ? null
            : FrozenPaper.HashOf(content) == hash ? content
            : throw new DatabaseRefused(
                $"A paper in the {database.Name} is not what was given out. Restore it from a backup."
            );
    }
}
