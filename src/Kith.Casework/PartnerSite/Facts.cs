using Kith.Casework.Record;

namespace Kith.Casework.PartnerSite;

/// <summary>Why somebody of an agency may be asked about a child, and told what they need for it.</summary>
public enum PartnerBasis
{
    /// <summary>The family agrees.</summary>
    Agreed,

    /// <summary>It is needed for our duty to the child, and the family knows.</summary>
    PublicTask,

    /// <summary>The same, and to tell the family first could put a child at risk.</summary>
    RiskInTelling,
}

/// <summary>Somebody of an agency was asked for a report on the child, and may see on the partners' site what they need for it.</summary>
/// <param name="Name">Who.</param>
/// <param name="Agency">For which agency they work.</param>
/// <param name="Purpose">For what, as the file on the partners' site names it.</param>
/// <param name="Asks">What is asked.</param>
/// <param name="By">By when.</param>
/// <param name="Basis">Why they may be asked.</param>
/// <param name="Role">What they do there.</param>
/// <param name="Telephone">How they are reached.</param>
/// <param name="Ring">On which number they reach whoever asks.</param>
/// <param name="Sections">What they see beside the question.</param>
/// <param name="Until">Until when it stays open; null for so many days after the report is due.</param>
/// <param name="ShownToFamily">True where parents see on their site that they were asked.</param>
/// <param name="WhyNot">Why parents do not see it.</param>
/// <param name="User">The user, where they have an account here: then they find it there, and need no code.</param>
[FactName(
    "partner-asked",
    "Somebody of an agency was asked for a report on the child, and may see on the partners’ site what they need for it."
)]
public sealed record PartnerAsked(
    string Name,
    string Agency,
    string Purpose,
    string Asks,
    DateOnly By,
    PartnerBasis Basis,
    string? Role = null,
    string? Telephone = null,
    string? Ring = null,
    IReadOnlyList<string>? Sections = null,
    DateOnly? Until = null,
    bool? ShownToFamily = null,
    string? WhyNot = null,
    string? User = null
) : Fact, IOfOneChild, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return PartnerGrant.Find(record, recorded.Version) is { Waits: true } grant
            ?
            [
                new("partner-asked", NoticeTo.Lead, $"asked {grant.Whom} for a report")
                {
                    Act = "record-partner-report",
                    DueOn = grant.By,
                },
            ]
            : [];
    }
}

/// <summary>The report of somebody of an agency came.</summary>
/// <param name="Asked">What it answers, by the version of the fact that asked.</param>
/// <param name="Strengths">What goes well.</param>
/// <param name="Worries">What worries them.</param>
/// <param name="ChildSaid">What the child says, in the child's own words.</param>
/// <param name="Knows">How, and since when, they know the child.</param>
/// <param name="Helps">What would help.</param>
/// <param name="Name">Who wrote it.</param>
/// <param name="Agency">For which agency.</param>
[FactName("partner-reported", "The report of somebody of an agency came.")]
public sealed record PartnerReported(
    int Asked,
    string Strengths,
    string Worries,
    string? ChildSaid = null,
    string? Knows = null,
    string? Helps = null,
    string? Name = null,
    string? Agency = null
) : Fact, IOfOneChild, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return PartnerGrant.Find(record, Asked) is { } grant && grant.Report?.Version == recorded.Version
            ? [new("partner-reported", NoticeTo.Lead, $"sent a report: {grant.Whom}")]
            : [];
    }
}

/// <summary>The report of somebody of an agency was sent back to them with a question.</summary>
/// <param name="Asked">What was asked first, by the version of the fact that asked.</param>
/// <param name="Question">The question.</param>
/// <param name="By">By when it is answered.</param>
/// <param name="Name">Who is asked.</param>
/// <param name="Agency">For which agency they work.</param>
[FactName("partner-report-returned", "The report of somebody of an agency was sent back to them with a question.")]
public sealed record PartnerReportReturned(
    int Asked,
    string Question,
    DateOnly By,
    string? Name = null,
    string? Agency = null
) : Fact, IOfOneChild, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return
            PartnerGrant.Find(record, Asked) is { Waits: true, Question: { } asked } grant
            && asked.Version == recorded.Version
            ?
            [
                new("partner-asked", NoticeTo.Lead, $"sent a report back with a question to {grant.Whom}")
                {
                    Act = "record-partner-report",
                    DueOn = grant.By,
                },
            ]
            : [];
    }
}

/// <summary>Somebody of an agency gives back what they were asked: there will be no report of theirs.</summary>
/// <param name="Asked">What was asked, by the version of the fact that asked.</param>
/// <param name="Reason">Why.</param>
/// <param name="Name">Who.</param>
/// <param name="Agency">For which agency they work.</param>
[FactName("partner-handed-back", "Somebody of an agency gave back what they were asked, with the reason.")]
public sealed record PartnerHandedBack(int Asked, string Reason, string? Name = null, string? Agency = null)
    : Fact,
        IOfOneChild,
        ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        [new("partner-handed-back", NoticeTo.Lead, $"cannot report, {Name}, {Agency}: {Reason}")];
}

/// <summary>Somebody of an agency has more time for a report.</summary>
/// <param name="Asked">What was asked, by the version of the fact that asked.</param>
/// <param name="By">By when it is due now.</param>
/// <param name="Until">Until when it stays open; null for so many days after the report is due.</param>
/// <param name="Reason">Why.</param>
/// <param name="Name">Who.</param>
/// <param name="Agency">For which agency they work.</param>
[FactName("partner-access-renewed", "Somebody of an agency has more time for a report.")]
public sealed record PartnerAccessRenewed(
    int Asked,
    DateOnly By,
    DateOnly? Until = null,
    string? Reason = null,
    string? Name = null,
    string? Agency = null
) : Fact, IOfOneChild;

/// <summary>The partners' site shows somebody of an agency nothing of the child any more.</summary>
/// <param name="Asked">What they had been asked, by the version of the fact that asked.</param>
/// <param name="Reason">Why.</param>
/// <param name="Name">Who.</param>
/// <param name="Agency">For which agency they work.</param>
[FactName("partner-access-ended", "The partners’ site shows somebody of an agency nothing of the child any more.")]
public sealed record PartnerAccessEnded(int Asked, string Reason, string? Name = null, string? Agency = null)
    : Fact,
        IOfOneChild;

/// <summary>An agency said what became of the actions that it took on.</summary>
/// <param name="Asked">What they were asked, by the version of the fact that asked.</param>
/// <param name="Answers">What they say of each.</param>
/// <param name="Name">Who said it.</param>
/// <param name="Agency">For which agency.</param>
[FactName("actions-answered", "An agency said what became of the actions that it took on.")]
public sealed record ActionsAnswered(int Asked, Rows<ActionAnswer> Answers, string? Name = null, string? Agency = null)
    : Fact,
        IAnswersActions,
        IOfOneChild,
        ITells
{
    string IAnswersActions.Whom => $"{Name}, {Agency}";

    // Of several answers the last is told: it stands on the page of the meeting beside those before.
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(record);
        return
            record.Standing.Last(entry => entry.Fact is ActionsAnswered one && one.Asked == Asked).Version
            == recorded.Version
            ? [new("partner-actions", NoticeTo.Lead, $"said what came of their actions: {Name}, {Agency}")]
            : [];
    }
}
