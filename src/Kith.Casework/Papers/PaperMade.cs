using System.Security.Cryptography;
using System.Text;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

/// <summary>All that a reader gets, kept under its hash once it is issued.</summary>
/// <param name="Content">Title, address and words, as HTML without the page around it.</param>
public sealed record FrozenPaper(string Content)
{
    /// <summary>Its hash: SHA-256 in small hexadecimal letters.</summary>
    public string Hash { get; } = HashOf(Content);

    /// <summary>The hash of a paper's content.</summary>
    public static string HashOf(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}

/// <summary>What is asked for: which document, for whom, and what whoever prepares it answered.</summary>
/// <param name="Document">The document, by its id.</param>
/// <param name="Recipient">For whom, of the family; null for the child or an agency.</param>
/// <param name="On">The day that stands on it.</param>
public sealed record PaperAsked(string? Document, Guid? Recipient, DateOnly On)
{
    /// <summary>The passages that are left out.</summary>
    public IReadOnlySet<string> LeftOut { get; init; } = new HashSet<string>();

    /// <summary>The passages that were questioned and stay.</summary>
    public IReadOnlySet<string> Stays { get; init; } = new HashSet<string>();

    /// <summary>For whom, of those asked to a conference who are not of the family, by their row; null for anybody else.</summary>
    public string? Invited { get; init; }

