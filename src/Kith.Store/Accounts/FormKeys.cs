using Kith.Store.Engines;

namespace Kith.Store.Accounts;

/// <summary>The keys that protect forms, shared by every server of the authority. Each is encrypted before it comes here.</summary>
/// <param name="database">Where they are kept.</param>
public sealed class FormKeys(Database database)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>Every key, as XML.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken stop = default) =>
        await _engine.ListAsync(row => row.GetString(0), "SELECT xml FROM form_key ORDER BY name", [], stop);

    /// <summary>Keeps a key.</summary>
    public async Task KeepAsync(string name, string xml, DateTimeOffset at, CancellationToken stop = default)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run("INSERT INTO form_key (name, xml, kept_at) VALUES ($1, $2, $3)", name, xml, Moments.Whole(at));
        await write.CommitAsync(stop);
    }
}
