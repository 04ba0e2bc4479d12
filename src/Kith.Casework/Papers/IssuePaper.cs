using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Papers;

/// <summary>Issues a paper as it was prepared. Where somebody is named, or something is kept from the reader, it takes a second person.</summary>
[ActName("issue-paper", "Issue a paper")]
public sealed record IssuePaper : Act<PaperIssued>
{
    /// <summary>The paper, by its number.</summary>
    public int? Paper { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Papers.Paper.In(record).Any(paper => paper.Waits) ? null : "No paper waits to be issued.";

    public override IEnumerable<Guid> OtherRecords(ChildRecord record) => PreparePaper.BesideOf(record);

    public override IEnumerable<string> NamesSaid(ChildRecord record, Practice practice) =>
        Find(record) is { } paper ? PreparePaper.NamesIn(AskedBy(paper), record, practice) : [];

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        if (Find(record) is not { } paper)
            return Problem.Of((Paper is not null, "paper", "Choose a paper that waits to be issued"));
        var made = PaperMade.Of(AskedBy(paper), record, practice).Made;
        var second = (paper.Fact.SecondBecause ?? []).Concat(made?.SecondBecause ?? []).Distinct().ToList();
        return Problem.Of(
            (
                made is null
                    || made.Never is not null
                    || IsAskedAnew(made, paper)
                    || made.Frozen.Hash != paper.Fact.Content,
                "paper",
                "What stands on the record has changed since this paper was prepared. Send it back, and prepare it again"
            ),
            (
                second.Count > 0 && practice.Actor.Id == paper.Prepared.By,
                "paper",
                $"You prepared this paper, so somebody else has to read it before it is issued. {string.Join(' ', second)}"
            )
        );
    }

    protected override PaperIssued Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Content = Find(record)!.Fact.Content,
        };

    public override IEnumerable<FrozenPaper> Frozen(ChildRecord record, Practice practice) =>
        [PaperMade.Of(AskedBy(Find(record)!), record, practice).Made!.Frozen];

    // A name that came onto another record since, a brother who moved out.
    private static bool IsAskedAnew(PaperMade made, Paper paper) =>
        made.Questions.Any(question =>
            question.Blocks || !PaperAsked.Named(paper.Fact.Stays).Contains(question.Passage.Id)
        );

    /// <summary>What was asked for when a paper was prepared: asked again it is the same paper, unless the record has changed.</summary>
    public static PaperAsked AskedBy(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return new(paper.Fact.Document, paper.Fact.Recipient, paper.Prepared.On)
        {
            Invited = paper.Fact.Invited,
            LeftOut = PaperAsked.Named(paper.Fact.LeftOut),
            Stays = PaperAsked.Named(paper.Fact.Stays),
        };
    }

    private Paper? Find(ChildRecord record) => Papers.Paper.Find(record, Paper) is { Waits: true } paper ? paper : null;
}
