using Kith.Returns.Build;
using Kith.Returns.Cin;
using Kith.Store.Returns;

namespace Kith.Web.StaffSite.Returns;

/// <summary>What a built return came to.</summary>
/// <param name="Children">Children in it.</param>
/// <param name="LeftOut">Children of whom nothing belongs in it.</param>
internal sealed record BuiltReturn(int Children, int LeftOut);

/// <summary>Builds a return from every record, in the order of the authority's numbers and in little memory.</summary>
internal static class ReturnBuild
{
    /// <param name="children">The records.</param>
    /// <param name="period">The census year.</param>
    /// <param name="header">What the header says.</param>
    /// <param name="file">Where to write.</param>
    /// <param name="explained">Told of every child.</param>
    /// <param name="written">Told of every child in the return.</param>
    /// <param name="sending">Done after each batch, where what was written has to go on.</param>
    /// <param name="provisional">Also what is known from a draft of the 2026-27 return only.</param>
    /// <param name="progress">Told how many records are done.</param>
    /// <param name="stop">Stops; the file is then no return.</param>
    public static async Task<BuiltReturn> WriteAsync(
        NumberedChildren children,
        CensusPeriod period,
        ReturnHeader header,
        Stream file,
        ExplainedReturn explained,
        Action<ReturnedChild>? written = null,
        Func<Task>? sending = null,
        bool provisional = false,
        IProgress<int>? progress = null,
        CancellationToken stop = default
    )
    {
        using var writer = ReturnWriter.Begin(file, header);
        explained.Begin();
        var (inReturn, leftOut) = (0, 0);
        await foreach (var batch in children.BatchesAsync(stop))
        {
            var built = batch
                .AsParallel()
                .AsOrdered()
                .WithCancellation(stop)
                .Select(child => CinReturn.Of(child.Record, period, provisional: provisional, second: child.Second));
            foreach (var child in built)
            {
                explained.Add(child);
                if (child.Child is null)
                    leftOut++;
                else
                {
                    writer.Write(child.Child);
                    written?.Invoke(child);
                    inReturn++;
                }
            }
            await (sending?.Invoke() ?? Task.CompletedTask);
            progress?.Report(inReturn + leftOut);
        }
        writer.End();
        return new BuiltReturn(inReturn, leftOut);
    }
}
