using System.Security.Cryptography;
using System.Text;
using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared.Access;

namespace Kith.Web.Shared;

/// <summary>What somebody of a family or of an agency does on their site, by the one route of every act and in their own name.</summary>
internal sealed class OutsideActs(ActHandler handler, EventStore records, AuthorityClock clock)
{
    // Others write to a record seldom enough that a few tries are many.
    private const int Tries = 5;

    /// <summary>Does an act about a child who is open to whoever acts. Repeating the post stores it once.</summary>
    /// <param name="actor">Them as whoever acts. It is kept to what they do, and opens nothing.</param>
    /// <param name="posted">What the page sent.</param>
    /// <param name="record">The record as it was shown to them.</param>
    /// <param name="act">The act.</param>
    /// <param name="isOpen">Asked again of a record that changed meanwhile: whatever closed it counts.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    public async Task<ActResult> DoAsync(
        SignedIn actor,
        PostedForm posted,
        ChildRecord record,
        Act act,
        Func<ChildRecord, bool> isOpen,
        CancellationToken stop
    )
    {
        if (await handler.EarlierAsync(actor, posted, stop) is { } earlier)
            return earlier;
        ActResult result = new ActResult.Changed(record.Id);
        for (var tries = 0; result is ActResult.Changed && tries < Tries; tries++)
        {
            if (tries > 0)
            {
                if (await records.LoadChildAsync(record.Id, stop) is not { } now || !isOpen(now))
                    return new ActResult.Lost();
                record = now;
            }
            result = await handler.PerformAsync(
                actor,
                posted,
                [new Entry(record, [act with { On = clock.Today, Episode = Acts.EpisodeFor(act, record.State) }], [])],
                stop
            );
        }
        return result;
    }

    /// <summary>Records that a reader opened a paper on their site, the first time they do.</summary>
    /// <param name="reader">The reader as whoever acts.</param>
    /// <param name="record">The record as it was shown to them.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="isOpen">Asked again of a record that changed meanwhile.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    public async Task OpenedAsync(
        SignedIn reader,
        ChildRecord record,
        Paper paper,
        Func<ChildRecord, bool> isOpen,
        CancellationToken stop
    )
    {
        var number = paper.Prepared.Version;
        var act = new RecordPaperGiven { Paper = number, How = PaperWay.Site };
        var done = await DoAsync(
            reader,
            new PostedForm(KeyOf($"opened/{record.Id}/{number}"), "opened"),
            record,
            act,
            isOpen,
            stop
        );
        if (done is not ActResult.Done)
            throw new InvalidOperationException($"That a paper was opened was not recorded: {done}.");
    }

    private static Guid KeyOf(string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16));
}
