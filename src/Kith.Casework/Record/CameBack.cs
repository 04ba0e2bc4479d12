namespace Kith.Casework.Record;

/// <summary>Work that was sent to a manager and came back to be done again.</summary>
/// <param name="Sent">What was sent last.</param>
/// <param name="Before">What had been sent the time before; null when that was the first time.</param>
/// <param name="Returned">That it came back: when, and by whom.</param>
/// <param name="Because">What has to change.</param>
public sealed record CameBack(Recorded Sent, Recorded? Before, Recorded Returned, string Because)
{
    /// <summary>The last of some work of an episode that came back, from what was sent and what returned it; null where none of it did.</summary>
    /// <typeparam name="TSent">The fact that sends the work.</typeparam>
    /// <typeparam name="TReturned">The fact that returns it.</typeparam>
    internal static CameBack? In<TSent, TReturned>(ChildRecord record, int episode, Func<TReturned, string> because)
        where TSent : Fact
        where TReturned : Fact
    {
        if (record.Standing.LastOrDefault(fact => fact.Episode == episode && fact.Fact is TReturned) is not { } back)
            return null;
        var sent = record
            .Standing.Where(fact => fact.Episode == episode && fact.Version < back.Version && fact.Fact is TSent)
            .TakeLast(2)
            .ToList();
        return sent.Count == 0
            ? null
            : new CameBack(sent[^1], sent.Count > 1 ? sent[0] : null, back, because((TReturned)back.Fact));
    }
}
