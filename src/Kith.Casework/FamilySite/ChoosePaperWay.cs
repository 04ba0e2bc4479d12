using System.Text.Json.Serialization;
using Kith.Casework.Papers;
using Kith.Casework.Record;

namespace Kith.Casework.FamilySite;

/// <summary>Chooses by what way an issued paper gets to its reader. An e-mail or a text message says only that something is waiting.</summary>
[ActName("choose-paper-way", "Choose how a paper gets there")]
public sealed record ChoosePaperWay : Act<PaperWayChosen>
{
    /// <summary>The paper, by its number.</summary>
    public int? Paper { get; init; }

    /// <summary>By what way.</summary>
    public PaperRoute? Way { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Papers.Paper.In(record).Any(paper => paper.Stands) ? null : "No paper is issued.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        if (Papers.Paper.Find(record, Paper) is not { Stands: true } paper)
            return Problem.Of((Paper is not null, "paper", "Choose a paper that was issued"));
        var barrier = Way is { } way
            ? PaperDelivery.Barrier(
                record,
                paper.Fact.Recipient,
                paper.Fact.RecipientName,
                practice.Documents.Find(paper.Fact.Document),
                way,
                practice.Today
            )
            : null;
        return
        [
            .. NotBefore(paper.Issued!.On, "when it was issued"),
            .. Problem.Of(
                (barrier is not null, "way", $"{barrier?.TrimEnd('.')}. Choose another way"),
                (
                    Way is { } chosen && PaperDelivery.IsMessage(chosen) && !practice.Messages.Contains(chosen),
                    "way",
                    $"{PaperDelivery.NotSetUp(Way)} Choose another way"
                )
            ),
        ];
    }
}
