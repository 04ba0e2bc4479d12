using System.Globalization;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.Record;
using Kith.Matching.Names;
using Kith.Store;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Find;

/// <summary>Something that was sent, of which an entry of a record was made, and that the record does not hold.</summary>
/// <param name="Version">The entry, by its place in the record.</param>
/// <param name="New">What was sent.</param>
public sealed record NewBehind(int Version, WorryNew New);

/// <summary>
/// The worry behind a referral or contact on a record. What the record does not hold of it fills in the pages on which it is recorded, so that
/// whoever decides types nothing again. It stands in the words of the entry, which they read there.
/// </summary>
public sealed class WorryBehind(Database database, EventStore records)
{
    /// <summary>What is new behind some entries of a record, in order.</summary>
    public async Task<IReadOnlyList<NewBehind>> NewsAsync(
        SeenChild child,
        IEnumerable<Recorded> entries,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(entries);
        List<NewBehind> news = [];
        foreach (var entry in entries)
            if (await FindAsync(entry, stop) is ({ } sent, { } told))
                news.AddRange(
                    WorryNews
                        .Of(sent, told, child.Record, WholeName.AreAlike)
                        .Select(one => new NewBehind(entry.Version, one))
                );
        return [.. news.Where(one => child.May(one.New.Act))];
    }

    /// <summary>What the page of an act holds that records what is new behind an entry; nothing for any other page or entry.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> FillAsync(
        Form form,
        SeenChild child,
        string? version,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(child);
        return
            child.Record.Standing.FirstOrDefault(one => one.Version.ToString(CultureInfo.InvariantCulture) == version)
                is { } entry
            && await FindAsync(entry, stop) is ({ } sent, { } told)
            && WorryNews
                .Acts(sent, told, child.Record, WholeName.AreAlike, entry.On)
                .FirstOrDefault(act => act.ActName == form.Act)
                is { } act
            ? ActReader.Write(form, act, child.Id)
            : [];
    }

    private async Task<(WorrySent Sent, WorryChild Child)?> FindAsync(Recorded entry, CancellationToken stop)
    {
        if (WorryWords.ReferenceIn(entry.Fact) is not { } reference)
            return null;
        await using var read = database.ReadModels();
        foreach (
            var id in await read
                .Worries.Where(worry => worry.Reference == reference)
                .Select(worry => worry.Id)
                .ToListAsync(stop)
        )
            if (
                await records.LoadWorryAsync(id, stop) is { Sent: { } sent } found
                && WorryWords.ChildIn(entry, found) is { } child
            )
                return (sent, child);
        return null;
    }
}
