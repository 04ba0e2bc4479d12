using Kith.Casework.Record;

namespace Kith.Casework.Papers;

/// <summary>A fact about a paper made of the record for one reader. It is about the child, and no one episode.</summary>
public abstract record PaperFact : Fact;

/// <summary>A paper was prepared for one reader. It stands as it was read by whoever prepared it once it is issued.</summary>
/// <param name="Document">Which document, by its id.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Wording">The hash of the document's template.</param>
/// <param name="Recipient">For whom, of the family; null where it is for the child or an agency.</param>
/// <param name="RecipientName">The reader's name then.</param>
/// <param name="Language">Its language.</param>
/// <param name="Content">The hash of all that the reader gets.</param>
/// <param name="LeftOut">The passages that were left out, each by its name, joined by commas.</param>
/// <param name="Stays">The passages that were questioned and stay, in the same way.</param>
/// <param name="Withheld">How many things in it are withheld from the reader.</param>
/// <param name="SecondBecause">Why somebody else has to look at it before it is issued, a sentence each; null where nobody has to.</param>
/// <param name="Invited">For whom, of those asked to a conference who are not of the family, by their row; null for anybody else.</param>
[FactName("paper-prepared", "A paper was prepared for one reader.")]
public sealed record PaperPrepared(
    string Document,
    string Title,
    string Wording,
    Guid? Recipient,
    string RecipientName,
    string Language,
    string Content,
    string? LeftOut = null,
    string? Stays = null,
    int Withheld = 0,
    IReadOnlyList<string>? SecondBecause = null,
    string? Invited = null
) : PaperFact, IFrozen, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        SecondBecause is { Count: > 0 } && Paper.Find(record, recorded.Version) is { Waits: true }
            ?
            [
                new(
                    "paper",
                    NoticeTo.Manager,
                    $"prepared “{Title}” for {RecipientName}, and somebody else has to read it first"
                )
                {
                    Act = "issue-paper",
                },
            ]
            : [];
}

/// <summary>A paper was issued as it was prepared. What the reader gets is kept under its hash, and never changes.</summary>
/// <param name="Paper">The version of the fact that prepared it.</param>
/// <param name="Content">The hash of all that the reader gets.</param>
[FactName("paper-issued", "A paper was issued as it was prepared.")]
public sealed record PaperIssued(int Paper, string Content) : PaperFact, IFrozen;

/// <summary>A paper was not issued: whoever read it second sent it back.</summary>
/// <param name="Paper">The version of the fact that prepared it.</param>
/// <param name="Reason">What is wrong with it.</param>
[FactName("paper-returned", "Whoever read a paper second sent it back: it was not issued.")]
public sealed record PaperReturned(int Paper, string Reason) : PaperFact, IFrozen, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        Papers.Paper.Find(record, Paper) is { } paper && record.WorksStill(paper.Prepared.By)
            ?
            [
                new(
                    "paper",
                    NoticeTo.Person,
                    $"sent back “{paper.Fact.Title}” for {paper.Fact.RecipientName}: {Reason}"
                )
                {
                    Person = paper.Prepared.By,
                },
            ]
            : [];
}

/// <summary>How a paper gets to its reader.</summary>
public enum PaperWay
{
    /// <summary>Put into the reader's hand.</summary>
    Hand,

    /// <summary>Sent by post.</summary>
    Post,

    /// <summary>Sent by e-mail.</summary>
    Email,

    /// <summary>Read to them.</summary>
    ReadToThem,

    /// <summary>It came back, or they would not take it.</summary>
    CameBack,

    /// <summary>The reader opened it on the family’s site, or a young person on their own page. Nobody else says so of them.</summary>
    Site,
}

/// <summary>By what way an issued paper is to get to its reader.</summary>
public enum PaperRoute
{
    /// <summary>They read it on the family’s site, a young person on their own page, and hear of it from whoever works with them.</summary>
    Site,

    /// <summary>They read it on the family’s site, and an e-mail says that something is waiting there.</summary>
    Email,

    /// <summary>By post.</summary>
    Post,

    /// <summary>Somebody puts it into their hand.</summary>
    Hand,

    /// <summary>They read it on the family’s site, and a text message says that something is waiting there.</summary>
    Text,
}

/// <summary>By what way an issued paper is to get to its reader was chosen. Whoever wants another way chooses again.</summary>
/// <param name="Paper">The version of the fact that prepared it.</param>
/// <param name="Way">By what way. An e-mail or a text message waits to be sent from the moment this is written.</param>
[FactName("paper-way-chosen", "By what way an issued paper is to get to its reader was chosen.")]
public sealed record PaperWayChosen(int Paper, PaperRoute Way) : PaperFact, IFrozen;

/// <summary>How a paper got to its reader, or that it did not.</summary>
/// <param name="Paper">The version of the fact that prepared it.</param>
/// <param name="How">How.</param>
/// <param name="ExplainedBy">The user who explained it; null where nobody did.</param>
/// <param name="ExplainedIn">In which language.</param>
/// <param name="Note">What the reader said, or why it came back.</param>
[FactName("paper-given", "How a paper got to its reader, or that it came back.")]
public sealed record PaperGiven(
    int Paper,
    PaperWay How,
    string? ExplainedBy = null,
    string? ExplainedIn = null,
    string? Note = null
) : PaperFact, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        Papers.Paper.Find(record, Paper) is { } paper
            ?
            [
                new(
                    "paper-given",
                    NoticeTo.Lead,
                    How switch
                    {
                        PaperWay.Site => $"opened “{paper.Fact.Title}”, which was issued to {paper.Fact.RecipientName}",
                        PaperWay.CameBack =>
                            $"recorded that “{paper.Fact.Title}” for {paper.Fact.RecipientName} came back",
                        _ => $"recorded that {paper.Fact.RecipientName} was given “{paper.Fact.Title}”",
                    }
                ),
            ]
            : [];
}

/// <summary>A paper was issued or given in error, and counts no more. What was kept of it stays.</summary>
/// <param name="Paper">The version of the fact that prepared it.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="Done">What is done about it.</param>
[FactName("paper-withdrawn", "A paper was issued or given in error, and counts no more.")]
public sealed record PaperWithdrawn(int Paper, string Reason, string Done) : PaperFact, IFrozen, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        if (Papers.Paper.Find(record, Paper) is not { } paper)
            return [];
        var says = $"withdrew “{paper.Fact.Title}” for {paper.Fact.RecipientName}: {Reason}";
        return [new("paper-withdrawn", NoticeTo.Lead, says), new("paper-withdrawn", NoticeTo.Manager, says)];
    }
}
