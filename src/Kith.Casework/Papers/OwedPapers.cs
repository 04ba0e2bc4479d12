using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

/// <summary>Somebody who is to have the plan as it is now, or the letter about support, and how far their paper has come.</summary>
/// <param name="Document">The document of the plan for such a reader.</param>
/// <param name="Reader">The reader.</param>
/// <param name="Paper">The last paper prepared for them since the plan was last changed, unless it was sent back or withdrawn; null where there is none.</param>
public sealed record OwedPaper(Document Document, Reader Reader, Paper? Paper)
{
    /// <summary>True once they were given it.</summary>
    public bool IsGiven => Paper is { IsGiven: true };

    /// <summary>Who is to have each plan that runs, and the letter about an authorised assessment for support: every parent, and the child who is old enough for its document.</summary>
    /// <param name="record">The record.</param>
    /// <param name="documents">The documents there are.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<OwedPaper> Of(ChildRecord record, DocumentLibrary documents, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(documents);
        if (record.State.Open is not { } episode)
            return [];
        return
        [
            .. episode.Plans.SelectMany(plan =>
                Owed(
                    PaperModels.KindOf(plan),
                    Math.Max(
                        plan.DoesIn(record, episode.Number)?.Version ?? 0,
                        plan.WantsIn(record, episode.Number)?.Version ?? 0
                    ),
                    record,
                    documents,
                    today
                )
            ),
            .. PaperModels.AuthorisedSupport(record, episode.Number) is { } finished
                ? Owed(PaperMade.SupportAssessment, finished.Version, record, documents, today)
                : [],
        ];
    }

    // Every parent, and the child who is old enough for the document, since what it is about was last changed.
    private static IEnumerable<OwedPaper> Owed(
        string kind,
        int changed,
        ChildRecord record,
        DocumentLibrary documents,
        DateOnly today
    )
    {
        var papers = Paper
            .In(record)
            .Where(paper => paper.Prepared.Version > changed && (paper.Waits || paper.Stands))
            .ToList();
        return
        [
            .. from document in documents.All
            where document.Needs.Contains(kind) && document.For != Audience.Agency
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
