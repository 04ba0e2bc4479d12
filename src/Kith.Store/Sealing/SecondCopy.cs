using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>The copy of the seals outside the database, and whether it is what it must be.</summary>
/// <remarks>
/// The database comes first: a crash in between leaves the copy one seal behind, never more and never ahead. A copy that lacks
/// more was cut or taken away; only a person writes it anew.
/// </remarks>
internal sealed class SecondCopy(Engine engine, SealFiles files, string database)
{
    /// <summary>How many seals a crash can leave out of the copy.</summary>
    internal const int MostBehind = 1;

    private const string WhatToDo =
        "Run kith verify, and find out why; then write it anew with kith verify --renew-copy.";

    /// <summary>Adds what a crash kept out of the copy.</summary>
    /// <returns>Why nothing may be added; null when the copy is complete.</returns>
    /// <exception cref="SealsDisagree">The copy goes further than the database.</exception>
    internal async Task<string?> BringUpToDateAsync(Seal? last, CancellationToken stop)
    {
        var copied = files.Last();
        if (copied is not null && (last is null || copied.Sequence > last.Sequence))
            throw new SealsDisagree(
                $"{files.Copy} holds seal {copied.Sequence}, but {database} ends at seal {last?.Sequence ?? 0}: its end was cut off, or an older copy of it was put in its place. Run kith verify. If it was restored from a backup on purpose, move that file elsewhere, keep it, and run kith verify --renew-copy."
            );
        if (last is null)
            return null;
        if ((copied?.Sequence ?? 0) < last.Sequence - MostBehind)
            return copied is null
                ? $"The second copy of the seals, {files.Copy}, is missing or empty; there are {last.Sequence} seals. It is not made again by itself. {WhatToDo}"
                : $"The second copy of the seals, {files.Copy}, ends at seal {copied.Sequence}, and there are {last.Sequence}: its end was cut off. It is not made again by itself. {WhatToDo}";
        var (before, next) = ((copied?.Sequence ?? 1) - 1, copied?.Sequence ?? 0);
        foreach (var seal in await engine.ListAsync(SealReader.Read, SealReader.After, [before, 2], stop))
            if (seal.Sequence == copied?.Sequence && seal.Line != copied.Text)
                return $"The second copy of the seals, {files.Copy}, does not say what seal {seal.Sequence} says: one of them was changed. {WhatToDo}";
            else if (seal.Sequence > next)
                files.Add([seal.Line]);
        return null;
    }

    /// <summary>Writes the copy anew from the database. What was there is kept beside it.</summary>
    /// <returns>Where what was there is kept, and how many seals were written.</returns>
    internal async Task<(string? Aside, long Seals)> RenewAsync(DateTimeOffset at, CancellationToken stop)
    {
        using var turn =
            files.TryLock() ?? throw new IOException($"{files.Copy} is being written just now. Try again in a moment.");
        var aside = files.PutAside(at);
        var seals = 0L;
        while (await engine.ListAsync(SealReader.Read, SealReader.After, [seals, 100], stop) is { Count: > 0 } more)
        {
            files.Add(more.Select(seal => seal.Line));
            seals = more[^1].Sequence;
        }
        return (aside, seals);
    }
}
