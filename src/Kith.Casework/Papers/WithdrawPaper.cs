using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Papers;

/// <summary>Withdraws a paper that was issued or given in error, and says what is done about it.</summary>
[ActName("withdraw-paper", "Withdraw a paper")]
public sealed record WithdrawPaper : Act<PaperWithdrawn>
{
    /// <summary>The paper, by its number.</summary>
    public int? Paper { get; init; }

    /// <summary>What was wrong.</summary>
    public string? Reason { get; init; }

    /// <summary>What is done about it.</summary>
    public string? Done { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Papers.Paper.In(record).Any(paper => paper.Stands) ? null : "No paper is issued.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Papers.Paper.Find(record, Paper) is { Stands: true } paper
            ? NotBefore(paper.Issued!.On, "when it was issued")
            : Problem.Of((Paper is not null, "paper", "Choose a paper that was issued"));
}
