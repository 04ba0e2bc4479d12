using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>Ends early help.</summary>
[ActName("close-early-help", "End early help", Place = 250)]
public sealed record CloseEarlyHelp : Act
{
    /// <summary>What came of it: outcomes-met, declined, stepped-up.</summary>
    public string? Outcome { get; init; }

    /// <summary>In the worker’s words.</summary>
    public string? Summary { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Stage => Stages.EarlyHelp;

    /// <inheritdoc/>
    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.EarlyHelp.IsOpen ? null : "There is no early help going on.";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.EarlyHelp.OpenedOn, "when early help started")
            .Concat(
                Problem.Of(
                    (IsBlank(Outcome), "outcome", "Choose how early help ended"),
                    (
                        IsBlank(Summary),
                        "summary",
                        "Say what was achieved and what the family can do if they want help again"
                    )
                )
            );

    /// <inheritdoc/>
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice) =>
        [new EarlyHelpClosed(Outcome!, Summary) { Episode = Episode }];
}
