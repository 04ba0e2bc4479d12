using System.Collections.Concurrent;

namespace Kith.Returns.Cin.Reading;

/// <summary>Reads children on a thread of its own, a few batches ahead of whoever checks them.</summary>
internal static class ReadAhead
{
    // A batch is closed by size, not by number of children, so that huge children do not add up.
    private const int ElementsInABatch = 2_000;
    private const int BatchesAhead = 4;

    public static IEnumerable<List<CinChild>> On(IEnumerable<CinChild> children)
    {
        using var stop = new CancellationTokenSource();
        using var batches = new BlockingCollection<List<CinChild>>(BatchesAhead);
        var reading = Task.Run(() => Fill(batches, children, stop.Token), CancellationToken.None);
        try
        {
            foreach (var batch in batches.GetConsumingEnumerable(CancellationToken.None))
                yield return batch;
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            // Whoever stops early must not close the file under the reader.
            stop.Cancel();
            Task.WaitAny([reading], CancellationToken.None);
        }
    }

    private static void Fill(
        BlockingCollection<List<CinChild>> batches,
        IEnumerable<CinChild> children,
        CancellationToken stop
    )
    {
        var (batch, elements) = (new List<CinChild>(), 0);
        try
        {
            foreach (var child in children)
            {
                batch.Add(child);
                elements += child.Elements;
                if (elements < ElementsInABatch)
                    continue;
                batches.Add(batch, stop);
                (batch, elements) = ([], 0);
            }
        }
        finally
        {
            // What was read before the file became unreadable is still checked.
            if (batch.Count > 0 && !stop.IsCancellationRequested)
                batches.Add(batch, stop);
            batches.CompleteAdding();
        }
    }
}
