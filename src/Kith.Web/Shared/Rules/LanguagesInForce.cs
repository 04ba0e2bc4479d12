using Kith.Casework.FamilySite;
using Kith.Store.Languages;

namespace Kith.Web.Shared.Rules;

/// <summary>What the family’s site says in each language: the files beside the program, and in their place what somebody confirmed on the site since.</summary>
/// <param name="checks">What was confirmed.</param>
/// <param name="time">Says how long ago we looked.</param>
public sealed class LanguagesInForce(WordChecks checks, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private State _now = new(FilesBeside.FamilyWords(), 0);
    private long? _lookedAt;

    /// <summary>Every language, as it is now.</summary>
    public SiteLanguages Now => Volatile.Read(ref _now).Languages;

    /// <summary>Sees whether something was confirmed, not more than once a second.</summary>
    public async Task LookAsync(CancellationToken stop)
    {
        if (_lookedAt is { } before && time.GetElapsedTime(before) < Freshness)
            return;
        _lookedAt = time.GetTimestamp();
        if (await checks.CountAsync(stop) != Volatile.Read(ref _now).Count)
            await ReadAsync(stop);
    }

    /// <summary>Reads what was confirmed.</summary>
    public async Task ReadAsync(CancellationToken stop)
    {
        var all = await checks.ListAsync(stop);
        Volatile.Write(ref _now, new State(FilesBeside.FamilyWords().With(all), all.Count));
    }

    private sealed record State(SiteLanguages Languages, int Count);
}
