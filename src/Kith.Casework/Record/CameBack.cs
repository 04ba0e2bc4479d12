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

    /// <summary>Who is told that work came back: whoever leads, and its author where that is somebody else who works with the child.</summary>
    /// <remarks>Until it is sent again it is the first thing they have to do. Of several returns the last is told.</remarks>
    internal static IEnumerable<Notice> Tells(
        Recorded returned,
        ChildRecord record,
        string? author,
        string says,
        string act
    )
    {
        if (
            record.State.Episode(returned.Episode) is not { IsClosed: false } episode
            || record
                .Standing.Last(fact => fact.Episode == returned.Episode && fact.FactName == returned.FactName)
                .Version != returned.Version
        )
            yield break;
        var notice = new Notice("returned", NoticeTo.Lead, says) { Act = act };
        yield return notice;
        if (author is not null && author != episode.Lead?.Practitioner && record.WorksStill(author))
            yield return notice with
            {
                To = NoticeTo.Person,
                Person = author,
            };
    }
}
