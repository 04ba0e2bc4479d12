using System.Text.Json.Serialization;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Papers;

/// <summary>Records how a paper got to its reader, who explained it, or that it came back.</summary>
[ActName("record-paper-given", "Record how a paper got there")]
public sealed record RecordPaperGiven : Act<PaperGiven>
{
    /// <summary>The paper, by its number.</summary>
    public int? Paper { get; init; }

    /// <summary>How.</summary>
    public PaperWay? How { get; init; }

    /// <summary>The user who explained it; null where nobody did.</summary>
    public string? ExplainedBy { get; init; }

    /// <summary>In which language.</summary>
    public string? ExplainedIn { get; init; }

    /// <summary>What the reader said, or why it came back.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Papers.Paper.In(record).Any(paper => paper.Stands) ? null : "No paper is issued.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Papers.Paper.Find(record, Paper) is { Stands: true } paper
            ?
            [
                .. NotBefore(paper.Issued!.On, "when it was issued"),
                .. Problem.Of(
                    (
                        How == PaperWay.Site && !IsReader(practice.Actor.Id, paper.Fact, record),
                        "how",
                        "Only the reader opens a paper there. Choose how else it got to them"
                    )
                ),
            ]
            : Problem.Of((Paper is not null, "paper", "Choose a paper that was issued"));

    private static bool IsReader(string user, PaperPrepared paper, ChildRecord record) =>
        paper.Recipient is { } recipient
            ? FamilyUser.PersonOf(user) is { } reader && record.State.Person.AreOne(reader, recipient)
            : ChildUser.ChildOf(user) == record.Id;
}
