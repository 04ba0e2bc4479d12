using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kith.Casework.Allegations;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Entries;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Allegations;

/// <summary>The allegations against people who work with children. Whoever reports one reads none of them by it.</summary>
public sealed class AllegationBook(EventStore records, Database database, AuthorityClock clock)
{
    private const int PageSize = 50;
    private const int MostWords = 8;

    // Letters and digits that nobody takes for one another when they are read out.
    private const string Readable = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int ReferenceLetters = 8;

    /// <summary>One page of those that fit what was typed: what is open by when somebody learned of it, what is closed the latest first.</summary>
    /// <param name="typed">Words of the name, the work, the employer or the reference, each from its beginning.</param>
    /// <param name="closed">True for those about which nothing more is done.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<Paged<AllegationRow>> ListAsync(string typed, bool closed, int page, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        IQueryable<AllegationRow> all = read.Allegations;
        foreach (var word in SearchName.Words(typed).Take(MostWords))
        {
            var begins = $" {word}";
            all = all.Where(one => one.SearchName.Contains(begins));
        }
        var ordered = closed
            ? all.Where(one => one.ClosedOn != null).OrderByDescending(one => one.ClosedOn)
            : all.Where(one => one.ClosedOn == null)
                .OrderBy(one => one.Considered)
                .ThenBy(one => one.NextOn ?? one.ReceivedOn);
        return await ordered.ThenBy(one => one.Id).PageAsync(page, PageSize, stop);
    }

    /// <summary>Stores an entry of a designated officer once, however often the page is sent.</summary>
    /// <returns>What to tell whoever saved it; null when it is stored.</returns>
    internal async Task<string?> AddAsync(
        SignedIn viewer,
        AllegationRecord seen,
        AllegationEntry entry,
        EntryForm form,
        CancellationToken stop
    )
    {
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            $"allegation-{entry.Word}",
            viewer.Id,
            clock.UtcNow,
            $"{viewer.Id}/{form.Text(PostedForm.KeyInput)}",
            []
        )
        {
            Posted = JsonSerializer.Serialize(form.Holds),
            Allegations = [new AllegationAppend(seen, [new Dated(entry.Fact(form), form.Date("on")!.Value)])],
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

    /// <summary>Stores a report once, however often the page is sent.</summary>
    /// <returns>The allegation and its reference; null where the page was sent before with something else on it.</returns>
    public async Task<(Guid Id, string Reference)?> ReportAsync(
        SignedIn viewer,
        ReportForm form,
        string? childName,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(form);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"allegation/{viewer.Id}/{form.Key:N}"));
        var id = new Guid(digest.AsSpan(0, 16));
        var letters = string.Concat(
            digest.Skip(16).Take(ReferenceLetters).Select(one => Readable[one % Readable.Length])
        );
        var reference = $"A-{letters[..4]}-{letters[4..]}";
        Dated[] facts =
        [
            new(form.ToFact(reference, childName), form.LearnedOn, form.LearnedAt),
            new(
                new AllegationReported(form.Late.Length == 0 ? null : form.Late),
                clock.Today,
                TimeOnly.FromDateTime(clock.Now)
            ),
        ];
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            "report-allegation",
            viewer.Id,
            clock.UtcNow,
            $"{viewer.Id}/{form.Key:N}",
            []
        )
        {
            Posted = JsonSerializer.Serialize(form.Values()),
            Allegations = [new AllegationAppend(AllegationRecord.From(id, []), facts)],
        };
        try
        {
            return await records.AppendAsync(append, stop) is AppendResult.Changed ? null : (id, reference);
        }
        catch (KeyReused)
        {
            return null;
        }
    }
}
