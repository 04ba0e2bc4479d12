using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

/// <summary>Somebody who is to have the plan as it is now, and how far their paper has come.</summary>
/// <param name="Document">The document of the plan for such a reader.</param>
/// <param name="Reader">The reader.</param>
/// <param name="Paper">The last paper prepared for them since the plan was last changed, unless it was sent back or withdrawn; null where there is none.</param>
public sealed record OwedPaper(Document Document, Reader Reader, Paper? Paper)
{
    /// <summary>True once they were given it.</summary>
    public bool IsGiven => Paper is { IsGiven: true };

    /// <summary>Who is to have the plan that runs: every parent, and the child who is old enough for its document.</summary>
    /// <param name="record">The record.</param>
    /// <param name="documents">The documents there are.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<OwedPaper> Of(ChildRecord record, DocumentLibrary documents, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(documents);
        return record.State.Open is { } episode
            ? [.. episode.Plans.SelectMany(plan => Of(plan, episode, record, documents, today))]
            : [];
    }

    private static IEnumerable<OwedPaper> Of(
        PlanInForce plan,
        Episode episode,
        ChildRecord record,
        DocumentLibrary documents,
        DateOnly today
    )
    {
        var changed = Math.Max(
            plan.DoesIn(record, episode.Number)?.Version ?? 0,
            plan.WantsIn(record, episode.Number)?.Version ?? 0
        );
        var papers = Paper
            .In(record)
            .Where(paper => paper.Prepared.Version > changed && (paper.Waits || paper.Stands))
            .ToList();
        return
        [
            .. from document in documents.All
            where document.Needs.Contains(PaperModels.KindOf(plan)) && document.For != Audience.Agency
            where document.For != Audience.Child || IsOldEnough(record, document, today)
            orderby document.For
            from reader in Reader.Of(document, record)
            select new OwedPaper(
                document,
                reader,
                papers.LastOrDefault(paper =>
                    paper.Fact.Document == document.Id && paper.Fact.Recipient == reader.Member?.Person
                )
            ),
        ];
    }

    private static bool IsOldEnough(ChildRecord record, Document document, DateOnly today) =>
        record.State.Person.BornOn is { } born && born.AddYears(document.FromAge) <= today;
}
