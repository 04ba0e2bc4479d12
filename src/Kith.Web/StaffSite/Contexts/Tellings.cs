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

/// <summary>What whoever works with a child told those who keep the records of places, groups and people of concern, as they find it again.</summary>
/// <param name="On">The day on which it was learned.</param>
/// <param name="TakenOn">The day on which it was taken up; null while it is not.</param>
/// <param name="Back">What whoever took it up says of it, without the name of another child.</param>
public sealed record SentTelling(DateOnly On, DateOnly? TakenOn, string? Back);

/// <summary>What is told to those who keep these records by others, and what becomes of it.</summary>
public sealed class Tellings(
    EventStore records,
    Database database,
    LinkedChildren linked,
    ContextLinking linking,
    AuthorityClock clock
)
{
    private const int Most = 100;
    private const string Edited =
        "This page was saved before, and what you changed since was not. Open it again and enter it there";
    private const string Again = "Somebody else recorded something at the same moment. Save again";

    /// <summary>Those that nobody has taken up, the oldest first.</summary>
    internal async Task<IReadOnlyList<ContextRow>> OpenAsync(CancellationToken stop)
    {
        await using var read = database.ReadModels();
        return await read
            .Contexts.Where(one => one.Kind == ContextRow.Told && one.ClosedOn == null)
            .OrderBy(one => one.NextOn)
            .ThenBy(one => one.Id)
            .Take(Most)
            .ToListAsync(stop);
    }

    /// <summary>How many that nobody has taken up.</summary>
    internal async Task<int> CountAsync(CancellationToken stop)
    {
        await using var read = database.ReadModels();
        return await read.Contexts.CountAsync(one => one.Kind == ContextRow.Told && one.ClosedOn == null, stop);
    }

    /// <summary>One by the part of an address that names it; null for none.</summary>
    internal async Task<ContextRecord?> FindAsync(string telling, CancellationToken stop) =>
        Guid.TryParse(telling, out var id)
        && await records.LoadContextsAsync([id], stop) is [{ Telling: not null } found]
            ? found
            : null;

    /// <summary>The child from whose page it was told; null where that record is kept from whoever asks.</summary>
    internal async Task<ChildRecord?> ChildOfAsync(SignedIn viewer, ContextTelling telling, CancellationToken stop) =>
        (await records.LoadChildrenAsync([telling.Told.Child], stop)).FirstOrDefault(child =>
            linking.MayBeLinked(viewer, child)
        );

    /// <summary>Who is to be linked once it is written into a record: the child from whose page it was told, and whoever else was named. A line each.</summary>
    internal async Task<string> NamesToLinkAsync(
        SignedIn viewer,
        ContextTelling telling,
        Guid context,
        CancellationToken stop
    ) =>
        string.Join(
            '\n',
            new[]
            {
                await ChildOfAsync(viewer, telling, stop) is { } child && ContextLink.Of(child, context) is null
                    ? child.State.Person.Number
                    : null,
                telling.Told.Others,
            }.OfType<string>()
        );

    /// <summary>What somebody told themselves from the page of a child, and what became of it; of nobody else’s.</summary>
    internal async Task<IReadOnlyList<SentTelling>> SentAsync(SeenChild child, SignedIn viewer, CancellationToken stop)
    {
        Guid[] ids =
        [
            .. child
                .Records.SelectMany(record => record.Standing)
                .Where(one => one.By == viewer.Id)
                .Select(one => one.Fact)
                .OfType<KeepersTold>()
                .Select(told => told.Telling),
        ];
        if (ids.Length == 0)
            return [];
        List<ContextTelling> told =
        [
            .. (await records.LoadContextsAsync(ids, stop)).Select(one => one.Telling).OfType<ContextTelling>(),
        ];
        Guid[] into = [.. told.Select(one => one.Taken?.Into).OfType<Guid>().Distinct()];
        var names = await linked.WithoutOthersAsync(child.Records, into, stop);
        return
        [
            .. told.OrderByDescending(one => one.On)
                .Select(one => new SentTelling(
                    one.On,
                    one.TakenOn,
                    one.Taken?.Back is { } back ? names.In(back) : null
                )),
        ];
    }

    /// <summary>Tells those who keep these records, once however often the page is sent. The child’s record says that they were told, and not what.</summary>
    /// <returns>What is wrong; null where it is stored.</returns>
    internal async Task<string?> TellAsync(
        SignedIn viewer,
        ChildRecord child,
        ContextTold told,
        EntryForm form,
        CancellationToken stop
    )
    {
        var telling = ContextRecord.From(
            new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"telling/{viewer.Id}/{form.Key:N}")).AsSpan(0, 16)),
            []
        );
        var on = form.Date("on")!.Value;
        return await StoreAsync(
            viewer,
            "tell-keepers",
            form,
            [new StreamAppend(child, [new Dated(new KeepersTold(telling.Id), on)])],
            [new ContextAppend(telling, [new Dated(told, on)])],
            stop
        );
    }

    /// <summary>Takes up what was told, and writes it into a record in the same moment.</summary>
    /// <returns>What is wrong; null where it is stored.</returns>
    internal async Task<string?> TakeUpAsync(
        SignedIn viewer,
        ContextRecord telling,
        ContextRecord? into,
        EntryForm form,
        CancellationToken stop
    )
    {
        var on = form.Date("on")!.Value;
        return await StoreAsync(
            viewer,
            "take-up-telling",
            form,
            [],
            [
                new ContextAppend(telling, [new Dated(new ContextTellingTakenUp(into?.Id, form.Said("back")), on)]),
                .. into is null
                    ? Array.Empty<ContextAppend>()
                    :
                    [
                        new ContextAppend(
                            into,
                            [new Dated(new ContextNoted(form.Text("what"), form.Said("from")), on)]
                        ),
                    ],
            ],
            stop
        );
    }

    private async Task<string?> StoreAsync(
        SignedIn viewer,
        string act,
        EntryForm form,
        IReadOnlyList<StreamAppend> streams,
        IReadOnlyList<ContextAppend> contexts,
        CancellationToken stop
    )
    {
        var now = clock.UtcNow;
        var append = new Append(Guid.CreateVersion7(now), act, viewer.Id, now, $"{viewer.Id}/{form.Key:N}", streams)
        {
            Posted = JsonSerializer.Serialize(form.Holds),
            Contexts = contexts,
        };
        try
        {
            return await records.AppendAsync(append, stop) is AppendResult.Changed ? Again : null;
        }
        catch (KeyReused)
        {
            return Edited;
        }
    }
}
