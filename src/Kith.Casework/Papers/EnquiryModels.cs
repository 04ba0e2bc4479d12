using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

// What a family reads of an enquiry, and of the letter by which it learns that a court may be asked.
internal sealed partial class PaperModels
{
    /// <summary>The enquiry that was concluded last in an episode and says what was found; null for none, and while another goes on.</summary>
    internal static Recorded? EnquiryDone(ChildRecord record, int episode) =>
        record.ByDate.LastOrDefault(entry =>
            entry.Episode == episode && entry.Fact is EnquiryStarted or EnquiryConcluded
        )
            is { Fact: EnquiryConcluded { Findings: not null } } concluded
            ? concluded
            : null;

    /// <summary>The letter before proceedings that was sent last in an episode; null once the work before court has ended, or a court is asked.</summary>
    internal static Recorded? LetterSent(ChildRecord record, int episode) =>
        record.ByDate.LastOrDefault(entry =>
            entry.Episode == episode
            && entry.FactName is "letter-before-proceedings-sent" or "pre-proceedings-ended" or "court-application-made"
        )
            is { FactName: "letter-before-proceedings-sent" } sent
            ? sent
            : null;

    private PaperModel.OfEnquiry? Enquiry(Document document)
    {
        if (
            !document.Needs.Contains(PaperMade.Enquiry)
            || EnquiryDone(record, Episode?.Number ?? 0) is not { Fact: EnquiryConcluded said } concluded
        )
            return null;
        var isChilds = document.For == Audience.Child;
        var childSays = isChilds ? Lines("enquiry.child-says", "What the child says", said.ChildSaid) : [];
        return new(
            record.ByDate.LastOrDefault(entry =>
                entry.Episode == concluded.Episode && entry.Fact is EnquiryStarted && entry.On <= concluded.On
            )
                is { } started
                ? Plain.Day(started.On)
                : null,
            Plain.Day(concluded.On),
            // A child reads it in words that were written for a child.
            isChilds ? [] : Lines("enquiry.found", "What was found", said.Findings),
            Told(concluded, "outcome"),
            said.Outcome == EnquiryOutcome.Conference,
            said.Outcome == EnquiryOutcome.ChildInNeedPlan,
            childSays.Count > 0,
            childSays
        );
    }

    private PaperModel.OfLetter? Letter(Document document) =>
        document.Needs.Contains(PaperMade.LetterBeforeProceedings)
        && LetterSent(record, Episode?.Number ?? 0) is { } sent
            ? new(
                Plain.Day(sent.On),
                Lines("letter.concerns", "What worries us", sent.Detail("concerns")),
                Lines("letter.expects", "What has to change", sent.Detail("expects")),
                Lines("letter.support", "What helps", sent.Detail("support")),
                sent.Detail("legal-advice") == "yes",
                sent.Detail("family-meeting-offered") == "yes",
                Told(sent, "meeting-on")
            )
            : null;
}
