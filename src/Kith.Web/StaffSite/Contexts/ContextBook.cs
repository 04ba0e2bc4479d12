using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Entries;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>The places, groups and people of concern outside the home. No child is named in it.</summary>
public sealed class ContextBook(EventStore records, Database database, AuthorityClock clock)
{
    private const int PageSize = 50;
    private const int MostWords = 8;

    /// <summary>One page of those that fit what was typed: what is due first, and what is of concern no more the latest first.</summary>
    /// <param name="typed">Words of the name or where it is, each from its beginning.</param>
    /// <param name="closed">True for those that are of concern no more.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<Paged<ContextRow>> ListAsync(string typed, bool closed, int page, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        var all = read.Contexts.Where(one => one.Kind != ContextRow.Told);
        foreach (var word in SearchName.Words(typed).Take(MostWords))
        {
            var begins = $" {word}";
            all = all.Where(one => one.SearchName.Contains(begins));
        }
        var ordered = closed
            ? all.Where(one => one.ClosedOn != null).OrderByDescending(one => one.ClosedOn)
            : all.Where(one => one.ClosedOn == null).OrderBy(one => one.NextOn == null).ThenBy(one => one.NextOn);
        return await ordered.ThenBy(one => one.Name).ThenBy(one => one.Id).PageAsync(page, PageSize, stop);
    }

    /// <summary>One by the part of an address that names it; null where nothing is recorded of it.</summary>
    internal async Task<ContextRecord?> FindAsync(string context, CancellationToken stop) =>
        Guid.TryParse(context, out var id) && await records.LoadContextsAsync([id], stop) is [{ Now: not null } found]
            ? found
            : null;

    /// <summary>The record that begins with a page, the same however often it is sent.</summary>
    internal static ContextRecord Beginning(SignedIn viewer, EntryForm form) =>
        ContextRecord.From(
            new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"context/{viewer.Id}/{form.Key:N}")).AsSpan(0, 16)),
            []
        );

    /// <summary>Stores an entry once, however often the page is sent.</summary>
    /// <returns>What to tell whoever saved it; null when it is stored.</returns>
    internal async Task<string?> AddAsync(
        SignedIn viewer,
        ContextRecord seen,
        ContextEntry entry,
        EntryForm form,
        CancellationToken stop
    )
    {
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            $"context-{entry.Word}",
            viewer.Id,
            clock.UtcNow,
            $"{viewer.Id}/{form.Key:N}",
            []
        )
        {
            Posted = JsonSerializer.Serialize(form.Holds),
            Contexts = [new ContextAppend(seen, [new Dated(entry.Fact(form), form.Date("on")!.Value)])],
        };
        try
        {
            return await records.AppendAsync(append, stop) is AppendResult.Changed
                ? "Somebody else recorded something at the same moment. Save again"
                : null;
        }
        catch (KeyReused)
        {
            return "This page was saved before, and what you changed since was not. Open it again and enter it there";
        }
    }
}
