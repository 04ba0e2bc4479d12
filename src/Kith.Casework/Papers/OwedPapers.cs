using Kith.Casework.FamilyLed;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

/// <summary>Somebody who is to have the plan as it is now, or a letter that a form promised, and how far their paper has come.</summary>
/// <param name="Document">The document for such a reader.</param>
/// <param name="Reader">The reader.</param>
/// <param name="Paper">The last paper prepared for them since what it is about was last changed, unless it was sent back or withdrawn; null where there is none.</param>
public sealed record OwedPaper(Document Document, Reader Reader, Paper? Paper)
{
    /// <summary>True once they were given it.</summary>
    public bool IsGiven => Paper is { IsGiven: true };

    /// <summary>True for a plan, false for a letter.</summary>
    public bool IsPlan => Document.Needs.Any(need => need.EndsWith("-plan", StringComparison.Ordinal));

    /// <summary>
    /// Who is to have each plan that runs, and each letter: about an authorised assessment, how early help ended, what a conference
    /// decided, and a decision that the parents know of. Every parent, and the child who is old enough for its document.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="documents">The documents there are.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<OwedPaper> Of(ChildRecord record, DocumentLibrary documents, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(documents);
        return
        [
            .. Plans(record)
                .Concat(Letters(record, today))
                .SelectMany(changed => Owed(changed, record, documents, today)),
        ];
    }

    private static IEnumerable<Changed> Plans(ChildRecord record)
    {
        if (record.State.Open is not { } episode)
            yield break;
        foreach (var plan in episode.Plans)
        {
            // Before it says who does what there is nothing to keep.
            if (plan.DoesIn(record, episode.Number) is not { } does)
                continue;
            var kind = PaperModels.KindOf(plan);
            yield return new(kind, Math.Max(does.Version, plan.WantsIn(record, episode.Number)?.Version ?? 0))
            {
                ForParents = kind == PaperMade.SupportPlan ? LastStep(record, episode) : 0,
            };
        }
    }

    private static IEnumerable<Changed> Letters(ChildRecord record, DateOnly today)
    {
        if (record.State.Current is not { } episode)
            yield break;
        var (number, isOpen) = (episode.Number, !episode.IsClosed);
        if (isOpen && PaperModels.Authorised(record, number, forSupport: true) is { } support)
            yield return new(PaperMade.SupportAssessment, support.Version)
            {
                // The copy of the plan says it once there is one.
                ForParents = episode.Plans.Any(plan => PaperModels.KindOf(plan) == PaperMade.SupportPlan)
                    ? 0
                    : LastStep(record, episode),
            };
        if (isOpen && PaperModels.Authorised(record, number, forSupport: false) is { } assessed)
            yield return new(PaperMade.Section17Assessment, assessed.Version);
        // What ends our work is read after it has ended.
        if (PaperModels.EarlyHelpEnding(record, number) is { } ended)
            yield return new(PaperMade.EarlyHelpEnded, ended.Version);
        // Once a conference was held on it, what that decided is what the family reads.
        if (
            PaperModels.EnquiryDone(record, number) is { } enquiry
            && !record.ByDate.Any(entry =>
                entry.Episode == number && entry.On >= enquiry.On && entry.FactName == "initial-conference-held"
            )
        )
            yield return new(PaperMade.Enquiry, enquiry.Version);
        // Of one that is written down as text, or came with a return, nobody knows who is owed what.
        if (
            PaperModels.ConferenceHeld(record, number) is { } held
            && held.RowsOf("attendees").Any(row => Details.Of(row, "role") is not null)
        )
            yield return new(PaperMade.Conference, held.Version);
        if (PaperModels.InvitationSet(record, today) is { } set && set.Episode == number)
            yield return new(PaperMade.Invitation, set.Version);
        if (PaperModels.LetterSent(record, number) is { } letter)
            foreach (
                var parent in Reader
                    .Parents(record.State.Person)
                    .Where(parent => IsOf("recipients", letter, parent, record))
            )
                yield return new(PaperMade.LetterBeforeProceedings, letter.Version) { Reader = parent.Person };
        foreach (var changed in OfTheFamily(record, episode))
            yield return changed;
        // A parent carer's is theirs alone.
        foreach (var parent in Reader.Parents(record.State.Person))
            if (PaperModels.ConcludedOf(record, episode, parent) is { } concluded)
                yield return new(PaperMade.ParentCarerAssessment, concluded.Version) { Reader = parent.Person };
        if (PaperModels.DecisionKnown(record, number) is { } decided)
            yield return new(PaperMade.ReferralDecision, decided.Version);
    }

    private static IEnumerable<Changed> OfTheFamily(ChildRecord record, Episode episode)
    {
        var number = episode.Number;
        // The family's own plan, for each who was asked to the meeting, and again once it is answered.
        if (!episode.IsClosed && PaperModels.FamilyPlanMade(record, number) is { } made)
            foreach (
                var parent in Reader
                    .Parents(record.State.Person)
                    .Where(parent => IsOf("attendees", made, parent, record))
            )
                yield return new(PaperMade.FamilyPlan, Math.Max(made.Version, LastAnswer(record, number)))
                {
                    Reader = parent.Person,
                };
        // Whoever disagreed reads the answer.
        foreach (var parent in Reader.Parents(record.State.Person))
            if (PaperModels.AnsweredTo(record, parent.Person) is { Answered: { } answered })
                yield return new(PaperMade.ChallengeAnswer, answered.Version) { Reader = parent.Person };
    }

    private static bool IsOf(string rows, Recorded entry, FamilyMemberRecorded parent, ChildRecord record) =>
        entry
            .RowsOf(rows)
            .Any(row =>
                Guid.TryParse(Details.Of(row, "person"), out var person)
                && record.State.Person.AreOne(person, parent.Person)
            );

    private static int LastAnswer(ChildRecord record, int episode) =>
        record.Standing.LastOrDefault(entry => entry.Episode == episode && entry.Fact is FamilyPlanAnswered)?.Version
        ?? 0;

    private static int LastStep(ChildRecord record, Episode episode) =>
        PaperModels.StepsIn(record, episode.Number).Select(step => step.Version).DefaultIfEmpty().Max();

    // Every parent, and the child who is old enough for the document, since what it is about was last changed.
    private static IReadOnlyList<OwedPaper> Owed(
        Changed changed,
        ChildRecord record,
        DocumentLibrary documents,
        DateOnly today
    )
    {
        var papers = Paper.In(record).Where(paper => paper.Waits || paper.Stands).ToList();
        return
        [
            .. from document in documents.All
            where document.Needs.Contains(changed.Need) && document.For != Audience.Agency
            where document.For != Audience.Child || IsOldEnough(record, document, today)
            orderby document.For
            from reader in Reader.Of(document, record)
            where changed.Reader is null || changed.Reader == reader.Member?.Person
            select new OwedPaper(
                document,
                reader,
                papers.LastOrDefault(paper =>
                    paper.Prepared.Version > changed.For(document)
                    && paper.Fact.Document == document.Id
                    && paper.Fact.Recipient == reader.Member?.Person
                )
            ),
        ];
    }

    private static bool IsOldEnough(ChildRecord record, Document document, DateOnly today) =>
        record.State.Person.BornOn is { } born && born.AddYears(document.FromAge) <= today;

    // What a document needs, and the entry that last changed it: for parents, it may be a later one.
    private sealed record Changed(string Need, int Version)
    {
        public int ForParents { get; init; }

        // Of one parent alone; null for each.
        public Guid? Reader { get; init; }

        public int For(Document document) => document.For == Audience.Parent ? Math.Max(Version, ForParents) : Version;
    }
}