    /// <summary>What stands in facts and addresses for several passages.</summary>
    public static IReadOnlySet<string> Named(string? joined) =>
        (joined ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The same as one text, in an order that says nothing.</summary>
    public static string? Join(IEnumerable<string> passages) =>
        string.Join(',', passages.Order(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;
}

/// <summary>A paper as its reader would get it, and what there is to ask before.</summary>
/// <param name="Document">The document.</param>
/// <param name="Reader">The reader.</param>
/// <param name="Frozen">All that the reader gets.</param>
/// <param name="Passages">What was typed by hand and stands in it, or was left out.</param>
/// <param name="Questions">What there is to ask of those that were not left out.</param>
/// <param name="Withheld">How many things are withheld from the reader.</param>
/// <param name="SecondBecause">Why somebody else has to look at it before it is issued, a sentence each.</param>
public sealed record PaperMade(
    Document Document,
    Reader Reader,
    FrozenPaper Frozen,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<Question> Questions,
    int Withheld,
    IReadOnlyList<string> SecondBecause
)
{
    /// <summary>Why nobody can issue it, whatever they answer; null where they can.</summary>
    public string? Never { get; init; }

    /// <summary>Makes a paper; what stands against it where there is none to be made.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="record">The record.</param>
    /// <param name="practice">Documents, guidance, workforce, and the records beside.</param>
    public static (PaperMade? Made, IReadOnlyList<Problem> Problems) Of(
        PaperAsked asked,
        ChildRecord record,
        Practice practice
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(practice);
        if (practice.Documents.Find(asked.Document) is not { } document)
            return (null, [new Problem("document", "Choose which paper it is")]);
        var readers = Reader.Of(document, record);
        var reader = readers.FirstOrDefault(one => one.Member?.Person == asked.Recipient && one.Row == asked.Invited);
        if (reader is null)
            return (null, [new Problem("document", NoReader(document, readers))]);
        var forWhom = new ForWhom(record, reader, practice.OtherRecords?.Values, practice.NamesElsewhere);
        var models = new PaperModels(record, practice, forWhom, asked.LeftOut, asked.Stays);
        var model = models.Fill(document, reader, asked.On);
        if (document.Needs.FirstOrDefault(need => !Has(model, need)) is { } missing)
            return (
                null,
                [new Problem("document", $"This paper needs a {missing.Replace('-', ' ')}, and none is recorded now")]
            );
        var words = document.Render(model);
        Question[] questions =
        [
            .. models.Passages.Where(passage => !asked.LeftOut.Contains(passage.Id)).SelectMany(forWhom.Ask),
        ];
        return (
            new PaperMade(
                document,
                reader,
                Freeze(document, reader, forWhom, words, asked.On),
                models.Passages,
                questions,
                models.Withheld,
                [.. Second(document, reader, forWhom, record, questions)]
            )
            {
                Never = forWhom.GivesAwayAnAddress($"{document.Title} {reader.Name} {words.Text}")
                    ? "An address that is kept secret stands in this paper, so it can be given to nobody. Leave out the passage that says it"
                    : null,
            },
            []
        );
    }

    // What the templates call by the same names.
    private static bool Has(PaperModel model, string need) =>
        need switch
        {
            Conference => model.Conference is not null,
            "referral" => model.Referral is not null,
            "story" => model.Story.Count > 0,
            "worker" => model.Worker is not null,
            ChildAsked => model.Asked.Count > 0,
            DisabledRegister => model.Register is not null,
            SupportAssessment => model.Support is not null,
            Section17Assessment => model.Assessment is not null,
            EarlyHelpEnded => model.Ended is not null,
            ParentCarerAssessment => model.Carer is not null,
            Enquiry => model.Enquiry is not null,
            LetterBeforeProceedings => model.Letter is not null,
            ConferenceRecord => model.Record is not null,
            Invitation => model.Invitation is not null,
            FamilyPlan => model.FamilyPlan is not null,
            ChallengeAnswer => model.SecondLook is not null,
            Visit => model.Visit is not null,
            ReferralDecision => model.Referral is { Reason.Count: > 0 },
            _ => model.Plan?.Kind == need,
        };

    /// <summary>What a letter about support needs.</summary>
    internal const string SupportAssessment = "support-assessment";

    /// <summary>What a parent's letter about an assessment under section 17 needs.</summary>
    internal const string Section17Assessment = "section-17-assessment";

    /// <summary>What a parent's letter about the decision on a referral needs.</summary>
    internal const string ReferralDecision = "referral-decision";

    /// <summary>What the page that a family keeps after early help needs.</summary>
    internal const string EarlyHelpEnded = "early-help-ended";

    /// <summary>What a parent carer's letter about themselves needs.</summary>
    internal const string ParentCarerAssessment = "parent-carer-assessment";

    /// <summary>What the family's copy of an enquiry under section 47 needs.</summary>
    internal const string Enquiry = "section-47-enquiry";

    /// <summary>What the family's copy of what a conference decided needs.</summary>
    internal const string Conference = "conference";

    /// <summary>What the letter by which parents learn that a court may be asked needs.</summary>
    internal const string LetterBeforeProceedings = "letter-before-proceedings";

    /// <summary>What the record of a conference needs, for each who is entitled to it.</summary>
    internal const string ConferenceRecord = "conference-record";

    /// <summary>What the letter that asks a parent to a conference needs.</summary>
    internal const string Invitation = "conference-invitation";

    /// <summary>What the family's copy of its own plan needs.</summary>
    internal const string FamilyPlan = "family-plan";

    /// <summary>What the answer to somebody who disagreed needs.</summary>
    internal const string ChallengeAnswer = "challenge-answer";

    /// <summary>What a parent's page of a visit needs.</summary>
    internal const string Visit = "visit";

    /// <summary>What the family's copy of a support plan needs.</summary>
    internal const string SupportPlan = "support-plan";

    /// <summary>What the paper “You said, we did” needs.</summary>
    internal const string ChildAsked = "child-asked";

    /// <summary>What a letter about the register of disabled children needs.</summary>
    internal const string DisabledRegister = "disabled-register";

    /// <summary>What a document may need.</summary>
    public static IReadOnlyList<string> Needs { get; } =
    [
        Conference,
        "referral",
        "story",
        "worker",
        ChildAsked,
        DisabledRegister,
        SupportAssessment,
        Section17Assessment,
        ReferralDecision,
        EarlyHelpEnded,
        ParentCarerAssessment,
        Enquiry,
        LetterBeforeProceedings,
        ConferenceRecord,
        Invitation,
        FamilyPlan,
        ChallengeAnswer,
        Visit,
        SupportPlan,
        "early-help-plan",
        "child-in-need-plan",
        "child-protection-plan",
        "agreement-before-court-plan",
    ];

    private static string NoReader(Document document, IReadOnlyList<Reader> readers) =>
        (document.For, readers.Count) switch
        {
            (_, 0) when document.Needs.Contains(ConferenceRecord) =>
                "Nobody is recorded, one by one, who was asked to a conference and gets this paper",
            (_, 0) when document.Needs.Contains(Invitation) =>
                "No parent is recorded, one by one, as asked to a conference that is arranged",
            (Audience.Agency, 0) => "It is not recorded who referred",
            (Audience.Agency, _) => "Choose for whom it is",
            (Audience.Child, 0) => "The child has died",
            (_, 0) => "No parent is recorded who lives, and nobody else with parental responsibility",
            _ => "Choose for whom it is. Only a parent, or somebody with parental responsibility, gets this paper",
        };

    private static IEnumerable<string> Second(
        Document document,
        Reader reader,
        ForWhom forWhom,
        ChildRecord record,
        IEnumerable<Question> questions
    )
    {
        if (document.IsCheckedAlways)
            yield return "A paper of this kind is read by two people.";
        if (forWhom.IsBarred)
            yield return $"An address on this record is kept from {reader.Name}.";
        if (record.Involved.Restriction is not null)
            yield return "This record is restricted to named people.";
        if (reader is { For: Audience.Parent, Member.ParentalResponsibility: not true })
            yield return $"It is not recorded that {reader.Name} has parental responsibility.";
        if (questions.Any(question => question.Kind is QuestionKind.ThirdParty or QuestionKind.AnotherRecord))
            yield return "Somebody else is named in it.";
    }

    private static FrozenPaper Freeze(Document document, Reader reader, ForWhom forWhom, Rendered words, DateOnly on)
    {
        string[] address =
        [
            reader.Name,
            .. forWhom.OwnAddress() is { IsWithheld: false } known
                ? known.Text.Split(',', StringSplitOptions.TrimEntries)
                : [],
        ];
        var block = string.Join("<br />", address.Select(Rendering.Html));
        return new FrozenPaper(
            $"""
            <address>{block}</address>
            <p>{Plain.Day(on)}</p>
            <h1>{Rendering.Html(document.Title)}</h1>
            {words.Html}
            """.ReplaceLineEndings("\n")
        );
    }
}
