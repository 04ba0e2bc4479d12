using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.ChildSite;

/// <summary>What a card opens: what was said on the child's own page and what came of it, and the papers a young person reads there. Pure, and the only place that decides it.</summary>
/// <remarks>It is asked again on every request: what ends it ends it at once. Beside such a paper it holds no name, not even the child's.</remarks>
/// <param name="Record">The child's record.</param>
public sealed record ChildPageAccess(ChildRecord Record)
{
    /// <summary>The child.</summary>
    public Guid Child => Record.Id;

    /// <summary>The user under which what they send and read is kept.</summary>
    public string User => ChildUser.Of(Child);

    /// <summary>What was sent from the page, the latest first.</summary>
    public IReadOnlyList<Asking> Sent => [.. SentIn(Record).Reverse()];

    /// <summary>What a card opens of a child; null for nothing at all.</summary>
    public static ChildPageAccess? Of(ChildRecord record) =>
        IsGiven(record) && Barrier(record) is null ? new ChildPageAccess(record) : null;

    /// <summary>True where the child was given a page for the work that goes on, and it was not closed.</summary>
    public static bool IsGiven(ChildRecord record) =>
        LastSaid(record) is { Fact: ChildPageGiven } given && record.State.Open?.Number == given.Episode;

    /// <summary>The last thing said of the page: that it was given, or closed; null where nothing was.</summary>
    public static Recorded? LastSaid(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Standing.LastOrDefault(entry => entry.Fact is ChildPageGiven or ChildPageClosed);
    }

    /// <summary>Why the page opens to nobody, given or not, in a plain sentence; null where nothing stands against it.</summary>
    public static string? Barrier(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.State.Person.MergedInto is not null ? "This record was merged into another record of the child."
            : record.Involved.Restriction is not null
                ? "The record is restricted to named people, so nothing of it is on a page of the child’s."
            : record.State.Person.DiedOn is not null ? "The child has died."
            : record.State.Open is null ? "Our involvement has ended, so nobody would answer."
            : null;
    }

    /// <summary>What was sent from the child's own page, in the order of the record.</summary>
    public static IEnumerable<Asking> SentIn(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Asking.In(record).Where(asking => ChildUser.ChildOf(asking.Said.By) == record.Id);
    }

    /// <summary>The papers that a young person reads on the page: those for which this way was chosen, the latest first.</summary>
    /// <param name="documents">The documents, which say from which age.</param>
    /// <param name="today">The day.</param>
    public IReadOnlyList<Paper> Papers(DocumentLibrary documents, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return
        [
            .. Paper
                .In(Record)
                .Where(paper =>
                    paper is { Stands: true, Way: PaperRoute.Site, Fact.Recipient: null }
                    && PaperBarrier(Record, documents.Find(paper.Fact.Document), today) is null
                )
                .Reverse(),
        ];
    }

    /// <summary>Why a paper cannot be read on the child's own page, in a plain sentence; null where it can.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="document">What the paper was made of; null where that is not known.</param>
    /// <param name="today">The day.</param>
    public static string? PaperBarrier(ChildRecord record, Document? document, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(record);
        return document is not { For: Audience.Child, OwnPageFromAge: { } age }
                ? "This paper is not one that is read on a child’s own page."
            : !(record.State.Person.BornOn is { } born && born.AddYears(age) <= today)
                ? $"It is read on a page of one’s own from the age of {age}."
            : Barrier(record) is { } barrier ? barrier
            : !IsGiven(record) ? "The child has no page of their own."
            : KeepsAnAddress(record)
                ? "An address on this record is kept secret, so nothing that names anybody is on a page that is opened with a card."
            : null;
    }

    private static bool KeepsAnAddress(ChildRecord record) =>
        new ForWhom(
            record,
            new Reader(Audience.Child, record.State.Person.DisplayName) { LivesWithChild = false }
        ).IsBarred;

    /// <summary>
    /// Why an answer is not shown on the page, which others may look at, in a plain sentence; null where it is shown. Whoever wrote it tells
    /// the child themselves.
    /// </summary>
    public static string? Withheld(ChildRecord record, string answer)
    {
        ArgumentNullException.ThrowIfNull(record);
        var told = new ForWhom(record, new Reader(Audience.Child, record.State.Person.DisplayName));
        return told.Ask(new Passage("answer", "The answer", answer))
            .FirstOrDefault(question => question.Kind != QuestionKind.Contact)
            ?.Says;
    }
}
