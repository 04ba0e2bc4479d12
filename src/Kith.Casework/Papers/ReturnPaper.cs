using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Papers;

/// <summary>Sends a paper back that is not to be issued as it is. It is prepared again, or not at all.</summary>
[ActName("return-paper", "Send a paper back")]
public sealed record ReturnPaper : Act<PaperReturned>
{
    /// <summary>The paper, by its number.</summary>
    public int? Paper { get; init; }

    /// <summary>What is wrong with it.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Papers.Paper.In(record).Any(paper => paper.Waits) ? null : "No paper waits to be issued.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (
                Paper is not null && Papers.Paper.Find(record, Paper) is not { Waits: true },
                "paper",
                "Choose a paper that waits to be issued"
            )
        );
}
